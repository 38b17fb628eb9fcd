/// What results of one wave say of one row, as sums.
struct PulseReading {
  let results: [WaveResult]
  let sheet: PulseTable
  let row: PulseFinding.Row

  /// Of results of one wave, in the order they were told.
  init(_ results: [WaveResult], row: PulseFinding.Row) {
    self.results = results
    self.row = row
    let most = results.map(\.whole.answered).max() ?? 0
    let groups = results.first?.wave.groups.count ?? 0
    sheet = PulseTable(batches: results.count, groups: max(1, groups), mostPeople: most)
  }

  var system: PulseSystem {
    var system = sheet.system
    system.sums += capacity + results.indices.flatMap(sums)
    return system
  }

  func shown(_ part: WaveResult.Part) -> WaveResult.Shown? {
    switch row {
    case .statement(let index): part.statements[index]
    case .recommends: part.recommends
    }
  }

  /// Nobody answers twice.
  private var capacity: [PulseSystem.Sum] {
    let groups = results.first?.wave.groups ?? []
    return groups.indices.map { group in
      sheet.people(sheet.atoms(of: group, in: 0..<results.count), 0...groups[group].people)
    }
  }

  private func sums(ofResult place: Int) -> [PulseSystem.Sum] {
    let result = results[place]
    let parts = [(Int?.none, result.whole)] + result.groups.enumerated().map { ($0, $1) }
    return parts.flatMap { group, part in
      let atoms = sheet.atoms(of: group, in: 0..<(place + 1))
      let people = sheet.people(atoms, part.answered...part.answered)
      return [people] + sums(of: shown(part), atoms, threshold: result.wave.threshold)
    }
  }

  private func sums(
    of shown: WaveResult.Shown?, _ atoms: [Int], threshold: Int
  ) -> [PulseSystem.Sum] {
    switch shown {
    case nil: return []
    case .tooFew: return [sheet.answered(atoms, 0...(threshold - 1))]
    case .counts(let classes):
      let answered = sheet.answered(atoms, classes.answered...classes.answered)
      return [answered]
        + zip([PulseFinding.Answer.low, .middle, .high], classes.all).map { answer, count in
          sheet.said(answer, atoms, count...count)
        }
    case .nearlyAll(let kind, let answered):
      return [
        sheet.answered(atoms, answered...answered),
        sheet.others(than: .init(kind), atoms, 0...1),
      ]
    case .most(let kind, let count, let answered):
      let others = WaveResult.Shown.Kind.byPrecedence.filter { $0 != kind }
      return [
        sheet.answered(atoms, answered...answered), sheet.said(.init(kind), atoms, count...count),
      ] + others.map { sheet.said(.init($0), atoms, 0...max(0, $0.most(beside: kind, count))) }
    case .agreeing(let count, let answered):
      return [
        sheet.answered(atoms, answered...answered), sheet.said(.high, atoms, count...count),
      ]
    case .share(let quarter):
      return [sheet.answered(atoms, answered(quarter, threshold))] + sums(of: quarter, atoms)
    }
  }

  /// How many answered what is told to the quarter, or to the half.
  private func answered(
    _ quarter: WaveResult.Shown.Quarter, _ threshold: Int
  ) -> ClosedRange<Int> {
    let quarters = WaveResult.Shown.Quarter.leastAnswers
    return switch quarter {
    case .lowerHalf, .upperHalf: min(threshold, quarters - 1)...(quarters - 1)
    case .few, .underHalf, .overHalf, .most: sheet.atLeast(max(threshold, quarters))
    }
  }

  /// A quarter: four times who agree, against so many times who answered.
  private func sums(of quarter: WaveResult.Shown.Quarter, _ atoms: [Int]) -> [PulseSystem.Sum] {
    let most = 4 * sheet.mostPeople
    return switch quarter {
    case .few: [agree(atoms, less: 1, -most...(-1))]
    case .underHalf: [agree(atoms, less: 1, 0...most), agree(atoms, less: 2, -most...(-1))]
    case .overHalf: [agree(atoms, less: 2, 0...most), agree(atoms, less: 3, -most...(-1))]
    case .most: [agree(atoms, less: 3, 0...most)]
    case .lowerHalf: [agree(atoms, less: 2, -most...(-1))]
    case .upperHalf: [agree(atoms, less: 2, 0...most)]
    }
  }

  private func agree(_ atoms: [Int], less times: Int, _ range: ClosedRange<Int>) -> PulseSystem.Sum
  {
    let others = sheet.cells(atoms, [.low, .middle])
    let high = sheet.cells(atoms, [.high])
    let weights = others.map { _ in -times } + high.map { _ in 4 - times }
    return PulseSystem.Sum(others + high, weights: weights, range)
  }
}
