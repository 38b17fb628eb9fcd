import Coaching
import Playbooks

/// Made-up leaders who are asked twice, with the same truth or with one symptom moved in between.
///
/// Every symptom's level is drawn from the starting chances; facts about the team stay as they are.
struct ChangeTrial: Sendable {
  /// What came of all pairs of conversations of one length.
  struct Tally: CustomStringConvertible {
    let asked: Int
    var pairs = 0
    /// Symptoms compared, over all pairs.
    var compared = 0
    /// Symptoms called changed that had not moved, and pairs with at least one.
    var called = 0
    var pairsWithCall = 0
    /// Moved symptoms: compared at all, called the right way, called the wrong way.
    var movedCompared = 0
    var right = 0
    var wrong = 0

    var description: String {
      "\(asked) questions, \(pairs) pairs: compared \(compared), called \(called) in "
        + "\(pairsWithCall) pairs; moved and compared \(movedCompared), right \(right), "
        + "wrong \(wrong)"
    }
  }

  let library: Library
  /// Levels by which one symptom moves.
  let moves: Int
  var beta = 0.9
  var seed: UInt64 = 1

  func tallies(of pairs: Int, after lengths: [Int]) async -> [Tally] {
    await withTaskGroup(of: ([Comparison], Move?).self) { group in
      for index in 0..<pairs { group.addTask { pair(index, lengths) } }
      var tallies = lengths.map { Tally(asked: $0) }
      for await (comparisons, moved) in group {
        for (position, comparison) in comparisons.enumerated() {
          tallies[position].add(comparison, moved)
        }
      }
      return tallies
    }
  }

  /// A symptom that moved, and the call that would be right.
  typealias Move = (symptom: Symptom.ID, call: Change.Call)

  /// The same without interviews: every leader answers the first questions of every symptom.
  func tallyWithoutInterview(of pairs: Int) -> Tally {
    let asked = Set(
      library.symptoms.flatMap { symptom in
        library.questions.filter { $0.home == symptom.id }.prefix(3).map(\.id)
      })
    var tally = Tally(asked: asked.count)
    for index in 0..<pairs {
      var generator = SeededGenerator(seed: seed, stream: UInt64(index))
      let (sheets, move) = sheets(index, using: &generator)
      let shots = sheets.map { sheet in
        snapshot(Diagnosis(Answers(sheet.filter { asked.contains($0.key) }, in: library)))
      }
      tally.add(Comparison(shots[0], shots[1]), move)
    }
    return tally
  }

  private func pair(_ index: Int, _ lengths: [Int]) -> ([Comparison], Move?) {
    var generator = SeededGenerator(seed: seed, stream: UInt64(index))
    let (sheets, move) = sheets(index, using: &generator)
    let moments = sheets.map {
      SimulatedInterview($0, in: library, lengths: lengths, policy: .decision, using: &generator)
        .moments
    }
    let comparisons = zip(moments[0], moments[1]).map {
      Comparison(snapshot($0.diagnosis), snapshot($1.diagnosis))
    }
    return (comparisons, move)
  }

  /// What a leader would answer then and now, and what moved in between.
  private func sheets(
    _ index: Int, using generator: inout SeededGenerator
  ) -> ([[Question.ID: Reply]], Move?) {
    var high: [Symptom.ID: Level] = [:]
    for symptom in library.symptoms { high[symptom.id] = level(using: &generator) }
    var low = high
    let symptom = library.symptoms.randomElement(using: &generator)?.id
    if moves > 0, let symptom {
      let top = Int.random(in: moves...3, using: &generator)
      high[symptom] = Level(rawValue: top)
      low[symptom] = Level(rawValue: top - moves)
    }
    let before = SimulatedLeader(levels: high, beta: beta, in: library, using: &generator)
    let facts = before.replies.filter { library[$0.key]?.kind == .context }
    let after = SimulatedLeader(
      levels: low, beta: beta, context: facts, in: library, using: &generator)
    // Every other one gets worse.
    let isRising = !index.isMultiple(of: 2)
    let move = symptom.map { Move(symptom: $0, call: isRising ? .worse : .better) }
    return ((isRising ? [after, before] : [before, after]).map(\.replies), moves > 0 ? move : nil)
  }

  private func level(using generator: inout SeededGenerator) -> Level {
    var left = Double.random(in: 0..<1, using: &generator)
    for level in Level.allCases {
      left -= Belief.start.levels[level.rawValue]
      if left < 0 { return level }
    }
    return .severe
  }

  private func snapshot(_ diagnosis: Diagnosis) -> Snapshot {
    Snapshot(Session(id: ""), on: Sample.today, diagnosis)
  }
}

extension ChangeTrial.Tally {
  mutating func add(_ comparison: Comparison, _ move: ChangeTrial.Move?) {
    pairs += 1
    var falseCalls = 0
    for entry in comparison.entries {
      let call = entry.change.call
      let isCalled = call == .better || call == .worse
      if entry.symptom.id == move?.symptom {
        movedCompared += 1
        if isCalled { if call == move?.call { right += 1 } else { wrong += 1 } }
      } else {
        compared += 1
        if isCalled { falseCalls += 1 }
      }
    }
    called += falseCalls
    if falseCalls > 0 { pairsWithCall += 1 }
  }
}
