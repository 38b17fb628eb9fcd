/// Something to ask the leader: about the team as such (context), or about the last two weeks.
package struct Question: Identifiable, Sendable {
  package typealias ID = Identifier<Question>

  package enum Kind: Sendable {
    /// A fact about the team; asked first, never counted.
    case context
    /// Speaks about symptoms.
    case evidence
    /// Neutral; asked only when two answers seem to contradict each other.
    case check
    /// For a quiet moment, outside the interview; its answers count half.
    case reflection

    /// Whether it counts towards the length of an interview.
    package var isCounted: Bool { self == .evidence || self == .check }
  }

  package let id: ID
  package let place: Place
  package let kind: Kind
  /// The symptom whose playbook asks it; none for context, checks and reflection.
  package let home: Symptom.ID?
  package let isOpener: Bool
  /// A self-view: counts half where it clears the leader (R05).
  package let isSoft: Bool
  /// Whether several options may be ticked.
  package let isSeveral: Bool
  package let gate: Condition
  package let seconds: Double
  package let ask: String
  package let help: String?
  package let why: String
  package let listen: String?
  package let aloud: String?
  package let hint: String?
  /// How to find out, for a leader who did not know.
  package let findOut: String?
  package internal(set) var options: [AnswerOption]

  /// What the slopes of its marks are multiplied with: a half for reflection.
  package var weight: Double { kind == .reflection ? 0.5 : 1 }

  /// Whether an answer to it can establish a fact.
  package var setsFacts: Bool { options.contains { !$0.sets.isEmpty } }

  package subscript(option: AnswerOption.ID) -> AnswerOption? {
    options.first { $0.id == option }
  }
}

/// One way to answer a question.
package struct AnswerOption: Identifiable, Sendable {
  package typealias ID = Identifier<AnswerOption>

  package let id: ID
  package let place: Place
  package let say: String
  package internal(set) var marks: [Symptom.ID: Mark]
  /// What a playbook fitted to data adds for this option whatever the symptoms.
  package let intercept: Double
  /// The option that means "I don't know".
  package let isUnsure: Bool
  /// Says nothing: no factor, and not among the options an answer is compared with.
  package let isNoEvidence: Bool
  /// In a several-of question: excludes the other options.
  package let isAlone: Bool
  /// Facts it establishes: `yes` or a word.
  package let sets: [String: String]
}
