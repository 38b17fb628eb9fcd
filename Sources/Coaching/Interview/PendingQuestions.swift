internal import Playbooks

/// What goes before all other questions, the most urgent first.
enum PendingGroup: CaseIterable {
  /// Where a rule asks about safety, that comes before anything else.
  case safety
  /// What the leader came with.
  case concern
  /// A symptom is likely and not clear.
  case home
  /// It was picked from an overview.
  case picked
  case lookAlike, contradiction, coverage, rule
}

/// Questions of one group by their places, and why each of them stands next.
struct PendingQuestions {
  let questions: [Int]
  let reason: (Int) -> QuestionChoice.Reason

  static var none: PendingQuestions { PendingQuestions(questions: []) { _ in .value } }
}

extension QuestionChoice {
  /// The questions of a group among the open ones, and checks.
  func pending(_ group: PendingGroup, among open: [Int]) -> PendingQuestions {
    switch group {
    case .safety: pendingByRule { compiled.questions[$0].kind == .check }
    case .concern: pendingConcern(among: open)
    case .home: pendingHome(open.filter(isHomeNeeded))
    case .picked: pendingHome(picked(among: open))
    case .lookAlike: pendingLookAlike(among: open)
    case .contradiction: PendingQuestions(questions: checks) { _ in .contradiction }
    case .coverage: PendingQuestions(questions: covering(among: open)) { _ in .coverage }
    case .rule: pendingByRule { _ in true }
    }
  }

  // MARK: What the leader came with

  /// Questions for the first concern that is open still: those it names, then home questions.
  ///
  /// Once one is borne out, another is asked for no more than it names.
  private func pendingConcern(among open: [Int]) -> PendingQuestions {
    for place in answers.concernPlaces where diagnosis.outcome(ofConcern: place) == .open {
      let concern = compiled.concerns[place]
      let named = (openContext + open).filter(concern.ask.contains)
      let isForHome = named.isEmpty && diagnosis.outcome != .borneOut
      let questions = isForHome ? homeQuestions(of: concern, among: open) : named
      if !questions.isEmpty {
        return PendingQuestions(questions: questions) { [library] _ in
          .concern(library.concerns[place].id)
        }
      }
    }
    return .none
  }

  /// Home questions of what a concern points to most, while they have fewer than two answers.
  private func homeQuestions(of concern: CompiledConcern, among open: [Int]) -> [Int] {
    let needed = concern.behind.filter { entry in
      diagnosis.homeAnswers(of: entry.symptom) < Report.Line.leastAnswers
        && open.contains { compiled.questions[$0].home == entry.symptom }
    }
    let strongest = needed.map(\.slope).max() ?? 0
    let wanted = needed.filter { $0.slope == strongest }.map(\.symptom)
    return open.filter { compiled.questions[$0].home.map(wanted.contains) ?? false }
  }

  /// Questions about symptoms that no answer speaks about; of equals an opener goes first.
  private func covering(among open: [Int]) -> [Int] {
    // Whoever came with something that is there need not hear about all else.
    guard isWide || !diagnosis.isConcernMet else { return [] }
    let covering = open.filter { !compiled.questions[$0].symptoms.allSatisfy(diagnosis.isCovered) }
    return covering.filter { compiled.questions[$0].isOpener }
      + covering.filter { !compiled.questions[$0].isOpener }
  }

  // MARK: What the answers ask for

  private func pendingHome(_ questions: [Int]) -> PendingQuestions {
    PendingQuestions(questions: questions) { [compiled] place in
      .home(compiled.questions[place].home.map { compiled.symptoms[$0].id } ?? "")
    }
  }

  private func isHomeNeeded(_ place: Int) -> Bool {
    guard let home = compiled.questions[place].home,
      diagnosis.beliefs[home].chance >= Self.likely
    else { return false }
    let homes = diagnosis.homeAnswers(of: home)
    guard homes >= Report.Line.leastAnswers else { return true }
    switch diagnosis.line(of: home) {
    case .unclear: return homes < (isAnythingReported ? Self.mostBesides : Self.mostPursued)
    case .leaning: return homes < Self.mostPursued && !isAnythingReported
    case .report, .noSign, .notAsked: return false
    }
  }

  /// Questions at home in what was picked from an overview, where nothing else was asked about it.
  private func picked(among open: [Int]) -> [Int] {
    let picked = answers.given.filter { compiled.questions[$0.place].isOverview }
      .flatMap { compiled.questions[$0.place].symptoms(pickedBy: $0.reply) }
      .filter { diagnosis.homeAnswers(of: $0) == 0 }
    guard !picked.isEmpty else { return [] }
    return open.filter { compiled.questions[$0].home.map(picked.contains) ?? false }
  }

  private var isAnythingReported: Bool {
    diagnosis.beliefs.indices.contains { diagnosis.line(of: $0) == .report }
  }

  /// Open questions about the team.
  private var openContext: [Int] {
    compiled.context.filter { !facts.isAnswered($0) && facts.opens($0) }
  }

  /// Questions that tell likely look-alikes apart, unless one was asked and the two now differ.
  private func pendingLookAlike(among open: [Int]) -> PendingQuestions {
    var reasons: [Int: Reason] = [:]
    for (symptom, entry) in compiled.symptoms.enumerated()
    where diagnosis.beliefs[symptom].chance >= Self.likely {
      for pair in entry.lookAlikes where isUndecided(symptom, pair) {
        for place in pair.ask where reasons[place] == nil {
          reasons[place] = .lookAlike(entry.id, compiled.symptoms[pair.with].id)
        }
      }
    }
    guard !reasons.isEmpty else { return .none }
    return PendingQuestions(questions: open.filter { reasons[$0] != nil }) { [reasons] in
      reasons[$0] ?? .value
    }
  }

  private func isUndecided(_ symptom: Int, _ pair: (with: Int, ask: [Int])) -> Bool {
    let first = diagnosis.beliefs[symptom].chance
    let second = diagnosis.beliefs[pair.with].chance
    guard min(first, second) >= Self.likely else { return false }
    return abs(first - second) < Diagnosis.twinDistance
      || !pair.ask.contains(where: facts.isAnswered)
  }

  /// One neutral question about a contradiction, unless one was asked already.
  private var checks: [Int] {
    let checks = diagnosis.contradictionPlaces.compactMap { compiled.contradictions[$0].check }
    guard !checks.contains(where: facts.isAnswered) else { return [] }
    return checks.first(where: facts.opens).map { [$0] } ?? []
  }

  private func pendingByRule(where isWanted: (Int) -> Bool) -> PendingQuestions {
    let judgement = Judgement(diagnosis)
    for rule in compiled.rules.asking {
      let questions = rule.questions.filter { question in
        isWanted(question.place) && !facts.isAnswered(question.place)
          && (answers.gathering == nil || !question.mayHandOver) && facts.opens(question.place)
      }
      if !questions.isEmpty, judgement.holds(rule.condition) {
        return PendingQuestions(questions: questions.map(\.place)) { _ in .rule(rule.id) }
      }
    }
    return .none
  }
}

extension CompiledQuestion {
  /// The symptoms that options which were chosen point to.
  fileprivate func symptoms(pickedBy reply: Reply) -> [Int] {
    options.indices.filter { isChosen($0, by: reply) }.flatMap { options[$0].marks.pointsTo }
  }
}
