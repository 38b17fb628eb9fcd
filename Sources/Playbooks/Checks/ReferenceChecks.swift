/// Looks up every name that playbooks use, and whether it is of the kind that is wanted there.
struct ReferenceChecks {
  /// Hints look at every name; past so many unknown ones the author has something else to fix.
  private static let maximumHints = 50

  private let library: Library

  init(_ library: Library) {
    self.library = library
  }

  var problems: [Problem] {
    var unknown = 0
    return library.playbooks.flatMap { playbook in
      let own = playbook.ownNames
      return playbook.references.compactMap { reference in
        if isKnown(reference, in: playbook, own) { return problem(with: reference) }
        unknown += 1
        let known = unknown > Self.maximumHints ? [] : own.union(playbook.elsewhere)
        return Problem(at: reference.place, complaint(aboutUnknown: reference.name, known))
      }
    }
  }

  private func isKnown(_ reference: Reference, in playbook: Playbook, _ own: Set<String>) -> Bool {
    if Matter.sets(reference.name) { return true }
    if case .atom = reference.target, reference.name == "verdict" { return true }
    return own.contains(reference.name) || playbook.elsewhere.contains(reference.name)
  }

  private func complaint(aboutUnknown name: String, _ known: Set<String>) -> String {
    if library.kind(of: name) != nil {
      return "'\(name)' is defined in another playbook; list it under 'elsewhere'"
    }
    let names = known.isEmpty ? [] : known.union(library.names)
    return "nothing is called \(SafeText.quoted(name))" + Suggestion.hint(for: name, among: names)
  }

  private func problem(with reference: Reference) -> Problem? {
    let name = reference.name
    if case .atom(let atom, let use) = reference.target, name == "verdict" {
      return problem(withVerdict: atom, use, at: reference.place)
    }
    guard let kind = library.kind(of: name) else { return nil }  // lives in a playbook not loaded
    switch reference.target {
    case .name(_, let wanted):
      return kind == wanted
        ? nil
        : Problem(at: reference.place, "'\(name)' is \(kind.phrase), not \(wanted.phrase)")
    case .option(let option, let question):
      return problem(withOptions: [option], of: question, kind, at: reference.place)
    case .atom(let atom, let use):
      return problem(with: atom, kind, use, at: reference.place)
    }
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
    case .action, .concern, .rule, .measure, .pulse:
      Problem(
        at: place,
        "'\(atom.name)' is \(kind.phrase); a condition compares symptoms, facts and answers")
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
      return Problem(at: place, "'\(name)' is \(kind.phrase), not a question")
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
    let words = ["attention", "closer-look", "healthy", "not-enough"]
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
}
