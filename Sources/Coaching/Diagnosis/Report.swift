package import Playbooks

/// What a diagnosis says about one symptom.
package struct Report: Sendable {
  /// How much is said; the first that fits.
  package enum Line: String, CaseIterable, Sendable, Comparable {
    case report, leaning
    /// Asked about, and not clear.
    case unclear
    /// The answers speak against it.
    case noSign = "no-sign"
    /// No question of its own was answered.
    case notAsked = "not-asked"

    /// From this chance on, with enough answers (R01).
    package static let reportChance = 0.77
    package static let leaningChance = 0.60
    /// Up to this chance there is no sign, with enough answers.
    package static let noSignChance = 0.25
    /// Answered questions of the symptom's own playbook, and answers that point to it.
    package static let leastAnswers = 2

    /// Whether it is named among what was found.
    package var isSaid: Bool { self == .report || self == .leaning }

    package static func < (left: Line, right: Line) -> Bool { left.rank < right.rank }

    /// Its place among all lines.
    var rank: Int {
      switch self {
      case .report: 0
      case .leaning: 1
      case .unclear: 2
      case .noSign: 3
      case .notAsked: 4
      }
    }
  }

  /// How sure it sounds; one word for every page.
  package enum Sureness: String, CaseIterable, Sendable {
    case veryLikely = "very-likely"
    case likely, possible, unlikely
    case notKnown = "not-known"

    /// From this chance on, with three home answers, a report is very likely right.
    static let veryLikelyChance = 0.90
    /// From this chance on what is unclear is possible.
    static let possibleChance = 0.40

    var lowered: Sureness {
      switch self {
      case .veryLikely: .likely
      case .likely: .possible
      default: self
      }
    }
  }

  package let symptom: Symptom
  package let line: Line
  package let belief: Belief
  package let sureness: Sureness
  /// In the order of their items.
  package let weights: [Diagnosis.Weight]
  /// A look-alike of its own list that stands about as high: one of the two.
  package let twin: Symptom.ID?

  package var isSaid: Bool { line.isSaid }
}

extension Belief {
  /// What puts findings of one line in order.
  var urgency: Double { chance * severity }
}

extension Diagnosis {
  /// Look-alikes nearer than this cannot be told apart (R03).
  package static let twinDistance = 0.15

  /// All symptoms: by line, then by chance times severity, then in file order.
  ///
  /// Capped, nothing is as sure as it would be.
  package func reports(isCapped: Bool) -> [Report] {
    told(lines.indices).map { report(on: $0, isCapped: isCapped) }
  }

  /// The symptoms that are said, in the order they are told.
  var said: [Int] { told(lines.indices.filter { lines[$0].isSaid }) }

  /// Symptoms in the order they are told: by line, then by chance times severity, then in file order.
  private func told(_ symptoms: some Collection<Int>) -> [Int] {
    let beliefs = beliefs
    return symptoms.map { symptom in
      (symptom, rank: lines[symptom].rank, urgency: beliefs[symptom].urgency)
    }.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      return a.urgency == b.urgency ? a.0 < b.0 : a.urgency > b.urgency
    }.map(\.0)
  }

  /// How much is said about a symptom.
  package func line(of symptom: Int) -> Report.Line { lines[symptom] }

  /// What the chance and the number of answers allow to say (R01).
  func computedLine(of symptom: Int) -> Report.Line {
    let homes = homeVoices(of: symptom)
    let chance = beliefs[symptom].chance
    guard homes >= Report.Line.leastAnswers else { return homes == 0 ? .notAsked : .unclear }
    if chance >= Report.Line.leaningChance, pointing(to: symptom) >= Report.Line.leastAnswers {
      return chance >= Report.Line.reportChance ? .report : .leaning
    }
    return chance <= Report.Line.noSignChance && isSpokenAgainst(symptom) ? .noSign : .unclear
  }

  private func report(on index: Int, isCapped: Bool) -> Report {
    let symptom = library.symptoms[index]
    let line = line(of: index)
    let twins = line.isSaid ? twins(of: index) : []
    return Report(
      symptom: symptom, line: line, belief: beliefs[index],
      sureness: sureness(of: index, line, hasTwin: !twins.isEmpty, isCapped: isCapped),
      weights: weights(of: index),
      twin: twins.first { twin in symptom.lookAlikes.contains { $0.with == twin } })
  }

  /// The look-alikes that stand about as high; a pair is a pair whichever of the two names it.
  private func twins(of index: Int) -> [Symptom.ID] {
    let symptom = library.symptoms[index]
    let naming = library.symptoms.filter { other in
      other.lookAlikes.contains { $0.with == symptom.id }
    }
    return (symptom.lookAlikes.map(\.with) + naming.map(\.id)).filter { other in
      guard let other = library.index(of: other), line(of: other).isSaid else { return false }
      return abs(beliefs[other].chance - beliefs[index].chance) < Diagnosis.twinDistance
    }
  }

  /// How sure a line sounds.
  ///
  /// A contradiction among its own questions, a look-alike as likely, a split room or a rule lower
  /// the first two words by one, never the line.
  private func sureness(
    of index: Int, _ line: Report.Line, hasTwin: Bool, isCapped: Bool
  ) -> Report.Sureness {
    let chance = beliefs[index].chance
    switch line {
    case .report:
      let isFirm = chance >= Report.Sureness.veryLikelyChance && homeAnswers(of: index) >= 3
      let isClear = !hasTwin && !isContradicted(index) && !isSplit(index) && !isCapped
      let word: Report.Sureness = isFirm ? .veryLikely : .likely
      return isClear ? word : word.lowered
    case .leaning: return .possible
    case .unclear: return chance >= Report.Sureness.possibleChance ? .possible : .notKnown
    case .noSign: return .unlikely
    case .notAsked: return .notKnown
    }
  }

  private func isContradicted(_ index: Int) -> Bool {
    contradictionPlaces.contains { place in
      let pair = compiled.contradictions[place]
      return [pair.first, pair.second].contains { question in
        question.flatMap { compiled.questions[$0].home } == index
      }
    }
  }

  /// Whether the room is split on a question of the symptom's own.
  private func isSplit(_ index: Int) -> Bool {
    evidence.pieces.contains { piece in
      piece.item.home == index
        && piece.item.symptoms.firstIndex(of: index).map(piece.isSplit) == true
    }
  }
}
