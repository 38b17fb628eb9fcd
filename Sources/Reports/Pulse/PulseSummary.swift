package import Coaching
package import Playbooks

/// What a leader reads of a result, part by part, in the order of reading.
package struct PulseSummary: Sendable {
  /// A line with its name, such as "Said".
  package struct Field: Hashable, Sendable {
    package let name: String
    package let words: String
  }

  /// One statement: what was said first, then how far it carries, then how others answer.
  package struct Entry: Sendable {
    package let statement: Wave.Statement
    package let shown: WaveResult.Shown?
    package let fields: [Field]
  }

  package let result: WaveResult

  package init(_ result: WaveResult) {
    self.result = result
  }

  private var wave: Wave { result.wave }

  /// How many answered, and the mark: `7 of 9 answered. Mark 1f0c 9a3e 77b2 4d10 c5e8`.
  package var answered: String {
    "\(result.whole.answered) of \(wave.people) answered. Mark \(WaveMark(result.mark).fingerprint)."
  }

  /// What few answers mean; `nil` where at least six in ten answered.
  package var caution: String? {
    10 * result.whole.answered < 6 * wave.people ? PulseWords.fewAnswered : nil
  }

  // MARK: Statements

  package static func heading(_ trust: Symptom.Trust) -> String {
    "\(Words.capitalized(trust.rawValue)) trust"
  }

  /// The statements about one kind of trust, farthest below the norm first; empty if there is none.
  package func entries(about trust: Symptom.Trust) -> [Entry] {
    entries.filter { $0.statement.trust == trust.rawValue }
  }

  /// Where there is no norm, three quarters are taken for one; what is not told comes last.
  package var entries: [Entry] {
    let all = zip(wave.statements, result.whole.statements).map { statement, shown in
      Entry(statement: statement, shown: shown, fields: fields(statement, shown))
    }
    return all.enumerated().sorted { left, right in
      let (one, other) = (left.element.gap, right.element.gap)
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  private func fields(_ statement: Wave.Statement, _ shown: WaveResult.Shown?) -> [Field] {
    var fields = [Field(name: "Said", words: PulseWords.said(shown, in: wave))]
    // Where the others' count is not told, a range of it would be a riddle.
    if let agreement = PulseAgreement(shown), !agreement.isUnanimous,
      agreement.agreed.count == 1
    {
      fields += spread(agreement.agreed.lowerBound, of: agreement.answered)
    }
    if let norm = statement.norm {
      fields.append(Field(name: "Elsewhere", words: PulseWords.norm(norm)))
    }
    return fields
  }

  private func spread(_ agreeing: Int, of answered: Int) -> [Field] {
    var fields: [Field] = []
    if answered < wave.people {
      let bounds = PulseIntervals.bounds(
        agreeing: agreeing, answered: answered, people: wave.people)
      fields.append(
        Field(
          name: "Of the whole team", words: "\(range(bounds)) agree, whatever the others think"))
    }
    if !isComplete {
      let wilson = PulseIntervals.wilson(agreeing, of: answered)
      fields.append(
        Field(name: "By chance alone", words: "\(range(wilson)), with so few answers"))
    }
    return fields
  }

  /// Whether everybody answered: nobody was left out, and so nothing hangs on who was.
  private var isComplete: Bool { result.whole.answered >= wave.people }

  private func range(_ shares: ClosedRange<Double>) -> String {
    "\(PulseWords.percent(shares.lowerBound)) to \(PulseWords.percent(shares.upperBound))"
  }

  // MARK: Recommendation

  package var recommendation: [Field] {
    let shown = result.whole.recommends
    var fields = [Field(name: "Said", words: PulseWords.recommended(shown, in: wave))]
    if case .counts(let classes)? = shown, let score = PulseIntervals.score(classes) {
      let rounded = { (value: Double) in String(Int(value.rounded())) }
      fields.append(
        Field(
          name: "Recommendation score",
          words: rounded(score.score)
            + (isComplete
              ? ""
              : ", and by chance alone anything from \(rounded(score.range.lowerBound)) to "
                + rounded(score.range.upperBound))
            + ": with so few, one person moves it far"))
    }
    return fields
  }

  // MARK: Groups

  /// How many agree in each group.
  package struct Groups: Sendable {
    /// `Office (6)`: with how many answered.
    package let names: [String]
    /// A statement's mark, and `5 of 6` or `not told` for each group.
    package let rows: [(mark: String, cells: [String])]
  }

  /// Whether the wave has groups, shown or not.
  package var hasGroups: Bool { !wave.groups.isEmpty }

  /// In the order of the wave; `nil` if none may be shown.
  package var groups: Groups? {
    guard !result.groups.isEmpty else { return nil }
    let rows = wave.statements.enumerated().map { index, statement in
      (statement.mark, result.groups.map { agreeing($0.statements[index]) })
    }
    return Groups(
      names: zip(wave.groups, result.groups).map { "\($0.name) (\($1.answered))" }, rows: rows)
  }

  private func agreeing(_ shown: WaveResult.Shown?) -> String {
    // Earlier programs told all three counts.
    guard let agreement = PulseAgreement(shown), agreement.agreed.count == 1 else {
      return "not told"
    }
    return "\(agreement.agreed.lowerBound) of \(agreement.answered)"
  }
}

extension PulseSummary.Entry {
  /// How far agreement lies above the norm, in shares.
  fileprivate var gap: Double {
    guard let agreement = shown?.agreement else { return 2 }
    return agreement - (statement.norm.map { $0.percent / 100 } ?? 0.75)
  }
}

extension WaveResult.Shown {
  /// The share that agrees, as near as it is told; `nil` if it is not.
  fileprivate var agreement: Double? {
    switch self {
    case .nearlyAll(let kind, _): return kind == .high ? 1 : 0
    case .share(let quarter): return quarter.middle
    case .counts, .most, .agreeing, .tooFew:
      return PulseAgreement(self).map {
        Double($0.agreed.lowerBound + $0.agreed.upperBound) / 2 / Double($0.answered)
      }
    }
  }
}
