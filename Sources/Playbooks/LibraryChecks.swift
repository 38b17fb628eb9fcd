/// What can only be seen once all playbooks are together.
struct LibraryChecks {
  /// Belief keeps a joint table for the symptoms of one question; it grows by four for each.
  static let maximumSymptomsOfQuestion = 5

  private let library: Library

  init(_ library: Library) {
    self.library = library
  }

  var problems: [Problem] {
    duplicates
      + library.playbooks.flatMap { playbook in
        playbook.references.compactMap { problem(with: $0, in: playbook) }
      }
      + library.questions.flatMap(problems(with:))
      + library.symptoms.compactMap(withoutActions)
  }

  // MARK: Ids

  private var duplicates: [Problem] {
    var seen: [String: Place] = [:]
    let definitions: [(name: String, place: Place)] =
      library.symptoms.map { ($0.id.rawValue, $0.place) }
      + library.questions.map { ($0.id.rawValue, $0.place) }
      + library.actions.map { ($0.id.rawValue, $0.place) }
      + library.rules.map { ($0.id.rawValue, $0.place) }
    return definitions.compactMap { name, place in
      guard let first = seen[name] else {
        seen[name] = place
        if library.kind(of: name) != .fact, !library.setters(of: name).isEmpty {
          return Problem(at: place, "'\(name)' is also the name of a fact that an option sets")
        }
        return nil
      }
      return Problem(at: place, "'\(name)' is already defined at \(first.file):\(first.line)")
    }
  }

  private func problem(with reference: Reference, in playbook: Playbook) -> Problem? {
    let name = reference.name
    if case .atom(let atom, let use) = reference.target, atom.name == "verdict" {
      return problem(withVerdict: atom, use, at: reference.place)
    }
    let isOwn = own(playbook).contains(name)
    guard isOwn || playbook.elsewhere.contains(name) else {
      return Problem(at: reference.place, unknown(name, in: playbook))
    }
    guard let kind = library.kind(of: name) else { return nil }  // lives in a playbook not loaded
    switch reference.target {
    case .name(_, let wanted):
      return kind == wanted
        ? nil
        : Problem(at: reference.place, "'\(name)' is a \(kind.rawValue), not a \(wanted.rawValue)")
    case .option(let option, let question):
      return problem(withOptions: [option], of: question, kind, at: reference.place)
    case .atom(let atom, let use):
      return problem(with: atom, kind, use, at: reference.place)
    }
  }

  private func own(_ playbook: Playbook) -> Set<String> {
    var names = Set(playbook.symptoms.map(\.id.rawValue))
    names.formUnion(playbook.questions.map(\.id.rawValue))
    names.formUnion(playbook.actions.map(\.id.rawValue))
    names.formUnion(playbook.rules.map(\.id.rawValue))
    names.formUnion(playbook.questions.flatMap(\.options).flatMap(\.sets.keys))
    return names
  }

  private func unknown(_ name: String, in playbook: Playbook) -> String {
    let known = own(playbook).union(playbook.elsewhere)
    if library.kind(of: name) != nil {
      return "'\(name)' is defined in another playbook; list it under 'elsewhere'"
    }
    return "nothing is called '\(SafeText.visible(name))'"
      + Suggestion.hint(for: name, among: known.union(library.names))
  }

  // MARK: Conditions

  private func problem(
    with atom: Condition.Atom, _ kind: NameKind, _ use: Reference.ConditionUse, at place: Place
  ) -> Problem? {
    switch kind {
    case .symptom where use != .plan:
      Problem(at: place, "this condition may look at facts and answers, not at severities")
    case .symptom: problem(withSeverity: atom, at: place)
    case .question:
      atom.relation == .among || atom.relation == .notAmong
        ? problem(withOptions: atom.values, of: atom.name, kind, at: place)
        : Problem(at: place, "'\(atom.name)' is a question; compare it with = and an option")
    case .fact: problem(withFact: atom, at: place)
    case .action, .rule:
      Problem(
        at: place,
        "'\(atom.name)' is a \(kind.rawValue); a condition compares symptoms, facts and answers")
    }
  }

