/// What a name in a library stands for.
package enum NameKind: String, Sendable {
  case symptom, question, action, concern, rule, fact, measure
  case pulse = "pulse question"

  /// `a symptom`, `an action`.
  var phrase: String { self == .action ? "an action" : "a \(rawValue)" }
}

/// A place in a playbook that names something defined here or elsewhere.
struct Reference: Sendable {
  /// What is named, and of what kind it has to be.
  enum Target: Sendable {
    case name(String, NameKind)
    case option(String, of: String)
    /// A comparison in a condition; what it may compare depends on what the name stands for.
    case atom(Condition.Atom, ConditionUse)
  }

  /// What a condition is for; some may not look at severities.
  enum ConditionUse: Sendable {
    /// Decides whether a question is asked: facts and answers only.
    case gate
    /// Moves belief: facts and answers only.
    case evidence
    /// Steers the plan: anything.
    case plan
  }

  let place: Place
  let target: Target

  var name: String {
    switch target {
    case .name(let name, _): name
    case .option(_, let question): question
    case .atom(let atom, _): atom.name
    }
  }
}
