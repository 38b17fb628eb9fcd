@testable import Shell

/// A console that types given lines, and ends the run where something raw would reach a terminal.
final class FuzzConsole: Console {
  let width: Int
  let height: Int? = 24
  let theme = Theme.none
  let isPlain: Bool
  let isInteractive: Bool
  let hasLostOutput = false
  var completer: ((String) -> [CompletionCandidate])?
  var onClear: (() -> Void)?
  var timer: RoomTimer?
  private var lines: ArraySlice<String>

  init(_ lines: [String], width: Int, isPlain: Bool, isInteractive: Bool) {
    self.lines = lines[...]
    self.width = width
    self.isPlain = isPlain
    self.isInteractive = isInteractive
  }

  func readLine(prompt: String) -> Typed {
    guard let line = lines.popFirst() else { return .end }
    _ = completer?(line)
    return .line(line)
  }

  func hidingWhatIsTyped<Result>(
    _ body: (_ read: (_ prompt: String) -> Typed?) throws -> Result
  ) rethrows -> Result { try body { _ in nil } }

  func clear() -> Bool { !isPlain }

  func remember(_ command: String) {
    if command.contains("\n") { violation("two lines in the history") }
  }

  // The console of a terminal makes safe what it is given; here, it has to come as its theme does.
  func write(_ text: String) { requireSafe(theme.safe(text), "output") }
  func complain(_ text: String) { requireSafe(theme.safe(text), "errors") }
}
