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

  /// What is said to a command that fits elsewhere.
  func refusal(of name: String, for places: Places) -> String {
    if places == [.exercise] { return ExerciseRefusal.noCase.told.text }
    return switch self {
    case .commandLine: "\(name) works at the prompt; type rapport to open the shell."
    case .shell: "\(name) works on the command line, as rapport \(name)."
    case .lookBack:
      "\(name) does not go with a look back; quit leaves it, and what you said is kept."
    case .exercise:
      "\(name) does not go with an exercise; quit leaves it, help says what goes with it."
    case .tour: "This is the tour. It stores nothing; quit leaves it, and then you can."
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
