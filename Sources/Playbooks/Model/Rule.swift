/// When a condition holds, do something about the plan or the conversation, and say why.
package struct Rule: Identifiable, Sendable {
  package typealias ID = Identifier<Rule>

  /// Which actions a rule means.
  package enum Selector: Hashable, Sendable, CustomStringConvertible {
    case action(Action.ID)
    case tagged(Action.Tag)
    case owned(Action.Owner)

    package func matches(_ action: Action) -> Bool {
      switch self {
      case .action(let id): action.id == id
      case .tagged(let tag): action.tags.contains(tag)
      case .owned(let owner): action.owner == owner
      }
    }

    /// Whether it means all actions of a kind.
    package var isGroup: Bool {
      if case .action = self { false } else { true }
    }

    package var description: String {
      switch self {
      case .action(let id): id.rawValue
      case .tagged(let tag): "tagged \(tag.rawValue)"
      case .owned(let owner): "owned by \(owner.rawValue)"
      }
    }
  }

  /// What a rule can do; a closed list.
  package enum Effect: Sendable {
    case recommend([Action.ID])
    case avoid([Selector])
    /// Some of these stand among the first `within` actions.
    case putFirst([Selector], within: Int)
    case replace(Action.ID, by: [Action.ID])
    /// Nothing sounds as sure as it would.
    case capConfidence
    case addEvidence([Symptom.ID: Mark])
    /// Multiplies the slopes of a question.
    case weigh([Question.ID: Double])
    case say(String)
    case askNext([Question.ID])
    /// Stops that matter and says whom to turn to (R13).
    case handOver(String)
  }

  package let id: ID
  package let place: Place
  package let when: Condition
  package let effects: [Effect]
  /// Whether what it puts first stops harm, and so goes before other findings.
  package let isForHarm: Bool
  package let because: String
  package let source: String

  /// Whether it moves belief; its condition looks at facts and answers only.
  package var movesBelief: Bool {
    effects.contains { effect in
      switch effect {
      case .addEvidence, .weigh: true
      default: false
      }
    }
  }

  /// The questions it wants to be asked next.
  package var asksNext: [Question.ID] {
    effects.flatMap { effect -> [Question.ID] in
      if case .askNext(let ids) = effect { ids } else { [] }
    }
  }
}
