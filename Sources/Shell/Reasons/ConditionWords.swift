internal import Coaching
internal import Playbooks
internal import Reports

/// Conditions of rules in sentences, held against what was said.
struct ConditionWords {
  private let diagnosis: Diagnosis
  private var library: Library { diagnosis.library }

  /// So many ways are named where one would be enough.
  private static let most = 3

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
  }

  /// What would have to be different, one item each.
  func blocks(_ shortfall: Shortfall) -> [Page.Block] {
    guard case .some(let count, let parts) = shortfall else {
      return [.item("-", sentence(shortfall))]
    }
    let heading =
      count == parts.count
      ? "All of this would have to be different:"
      : count == 1 ? "One of these would be enough:" : "\(count) of these would be needed:"
    let shown = Shortfall.nearest(max(count, ConditionWords.most), of: parts)
    return [.paragraph(heading)] + shown.map { .item("-", sentence($0)) }
  }

  /// What was said to the questions a condition looks at, and how its symptoms stand.
  func seen(in condition: Condition) -> [Page.Block] {
    var seen: Set<String> = []
    return condition.atoms.flatMap(seen(by:)).filter { seen.insert($0).inserted }
      .map { .item("-", $0) }
  }

  private func seen(by atom: Condition.Atom) -> [String] {
    if let symptom = library.index(of: Symptom.ID(rawValue: atom.name)) {
      let level = Words.level(of: diagnosis.beliefs[symptom])
      // Of several that would do, those that do not hold are no reason.
      let holds = Judgement(diagnosis).holds(.atom(atom))
      guard holds, diagnosis.hasEvidence(about: symptom) else { return [] }
      let who =
        diagnosis.answers.team == nil ? "Your answers point" : "What you and the team said points"
      return ["\(who) to \"\(library.symptoms[symptom].name)\": \(level)."]
    }
    return library.questions(deciding: atom).compactMap { question in
      diagnosis.answers.reply(to: question.id).map { "\(said($0, to: question))." }
    }
  }

  private func said(_ reply: Reply, to question: Question) -> String {
    if let statement = library.statement(question.id),
      let team = diagnosis.answers.team, let shown = team.shown(question.id)
    {
      return "Of the team, \(TeamWords.most(shown, of: statement, in: team.wave)) (\(question.id))"
    }
    return reply == .skipped
      ? "You skipped \(Words.short(question))"
      : "\(speaker(of: reply)) said \(Words.quoted(reply, to: question)) to \(Words.short(question))"
  }

  private func speaker(of reply: Reply) -> String {
    if case .tally = reply { "The room" } else { "You" }
  }

  private func sentence(_ shortfall: Shortfall) -> String {
    switch shortfall {
    case .atom(let atom, let wanted): sentence(atom, wanted: wanted)
    case .symptoms(let count, let relation, let level, let wanted):
      "\(wanted ? "At least" : "Fewer than") \(count) topics would have to be "
        + "\(Self.range(relation, [level]))."
    case .some(let count, let parts):
      Shortfall.nearest(count, of: parts).map(sentence).joined(separator: " And: ")
    }
  }

  private func sentence(_ atom: Condition.Atom, wanted: Bool) -> String {
    if atom.name == "verdict" { return Self.verdict(atom, wanted: wanted) }
    if let symptom = library.index(of: Symptom.ID(rawValue: atom.name)) {
      return sentence(symptom, atom, wanted: wanted)
    }
    let wishes = library.questions(deciding: atom).map { question in
      wish(
        question,
        question.options(where: { library.holds(atom, after: $0, of: question) == wanted }))
    }
    return wishes.isEmpty
      ? "\(atom.name) is in no loaded playbook." : wishes.joined(separator: " Or: ")
  }

  /// What was said to a question, and what it would take.
  private func wish(_ question: Question, _ fitting: [AnswerOption]) -> String {
    let others = question.options.filter { option in !fitting.contains { $0.id == option.id } }
    let wanted =
      fitting.count > others.count && fitting.count > 2
      ? "anything but \(Words.choice(others))" : Words.choice(fitting)
    let state =
      diagnosis.answers.reply(to: question.id).map { said($0, to: question) }
      ?? "\(Words.short(question)) was not asked"
    return "\(state); it takes \(wanted)."
  }

  private func sentence(_ symptom: Int, _ atom: Condition.Atom, wanted: Bool) -> String {
    let name = "\"\(library.symptoms[symptom].name)\""
    let relation = wanted ? atom.relation : atom.relation.opposite
    let range = Self.range(relation, atom.values.compactMap { Level(word: $0) })
    guard diagnosis.hasEvidence(about: symptom) else {
      return "Nothing you said speaks about \(name); it takes \(range)."
    }
    // What nobody asked about cannot stand anywhere.
    guard diagnosis.line(of: symptom) != .notAsked else {
      return "\(name) would have to be \(range); no question of its own was answered yet."
    }
    return "\(name) would have to be \(range); your answers point to "
      + "\"\(Words.level(of: diagnosis.beliefs[symptom]))\"."
  }

  private static func range(_ relation: Condition.Relation, _ levels: [Level]) -> String {
    let words = levels.map { "\"\(Words.level($0))\"" }.joined(separator: " or ")
    return switch relation {
    case .isTrue, .among: words
    case .notAmong: "anything but \(words)"
    case .less: "less than \(words)"
    case .atMost: "\(words) or less"
    case .more: "more than \(words)"
    case .atLeast: "\(words) or more"
    }
  }

  private static func verdict(_ atom: Condition.Atom, wanted: Bool) -> String {
    let words = atom.values.map { value in
      switch Verdict(rawValue: value) {
      case .attention: "that something stands out"
      case .healthy: "that nothing stands out"
      case .closerLook: "that something deserves a closer look"
      case .notEnough, nil: "that too little is known"
      }
    }
    let isPlain = (atom.relation == .notAmong) != wanted
    return "The whole would \(isPlain ? "" : "not ")have to come out as: "
      + words.joined(separator: ", or ") + "."
  }
}

extension Condition.Relation {
  fileprivate var opposite: Self {
    switch self {
    case .isTrue, .among: .notAmong
    case .notAmong: .among
    case .less: .atLeast
    case .atMost: .more
    case .more: .atMost
    case .atLeast: .less
    }
  }
}

extension Question {
  /// The options that fit, "I don't know" only if nothing else does.
  fileprivate func options(where fits: (AnswerOption) -> Bool) -> [AnswerOption] {
    let all = options.filter(fits)
    let known = all.filter { !$0.isUnsure }
    return known.isEmpty ? all : known
  }
}
