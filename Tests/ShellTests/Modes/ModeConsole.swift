import Shell

/// A console at which commands are typed one by one, each in the same mode: before each it is
/// brought back to where the mode begins.
final class ModeConsole: Console {
  let height: Int? = nil
  let width = 80
  let theme = Theme.none
  let isPlain = false
  let isInteractive = true
  let hasLostOutput = false
  var completer: ((String) -> [CompletionCandidate])?
  var onClear: (() -> Void)?
  var timer: RoomTimer?

  /// What each command showed, in order.
  private(set) var shown: [String] = []
  /// Those that were told what went wrong, by their place.
  private(set) var failed: Set<Int> = []

  private let mode: Mode
  private var commands: [TypedCommand]
  private var last: TypedCommand?
  private let lineOf: (TypedCommand) -> String
  /// What brings the mode about, before the next command.
  private var setup: [String]
  private var isTyping = false

  init(_ mode: Mode, _ commands: [TypedCommand], line: @escaping (TypedCommand) -> String) {
    self.mode = mode
    self.commands = commands
    lineOf = line
    setup = mode.setup
  }

  func readLine(prompt: String) -> Typed {
    if isTyping {
      isTyping = false
      // A question of the command itself.
      if Self.asked.contains(where: prompt.contains) { return .cancelled }
      if last?.changesMuch == true, !isRefused {
        // Presenting is a matter of the session on screen, too.
        setup = ["/present off"] + (leaves(prompt) ? ["quit", "/present off"] : [])
        setup += ["/reveal"] + mode.setup
      }
    }
    guard setup.isEmpty else { return .line(setup.removeFirst()) }
    guard !commands.isEmpty else { return .end }
    isTyping = true
    shown.append("")
    let command = commands.removeFirst()
    last = command
    return .line(lineOf(command))
  }

  /// Whether the last command was refused, so that all is as before.
  private var isRefused: Bool {
    WhatIsShownTests.refusal(in: shown.last ?? "") != nil
  }

  /// Whether another screen lies on top of the shell's own.
  private func leaves(_ prompt: String) -> Bool {
    ["exercise", "look-back"].contains { prompt.hasPrefix($0) } || isInTour
  }

  private var isInTour = false

  /// What the prompts of questions have that no screen's has.
  private static let asked = ["yes or no", "?", "room> ", "signs> ", "level> ", "first> "]

  func hidingWhatIsTyped<Result>(
    _ body: (_ read: (_ prompt: String) -> Typed?) throws -> Result
  ) rethrows -> Result {
    try body { _ in .line("") }
  }

  func clear() -> Bool { true }
  func remember(_ command: String) {}

  func write(_ text: String) {
    if text.contains("Tour, 1 of") { isInTour = true }
    if text.contains("You have left the tour") { isInTour = false }
    if isTyping { shown[shown.count - 1] += text }
  }

  func complain(_ text: String) {}

  func tell(_ failure: Failure) {
    if isTyping { failed.insert(shown.count - 1) }
    write(failure.text + "\n")
  }
}
