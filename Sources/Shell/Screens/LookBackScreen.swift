internal import Coaching
internal import Playbooks

/// The look back at a plan that is on screen: what is asked now, and what an answer leads to.
///
/// A value; what was told is in the session, so that it goes on where it stopped.
struct LookBackScreen {
  /// What is asked now.
  enum Prompt: Equatable {
    case status(Commitment)
    /// Words behind the status that was just chosen.
    case because(Commitment, Commitment.Status)
    case reading(Commitment)
    /// How what was just seen compares with the time before.
    case direction(Commitment, String)
    case measure(Measure.ID)
    case again
  }

  /// The session whose plan it is.
  var session: Session
  /// What was typed and waits for its second half.
  var half: Prompt?
  /// How often it was turned to what is asked.
  var turns = 0

  init(_ session: Session) {
    self.session = session
  }

  /// `nil` when nothing is left to ask.
  var asked: Prompt? {
    if let half { return half }
    let commitments = session.commitments
    switch commitments.running?.step {
    case .status(let action): return commitments[action].map { .status($0) }
    case .reading(let action): return commitments[action].map { .reading($0) }
    case .measure(let id): return .measure(id)
    case .again: return .again
    case nil: return nil
    }
  }

  /// What a line means: where words are asked for, all but `b` and `/command` are words.
  func meaning(of line: String, isCommand: (String) -> Bool) -> Meaning {
    let text = line.trimmingWhitespace()
    let first = text.split(separator: " ").first.map(String.init) ?? ""
    switch text.lowercased() {
    case "quit", "exit": return .command("quit")
    case "b": return .takeBack
    // Whoever types this must be able to rely on it, also where words are asked for.
    case "present on", "present off", "undo", "redo", "help":
      return .command(text.lowercased())
    case _ where !text.isEmpty && choices.contains { $0.begins(with: text) }: return .told(text)
    case _ where text.hasPrefix("/"): return .command(text.droppingSlash)
    case _ where !takesWords && isCommand(first): return .command(text)
    default: return .told(text)
    }
  }

  /// The words of what is offered.
  private var choices: [String] {
    switch asked {
    case .status: LookBackScreen.statuses.map(\.words)
    case .direction: Reading.Direction.allCases.map(\.words)
    case .again: [true, false].map(LookBackScreen.words(ifAskedAgain:))
    case .because, .reading, .measure, nil: []
    }
  }

  /// How it is offered to answer the same questions again, or not.
  static func words(ifAskedAgain isWanted: Bool) -> String {
    isWanted ? "Yes, now" : "Not this time"
  }

  /// Whether it asks for free words.
  var takesWords: Bool {
    switch asked {
    case .because, .reading, .measure: true
    case .status, .direction, .again, nil: false
    }
  }

  /// The status a number stands for.
  static let statuses: [Commitment.Status] = [.done, .doing, .todo, .dropped]

  /// What happened when `line` is the answer to what is asked; `nil` if it leads to a second
  /// question first.
  ///
  /// - Throws: A ``Refusal`` that says what would be understood.
  mutating func take(_ line: String, on day: Day) throws -> CommitmentChange? {
    let text = line.trimmingWhitespace()
    switch asked {
    case .status(let commitment):
      half = .because(
        commitment, try LookBackScreen.choice(text, LookBackScreen.statuses) { $0.words })
      return nil
    case .because(let commitment, let status):
      half = nil
      return .moved(commitment.action, status, because: text, on: day)
    case .reading(let commitment):
      guard !text.isEmpty else {
        return .read(commitment.action.rawValue, Reading("", .unclear, on: day))
      }
      half = .direction(commitment, text)
      return nil
    case .direction(let commitment, let seen):
      let direction = try LookBackScreen.choice(text, Reading.Direction.allCases) { $0.words }
      half = nil
      return .read(commitment.action.rawValue, Reading(seen, direction, on: day))
    case .measure(let id): return .read(id.rawValue, Reading(text, .unclear, on: day))
    case .again, nil: return nil
    }
  }

  /// The choice whose number or the beginning of whose words was typed.
  static func choice<Choice>(
    _ text: String, _ choices: [Choice], _ words: (Choice) -> String
  ) throws -> Choice {
    if let choice = Int(text).flatMap(choices.element(numbered:)) { return choice }
    let fitting = choices.filter { words($0).begins(with: text) }
    if fitting.count == 1, text.count >= AnswerOption.shortestBeginning { return fitting[0] }
    throw LookBackRefusal.noChoice(count: choices.count)
  }
}

extension Commitment.Status {
  /// As it is offered when a plan is looked back at.
  var words: String {
    switch self {
    case .done: "Done"
    case .doing: "Begun, and going on"
    case .todo: "Not yet"
    case .dropped: "Dropped"
    }
  }
}

extension Reading.Direction {
  /// As it is offered when a plan is looked back at.
  var words: String {
    switch self {
    case .better: "Better"
    case .same: "The same"
    case .worse: "Worse"
    case .unclear: "Hard to say"
    }
  }
}
