/// What can only be seen once all playbooks are together.
struct LibraryChecks {
  /// Belief keeps a joint table for the symptoms of one answer; it grows fourfold with each.
  static let maximumSymptomsOfQuestion = 5

  private let library: Library

  init(_ library: Library) {
    self.library = library
  }

  var problems: [Problem] {
    var reachability = Reachability(library)
    var unreachable: [Problem] = []
    for question in library.questions where !reachability.canHold(question.gate) {
      unreachable.append(Problem(at: question.place, "'\(question.id)' can never be asked"))
    }
    for rule in library.rules where !reachability.canHold(rule.when) {
      unreachable.append(Problem(at: rule.place, "rule '\(rule.id)' can never act"))
    }
    return duplicates + ReferenceChecks(library).problems + unreachable
      + RuleConflicts(library).problems
      + library.questions.compactMap(withTooManySymptoms)
      + library.statements.map(\.question).compactMap(withTooManySymptoms) + withDoubleMarks
      + library.concerns.compactMap(withTooManySymptoms)
      + library.rules.compactMap(withTooManySymptoms) + withoutActions
  }

  /// In a survey a mark stands for one statement.
  private var withDoubleMarks: [Problem] {
    var seen: [String: Question.ID] = [:]
    return library.statements.compactMap { statement in
      guard let first = seen.updateValue(statement.id, forKey: statement.mark) else { return nil }
      return Problem(
        at: statement.place, "'\(statement.id)' has the same mark, \(statement.mark), as '\(first)'"
      )
    }
  }

  private var duplicates: [Problem] {
    var seen: [String: Place] = [:]
    var definitions: [(name: String, place: Place)] = []
    for playbook in library.playbooks { definitions += playbook.definitions }
    return definitions.compactMap { name, place in
      guard let first = seen[name] else {
        seen[name] = place
        if !library.setters(of: name).isEmpty {
          return Problem(at: place, "'\(name)' is also the name of a fact that an option sets")
        }
        return nil
      }
      return Problem(at: place, "'\(name)' is already defined at \(first.file):\(first.line)")
    }
  }

  private func withTooManySymptoms(_ question: Question) -> Problem? {
    tooMany(question.options.flatMap(\.marks.keys)).map { count in
      Problem(
        at: question.place,
        "'\(question.id)' speaks about \(count) symptoms; "
          + "\(LibraryChecks.maximumSymptomsOfQuestion) are the most a question can")
    }
  }

  private func withTooManySymptoms(_ concern: Concern) -> Problem? {
    tooMany(Array(concern.pointsTo.keys)).map { count in
      Problem(
        at: concern.place,
        "'\(concern.id)' points to \(count) symptoms; "
          + "\(LibraryChecks.maximumSymptomsOfQuestion) are the most a concern can")
    }
  }

  private func withTooManySymptoms(_ rule: Rule) -> Problem? {
    let marked = rule.effects.flatMap { effect -> [Symptom.ID] in
      if case .addEvidence(let marks) = effect { Array(marks.keys) } else { [] }
    }
    return tooMany(marked).map { count in
      Problem(
        at: rule.place,
        "rule '\(rule.id)' adds evidence about \(count) symptoms; "
          + "\(LibraryChecks.maximumSymptomsOfQuestion) are the most a rule can")
    }
  }

  /// How many loaded symptoms are named, where it is too many.
  private func tooMany(_ named: [Symptom.ID]) -> Int? {
    let count = Set(named).count { library[$0] != nil }
    return count > LibraryChecks.maximumSymptomsOfQuestion ? count : nil
  }

  private var withoutActions: [Problem] {
    let recommending = library.rules.filter { rule in
      rule.effects.contains { if case .recommend = $0 { true } else { false } }
    }
    let helped = Set(recommending.flatMap(\.when.atoms).map(\.name))
    return library.symptoms.filter { !helped.contains($0.id.rawValue) }.map {
      Problem(
        at: $0.place,
        "no rule recommends an action for '\($0.id)'; it would be named and left alone")
    }
  }
}

extension Playbook {
  /// The names it defines, in file order within each kind; without facts.
  fileprivate var definitions: [(name: String, place: Place)] {
    symptoms.map { ($0.id.rawValue, $0.place) }
      + questions.map { ($0.id.rawValue, $0.place) }
      + actions.map { ($0.id.rawValue, $0.place) }
      + rules.map { ($0.id.rawValue, $0.place) }
      + pulse.map { ($0.id.rawValue, $0.place) }
      + statements.map { ($0.id.rawValue, $0.place) }
      + measures.map { ($0.id.rawValue, $0.place) }
      + concerns.map { ($0.id.rawValue, $0.place) }
  }

  /// Every name it defines, facts too.
  var ownNames: Set<String> {
    Set(definitions.map(\.name)).union(questions.flatMap(\.options).flatMap(\.sets.keys))
  }
}
