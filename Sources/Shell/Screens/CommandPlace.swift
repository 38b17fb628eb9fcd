/// Where a command is typed.
enum CommandPlace: CaseIterable {
  /// Behind `rapport` on the system's command line.
  case commandLine
  /// At the shell's prompt and in a conversation: at a question, the review, the plan.
  case shell
  /// While a plan is looked back at.
  case lookBack
  /// While a room works on a case.
  case exercise
  /// In the guided example, where nothing is stored.
  case tour

  /// Whether what is stored is out of reach: there is only a case, or an example.
  var isApart: Bool {
    switch self {
    case .exercise, .tour: true
    case .commandLine, .shell, .lookBack: false
    }
  }
}

/// Where a command may be typed.
typealias Places = Set<CommandPlace>

extension Places {
  static let everywhere = Set(CommandPlace.allCases)
  /// Wherever a prompt is.
  static let prompts = everywhere.subtracting([.commandLine])
  /// Wherever what is stored is within reach.
  static let withStored = everywhere.filter { !$0.isApart }
}
