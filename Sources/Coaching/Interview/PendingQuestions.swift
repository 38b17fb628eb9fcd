internal import Playbooks

extension QuestionChoice {
  /// Groups of questions that go before all others, the most urgent group first.
  func pending(among open: [Question]) -> [([Question], (Question) -> Reason)] {
    [
      // Where a rule asks about safety, that comes before anything else.
      pendingByRule { $0.kind == .check },
      pendingConcern(among: open),
      (open.filter { isHomeNeeded($0) }, { .home($0.home ?? "") }),
      (open.filter { isPicked($0) }, { .home($0.home ?? "") }),
      pendingLookAlike(among: open),
      (checks, { _ in .contradiction }),
      (covering(among: open), { _ in .coverage }),
      pendingByRule { _ in true },
    ]
  }

  // MARK: What the leader came with

  /// Questions for the first concern that is open still: those it names, then home questions.
  ///
  /// Once one is borne out, another is asked for no more than it names.
  private func pendingConcern(among open: [Question]) -> ([Question], (Question) -> Reason) {
    for concern in diagnosis.concerns where diagnosis.outcome(of: concern) == .open {
      let named = (openContext + open).filter { concern.ask.contains($0.id) }
      let isForHome = named.isEmpty && diagnosis.outcome != .borneOut
      let questions = isForHome ? homeQuestions(of: concern, among: open) : named
      if !questions.isEmpty { return (questions, { _ in .concern(concern.id) }) }
    }
    return ([], { _ in .value })
  }

  /// Home questions of what a concern points to most, while they have fewer than two answers.
  private func homeQuestions(of concern: Concern, among open: [Question]) -> [Question] {
    let needed = diagnosis.behind(concern).filter { symptom in
      diagnosis.homeAnswers(of: symptom) < Report.Line.leastAnswers
        && open.contains { $0.home == library.symptoms[symptom].id }
    }
    let slope = { (symptom: Int) in concern.pointsTo[library.symptoms[symptom].id]?.slope ?? 0 }
    let strongest = needed.map(slope).max() ?? 0
    let wanted = needed.filter { slope($0) == strongest }.map { library.symptoms[$0].id }
    return open.filter { $0.home.map(wanted.contains) ?? false }
  }

  /// Questions about symptoms that no answer speaks about; of equals an opener goes first.
  private func covering(among open: [Question]) -> [Question] {
    let uncovered = diagnosis.uncovered
    // Whoever came with something that is there need not hear about all else.
    guard !uncovered.isEmpty, isWide || !diagnosis.isConcernMet else { return [] }
    let covering = open.filter { !uncovered.isDisjoint(with: diagnosis.symptoms(of: $0)) }
    return covering.filter(\.isOpener) + covering.filter { !$0.isOpener }
  }

  // MARK: What the answers ask for

  private func chance(of symptom: Symptom.ID) -> Double? {
    library.index(of: symptom).map { diagnosis.beliefs[$0].chance }
  }

  private func isHomeNeeded(_ question: Question) -> Bool {
    guard let home = question.home, let index = library.index(of: home) else { return false }
    guard diagnosis.beliefs[index].chance >= Self.likely else { return false }
    let homes = diagnosis.homeAnswers(of: index)
    guard homes >= Report.Line.leastAnswers else { return true }
    switch diagnosis.line(of: index) {
    case .unclear: return homes < (isAnythingReported ? Self.mostBesides : Self.mostPursued)
    case .leaning: return homes < Self.mostPursued && !isAnythingReported
    case .report, .noSign, .notAsked: return false
    }
  }

  /// Whether an overview was answered with what this question is at home in, and nothing else was
  /// asked about it.
  private func isPicked(_ question: Question) -> Bool {
    guard let home = question.home, let index = library.index(of: home),
      diagnosis.homeAnswers(of: index) == 0
    else { return false }
    return answers.active.contains { overview, reply in
      overview.isOverview
        && overview.chosen(by: reply).contains { ($0.marks[home]?.slope ?? 0) > 0 }
    }
  }

  private var isAnythingReported: Bool {
    diagnosis.beliefs.indices.contains { diagnosis.line(of: $0) == .report }
  }

  /// Open questions about the team.
  private var openContext: [Question] {
    library.questions.filter {
      $0.kind == .context && !answers.isAnswered($0.id) && answers.opens($0)
    }
  }

  /// Questions that tell likely look-alikes apart, unless one was asked and the two now differ.
  private func pendingLookAlike(among open: [Question]) -> ([Question], (Question) -> Reason) {
    var reasons: [Question.ID: Reason] = [:]
    for symptom in library.symptoms {
      for pair in symptom.lookAlikes where isUndecided(symptom.id, pair) {
        for id in pair.ask where reasons[id] == nil {
          reasons[id] = .lookAlike(symptom.id, pair.with)
        }
      }
    }
    return (open.filter { reasons[$0.id] != nil }, { reasons[$0.id] ?? .value })
  }

  private func isUndecided(_ symptom: Symptom.ID, _ pair: Symptom.LookAlike) -> Bool {
    guard let first = chance(of: symptom), let second = chance(of: pair.with),
      min(first, second) >= Self.likely
    else { return false }
    return abs(first - second) < Diagnosis.twinDistance
      || !pair.ask.contains(where: answers.isAnswered)
  }

  /// One neutral question about a contradiction, unless one was asked already.
  private var checks: [Question] {
    let checks = diagnosis.contradictions.compactMap { $0.check.flatMap { library[$0] } }
    guard !checks.contains(where: { answers.isAnswered($0.id) }) else { return [] }
    return Array(checks.filter(answers.opens).prefix(1))
  }

  private func pendingByRule(
    where isWanted: (Question) -> Bool
  ) -> ([Question], (Question) -> Reason) {
    let judgement = Judgement(diagnosis)
    for rule in library.askingRules {
      let questions = rule.asksNext.compactMap { library[$0] }
        .filter { isWanted($0) && !answers.isAnswered($0.id) && answers.opens($0) }
        .filter { answers.gathering == nil || !library.mayHandOver($0) }
      if !questions.isEmpty, judgement.holds(rule.when) {
        return (questions, { _ in .rule(rule.id) })
      }
    }
    return ([], { _ in .value })
  }
}
