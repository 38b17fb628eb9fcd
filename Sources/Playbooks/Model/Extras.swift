/// Small chances to show trust, to look for in daily work.
package struct EverydayChances: Sendable {
  package let title: String
  package let about: String
  package let list: [String]
  package let source: String
}

/// A question for a short survey of the team; no interview asks it.
package struct PulseQuestion: Identifiable, Sendable {
  package typealias ID = Identifier<PulseQuestion>

  /// How it is answered.
  package enum Answers: Sendable, Equatable {
    /// Ready answers, in the order to show them.
    case scale([String])
    /// Free words, and what to mind when showing them.
    case words(rule: String)
  }

  package let id: ID
  package let place: Place
  package let trust: [Symptom.Trust]
  package let ask: String
  package let answers: Answers
}

/// A number to look at now and then.
package struct Measure: Identifiable, Sendable {
  package typealias ID = Identifier<Measure>

  package let id: ID
  package let place: Place
  package let name: String
  package let formula: String
  package let use: String
  package let caution: String
}
