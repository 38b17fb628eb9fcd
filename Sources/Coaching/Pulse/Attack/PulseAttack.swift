/// Works out from results what no result should tell.
///
/// It knows all files a leader holds, how many are on the team and who is in which group, and if
/// wanted the rules by which results are made. It takes for granted that nobody's answers changed
/// between two results of the same wave, and nothing of what somebody said in another wave.
package struct PulseAttack: Sendable {
  package private(set) var findings: [PulseFinding] = []
  /// Waves whose answers may be those of the wave before; nothing is proved, as it is not known
  /// whether they are.
  package private(set) var retellings: [PulseRetelling] = []
  /// Rows that took too long; 0, or nothing is proved.
  package private(set) var undecided = 0
  /// Rows whose results contradict one another or the rules.
  package private(set) var impossible = 0

  private let knowsRules: Bool
  private let size: Int

  /// - Parameters:
  ///   - results: Of any waves, those of the same wave in the order they were told.
  ///   - knowsRules: Whether silence counts as well.
  ///   - size: No count may be known of so many people or fewer.
  package init(_ results: [WaveResult], knowingRules knowsRules: Bool = true, upTo size: Int = 4) {
    self.knowsRules = knowsRules
    self.size = size
    var marks: [String] = []
    for result in results where !marks.contains(result.mark) { marks.append(result.mark) }
    for mark in marks {
      var told: [WaveResult] = []
      // The same again says nothing more.
      for result in results where result.mark == mark && result != told.last { told.append(result) }
      attack(told)
    }
    retellings = results.flatMap { before in
      results.compactMap { PulseRetelling($0, after: before, upTo: size) }
    }
  }

  private mutating func attack(_ results: [WaveResult]) {
    guard let wave = results.first?.wave else { return }
    let rows = wave.statements.indices.map(PulseFinding.Row.statement) + [.recommends]
    var seen: [[WaveResult.Shown?]: [PulseInference.Certainty]] = [:]
    for row in rows {
      let reading = PulseReading(results, row: row)
      // Rows that look the same tell the same.
      let look = results.flatMap { ([$0.whole] + $0.groups).map(reading.shown) }
      let certainties = seen[look] ?? infer(reading)
      seen[look] = certainties
      let words = PulseWords(wave: wave, sheet: reading.sheet)
      findings += certainties.map {
        PulseFinding(
          mark: results[0].mark, row: row, answer: $0.answer, kind: $0.kind,
          people: words.people($0.atoms))
      }
    }
  }

  private mutating func infer(_ reading: PulseReading) -> [PulseInference.Certainty] {
    var system = reading.system
    if knowsRules { system.choices = PulseRules(reading).choices }
    var inference = PulseInference(reading.sheet, system)
    do {
      let certainties = try inference.certainties(upTo: size)
      impossible += inference.isImpossible ? 1 : 0
      return certainties
    } catch {
      undecided += 1
      return []
    }
  }
}