  private func problem(withSeverity atom: Condition.Atom, at place: Place) -> Problem? {
    let levels = Level.allCases.map(\.word)
    guard !atom.values.isEmpty else {
      return Problem(at: place, "'\(atom.name)' is a symptom; write '\(atom.name) >= mild'")
    }
    guard let wrong = atom.values.first(where: { !levels.contains($0) }) else { return nil }
    return Problem(
      at: place,
      "'\(atom.name)' is a symptom; compare it with none, mild, moderate or severe, not '\(wrong)'"
        + Suggestion.hint(for: wrong, among: levels))
  }

  private func problem(
    withOptions options: [String], of name: String, _ kind: NameKind, at place: Place
  ) -> Problem? {
    guard kind == .question, let question = library[Question.ID(rawValue: name)] else {
      return Problem(at: place, "'\(name)' is a \(kind.rawValue), not a question")
    }
    let known = question.options.map(\.id.rawValue)
    guard let wrong = options.first(where: { !known.contains($0) }) else { return nil }
    return Problem(
      at: place, "'\(name)' has no option '\(wrong)', only \(known.joined(separator: ", "))")
  }

  private func problem(withFact atom: Condition.Atom, at place: Place) -> Problem? {
    let words = library.words(of: atom.name)
    switch atom.relation {
    case .isTrue:
      return words == ["true"]
        ? nil
        : Problem(
          at: place,
          "'\(atom.name)' is a fact with words; write '\(atom.name) = \(words.first ?? "…")'")
    case .among, .notAmong:
      guard let wrong = atom.values.first(where: { !words.contains($0) }) else { return nil }
      return Problem(
        at: place,
        "'\(atom.name)' can be \(words.joined(separator: ", ")), never '\(wrong)'"
          + Suggestion.hint(for: wrong, among: words))
    default:
      return Problem(at: place, "'\(atom.name)' is a fact; compare it with = or !=")
    }
  }

  private func problem(
    withVerdict atom: Condition.Atom, _ use: Reference.ConditionUse, at place: Place
  ) -> Problem? {
    let words = ["attention", "healthy", "not-enough"]
    guard use == .plan else {
      return Problem(at: place, "the verdict is known only once the questions are over")
    }
    guard atom.relation == .among || atom.relation == .notAmong else {
      return Problem(at: place, "compare 'verdict' with = and \(words.joined(separator: ", "))")
    }
    guard let wrong = atom.values.first(where: { !words.contains($0) }) else { return nil }
    return Problem(
      at: place, "the verdict can be \(words.joined(separator: ", ")), never '\(wrong)'")
  }

  // MARK: Questions and symptoms

  private func problems(with question: Question) -> [Problem] {
    var problems: [Problem] = []
    let symptoms = Set(question.options.flatMap(\.marks.keys)).filter { library[$0] != nil }
    if symptoms.count > LibraryChecks.maximumSymptomsOfQuestion {
      problems.append(
        Problem(
          at: question.place,
          "'\(question.id)' speaks about \(symptoms.count) symptoms; "
            + "\(LibraryChecks.maximumSymptomsOfQuestion) are the most a question can"))
    }
    if !Reachability(library).canHold(question.gate) {
      problems.append(Problem(at: question.place, "'\(question.id)' can never be asked"))
    }
    return problems
  }

  private func withoutActions(_ symptom: Symptom) -> Problem? {
    let isHelped = library.rules.contains { rule in
      rule.when.atoms.contains { $0.name == symptom.id.rawValue }
        && rule.effects.contains { if case .recommend = $0 { true } else { false } }
    }
    return isHelped
      ? nil
      : Problem(
        at: symptom.place,
        "no rule recommends an action for '\(symptom.id)'; it would be named and left alone")
  }
}
