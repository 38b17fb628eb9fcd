/// Where a command may be typed.
struct Places: OptionSet {
  let rawValue: Int

  /// Behind `rapport` on the system's command line.
  static let commandLine = Places(rawValue: 1 << 0)
  /// At the shell's prompt and in a conversation: at a question, the review, the plan.
  static let shell = Places(rawValue: 1 << 1)
  /// While a plan is looked back at.
  static let lookBack = Places(rawValue: 1 << 2)
  /// While a room works on a case.
  static let exercise = Places(rawValue: 1 << 3)
  /// In the guided example, where nothing is stored.
  static let tour = Places(rawValue: 1 << 4)

  static let everywhere: Places = [.commandLine, .shell, .lookBack, .exercise, .tour]
  /// Wherever a prompt is.
  static let prompts: Places = [.shell, .lookBack, .exercise, .tour]
  /// All but in an exercise and a tour, which are apart from what is stored.
  static let withStored: Places = [.commandLine, .shell, .lookBack]
}
