import Shell

/// A console without a terminal: lines come from a script, everything shown is kept.
final class ScriptedConsole: Console {
  let width: Int
  let height: Int?
  let theme = Theme.none
  let isPlain: Bool
  let isInteractive: Bool
  let hasLostOutput = false
  var completer: ((String) -> [CompletionCandidate])?
  var onClear: (() -> Void)?
  var timer: RoomTimer?

  /// Called before each line is read, with its number, counted from 1.
  var onRead: ((Int) -> Void)?

  private(set) var transcript = ""
  private(set) var complaints = ""
  private(set) var history: [String] = []
  private var lines: [Typed]
  private var count = 0

  init(
    _ lines: [Typed], isInteractive: Bool = true, width: Int = 80, height: Int? = nil,
    isPlain: Bool = false
  ) {
    self.height = height
    self.lines = lines
    self.isPlain = isPlain
    self.isInteractive = isInteractive
    self.width = width
  }

  convenience init(
    _ lines: [String], isInteractive: Bool = true, width: Int = 80, height: Int? = nil,
    isPlain: Bool = false
  ) {
    self.init(
      lines.map(Typed.line), isInteractive: isInteractive, width: width, height: height,
      isPlain: isPlain)
  }

  func readLine(prompt: String) -> Typed {
    count += 1
    onRead?(count)
    let typed = lines.isEmpty ? .end : lines.removeFirst()
    guard isInteractive else { return typed }
    switch typed {
    case .line(let line): transcript += prompt + line + "\n"
    case .cancelled: transcript += prompt + "^C\n"
    case .end, .failed, .terminated: transcript += prompt
    }
    return typed
  }

  func hidingWhatIsTyped<Result>(
    _ body: (_ read: (_ prompt: String) -> Typed?) throws -> Result
  ) rethrows -> Result {
    try body(readSecret)
  }

  private func readSecret(prompt: String) -> Typed? {
    guard isInteractive else { return nil }
    transcript += prompt + "\n"
    return lines.isEmpty ? .end : lines.removeFirst()
  }

  func clear() -> Bool {
    if !isPlain { transcript += "(the screen is cleared)\n" }
    return !isPlain
  }
  func remember(_ command: String) { history.append(command) }
  func write(_ text: String) { transcript += text }
  func complain(_ text: String) { complaints += text }
}
