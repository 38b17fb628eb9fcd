package import Playbooks

/// What a diagnosis says about one symptom.
package struct Report: Sendable {
  /// How much is said.
  package enum Line: String, Sendable, Comparable {
    case none, leaning, report

    /// From this chance on, with enough answers (R01).
    package static let reportChance = 0.77
    package static let leaningChance = 0.60
    /// Answered questions of the symptom's own playbook, and answers that point to it.
    package static let leastAnswers = 2

    package static func < (left: Line, right: Line) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .none: 0
      case .leaning: 1
      case .report: 2
      }
    }
  }

  package enum Sureness: String, Sendable {
    case fairlySure = "fairly-sure"
    case firstGuess = "first-guess"
    case notEnough = "not-enough"
  }

  package let symptom: Symptom
  package let line: Line
  package let belief: Belief
  package let sureness: Sureness
  /// In the order of their items.
  package let weights: [Diagnosis.Weight]
  /// A look-alike of its own list that stands about as high: one of the two.
  package let twin: Symptom.ID?
  /// The step of the plan it belongs to, shifted by severity (R06).
  package let step: Int

  package var isSaid: Bool { line != .none }
  package var level: Level { belief.level }
}

extension Diagnosis {
  /// Look-alikes nearer than this cannot be told apart (R03).
  package static let twinDistance = 0.15

  /// All symptoms: what is reported first, then by level, plan step and chance.
  ///
  /// Capped, nothing is called fairly sure.
  package func reports(isCapped: Bool) -> [Report] {
    library.symptoms.indices.map { report(on: $0, isCapped: isCapped) }.sorted { a, b in
      if a.line != b.line { return a.line > b.line }
      if a.level != b.level { return a.level > b.level }
      if a.step != b.step { return a.step < b.step }
      return a.belief.chance > b.belief.chance
    }
  }

  /// How much is said about a symptom.
  package func line(of symptom: Int) -> Report.Line { lines[symptom] }

  /// What the chance and the number of answers allow to say (R01).
  func computedLine(of symptom: Int) -> Report.Line {
    guard homeAnswers(of: symptom) >= Report.Line.leastAnswers,
      pointing(to: symptom) >= Report.Line.leastAnswers
    else { return .none }
    switch beliefs[symptom].chance {
    case Report.Line.reportChance...: return .report
    case Report.Line.leaningChance...: return .leaning
    default: return .none
    }
  }

  private func report(on index: Int, isCapped: Bool) -> Report {
    let symptom = library.symptoms[index]
    let line = line(of: index)
    let twins = line == .none ? [] : twins(of: index)
    return Report(
      symptom: symptom, line: line, belief: beliefs[index],
      sureness: sureness(of: index, line, hasTwin: !twins.isEmpty, isCapped: isCapped),
      weights: weights(of: index),
      twin: twins.first { twin in symptom.lookAlikes.contains { $0.with == twin } },
      step: step(of: index))
  }

  private func step(of index: Int) -> Int {
    let shift =
      switch beliefs[index].level {
      case .severe: -1
      case .moderate: 0
      case .none, .mild: 1
      }
    return min(5, max(1, library.symptoms[index].step + shift))
  }

  /// The look-alikes that stand about as high; a pair is a pair whichever of the two names it.
  private func twins(of index: Int) -> [Symptom.ID] {
    let symptom = library.symptoms[index]
    let naming = library.symptoms.filter { other in
      other.lookAlikes.contains { $0.with == symptom.id }
    }
    return (symptom.lookAlikes.map(\.with) + naming.map(\.id)).filter { other in
      guard let other = library.index(of: other), line(of: other) != .none else { return false }
      return abs(beliefs[other].chance - beliefs[index].chance) < Diagnosis.twinDistance
    }
  }

  /// Fairly sure takes three home answers on which no room is split, no contradiction and no
  /// look-alike as likely; that
  /// nothing is there takes answers too, and for some symptoms one that is no self-view (R05).
  private func sureness(
    of index: Int, _ line: Report.Line, hasTwin: Bool, isCapped: Bool
  ) -> Report.Sureness {
    let homes = homeAnswers(of: index)
    switch line {
    case .report:
      let isClear = homes >= 3 && !hasTwin && !isContradicted(index) && !isSplit(index)
      return isClear && !isCapped ? .fairlySure : .firstGuess
    case .leaning: return .firstGuess
    case .none:
      guard homes >= Report.Line.leastAnswers, canRuleOut(index) else { return .notEnough }
      switch beliefs[index].chance {
      case ...(1 - Report.Line.reportChance): return isCapped ? .firstGuess : .fairlySure
      case ...(1 - Report.Line.leaningChance): return .firstGuess
      default: return .notEnough
      }
    }
  }

  private func isContradicted(_ index: Int) -> Bool {
    let home = library.symptoms[index].id
    return contradictions.contains { pair in
      [pair.first, pair.second].contains { library[$0.question]?.home == home }
    }
  }

  /// Whether the room is split on a question of the symptom's own.
  private func isSplit(_ index: Int) -> Bool {
    evidence.pieces.contains { piece in
      let isHome = piece.item.question.flatMap { library[$0]?.home } == library.symptoms[index].id
      return isHome && piece.item.symptoms.firstIndex(of: index).map(piece.isSplit) == true
    }
  }

  private func canRuleOut(_ index: Int) -> Bool {
    guard library.symptoms[index].needsOutsideView else { return true }
    return evidence.pieces.contains { piece in
      guard !piece.item.isSoft, let position = piece.item.symptoms.firstIndex(of: index) else {
        return false
      }
      return piece.direction(for: position) < 0
    }
  }
}
