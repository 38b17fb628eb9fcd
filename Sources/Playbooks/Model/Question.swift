/// Something to ask the leader: about the team as such (context), or about what happened lately.
package struct Question: Identifiable, Sendable {
  package typealias ID = Identifier<Question>

  package enum Kind: Int, Sendable {
    /// A fact about the team; asked when it decides.
    case context
    /// Speaks about symptoms.
    case evidence
    /// Neutral; asked only when two answers seem to contradict each other.
    case check
    /// For a quiet moment, outside the interview; its answers count half.
    case reflection
    /// Answered by members of the team in a pulse; no interview asks it.
    case statement

    /// Whether it counts towards the length of an interview.
    package var isCounted: Bool { self != .reflection && self != .statement }
  }

  package let id: ID
  package let place: Place
  package let kind: Kind
  /// The symptom whose playbook asks it; none for context, checks and reflection.
  package let home: Symptom.ID?
  package let isOpener: Bool
  /// Whether it looks at several symptoms and is at home in none.
  package var isOverview: Bool { kind == .evidence && home == nil }
  /// A self-view: counts half where it clears the leader (R05).
  package let isSoft: Bool
  /// Whether several options may be ticked.
  package let isSeveral: Bool
  package let gate: Condition
  package let seconds: Double
  let texts: Texts
  /// Where the rates of its options come from.
  package let usualSource: String?
  package internal(set) var options: [AnswerOption]
  /// What its texts are worded for.
  var matter = Matter.usual {
    didSet { for index in options.indices { options[index].matter = matter } }
  }

  /// What it says, in all forms.
  struct Texts: Sendable {
    let ask: Wording
    let help: Wording?
    let why: Wording
    let listen: Wording?
    let aloud: Wording?
    let hint: Wording?
    let findOut: Wording?
  }

  package var ask: String { texts.ask.text(for: matter) }
  package var help: String? { texts.help?.text(for: matter) }
  package var why: String { texts.why.text(for: matter) }
  package var listen: String? { texts.listen?.text(for: matter) }
  package var aloud: String? { texts.aloud?.text(for: matter) }
  package var hint: String? { texts.hint?.text(for: matter) }
  /// How to find out, for a leader who did not know.
  package var findOut: String? { texts.findOut?.text(for: matter) }

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
  let wording: Wording
  var matter = Matter.usual
  package internal(set) var marks: [Symptom.ID: Mark]
  /// What is added for this option whatever the symptoms: fitted to data, or solved from the rates.
  package internal(set) var intercept: Double
  /// Of ten leaders who are asked this and give an answer that is evidence, how many give this one.
  package internal(set) var usual: Double?
  /// The option that means "I don't know".
  package let isUnsure: Bool
  /// Says nothing: no factor, and not among the options an answer is compared with.
  package let isNoEvidence: Bool
  /// In a several-of question: excludes the other options.
  package let isAlone: Bool
  /// Facts it establishes: `yes` or a word.
  package let sets: [String: String]
  /// What one can thank people for where this was the answer.
  package let strength: String?

  package var say: String { wording.text(for: matter) }
}
