/// What follows from the rules of `Disclosure` for who knows them: also what is not told tells that
/// it was not safe.
struct PulseRules {
  typealias Alternative = [PulseSystem.Sum]

  private let reading: PulseReading
  private var sheet: PulseTable { reading.sheet }
  private var results: [WaveResult] { reading.results }
  private let threshold: Int

  init(_ reading: PulseReading) {
    self.reading = reading
    threshold = reading.results.first?.wave.threshold ?? 0
  }

  var choices: [[Alternative]] {
    [hiddenGroups].compactMap(\.self) + smallClasses + comers + hiddenWholes + hiddenParts
  }

  /// Where only what most said is told, nobody or one person said one of the other two.
  private var smallClasses: [[Alternative]] {
    results.enumerated().compactMap { place, result in
      guard case .most(let kind, _, _) = reading.shown(result.whole) else { return nil }
      let all = sheet.atoms(in: 0..<(place + 1))
      return Self.kinds.filter { $0 != kind }.map { [sheet.said(.init($0), all, 0...1)] }
    }
  }

  private static let kinds = WaveResult.Shown.Kind.byPrecedence

  /// Nobody came to a group since, or so many that they may be told.
  private var comers: [[Alternative]] {
    sheet.atoms.filter { sheet.batch(of: $0) > 0 }.map { atom in
      [[sheet.people([atom], 0...0)], [sheet.people([atom], sheet.atLeast(threshold))]]
    }
  }

  /// Too few answered in one of the groups.
  private var hiddenGroups: [Alternative]? {
    guard let first = results.first, first.groups.isEmpty, !first.wave.isLowTrust,
      !first.wave.groups.isEmpty
    else { return nil }
    return first.wave.groups.indices.map { group in
      [sheet.people(sheet.atoms(of: group, in: 0..<1), 0...(threshold - 1))]
    }
  }

  /// The whole is hidden where who came since it was last told must not be told; and once hidden it
  /// stays so, which tells nothing more.
  private var hiddenWholes: [[Alternative]] {
    var last: (place: Int, shown: WaveResult.Shown)?
    for (place, result) in results.enumerated() {
      if let shown = reading.shown(result.whole) {
        if shown != .tooFew { last = (place, shown) }
        continue
      }
      guard let last else { return [] }
      let came = sheet.atoms(in: (last.place + 1)..<(place + 1))
      switch last.shown {
      // It is hidden in any case.
      case .most: return []
      case .nearlyAll(let kind, let answered):
        let all = sheet.atoms(in: 0..<(place + 1))
        let fewer = sheet.said(.init(kind), all, 0...(answered - 1))
        return [[[sheet.answered(came, 0...(threshold - 1))], [fewer]] + overtaken(kind, all)]
      case .counts, .agreeing, .share, .tooFew: return [unsafe(came)]
      }
    }
    return []
  }

  /// Groups are hidden where one of them must not be told, or who came to it since.
  private var hiddenParts: [[Alternative]] {
    for (place, result) in results.enumerated() {
      guard let first = result.groups.first else { return [] }
      if reading.shown(first) != nil { continue }
      // Not the groups but the whole may be why.
      switch reading.shown(result.whole) {
      case .counts, .most(.high, _, _): break
      case .most, .nearlyAll, .agreeing, .share, .tooFew, nil: return []
      }
      let groups = 0..<sheet.groups
      let alternatives = groups.flatMap { group in
        let atoms = sheet.atoms(of: group, in: place..<(place + 1))
        let some = sheet.people(atoms, sheet.atLeast(threshold))
        return unsafeGroup(atoms).map { $0 + [some] }
      }
      return [alternatives]
    }
    return []
  }

  /// More said another thing, and hardly anybody the third.
  private func overtaken(_ kind: WaveResult.Shown.Kind, _ atoms: [Int]) -> [Alternative] {
    Self.kinds.filter { $0 != kind }.map { other in
      let third = Self.kinds.filter { $0 != kind && $0 != other }
      let lead = 1 - kind.most(beside: other, 1)
      return third.map { sheet.said(.init($0), atoms, 0...1) } + [
        sheet.lead(of: .init(other), over: .init(kind), atoms, lead...max(lead, sheet.mostPeople))
      ]
    }
  }

  /// Too few, or hardly anybody agreed, or all but one at least.
  private func unsafeGroup(_ atoms: [Int]) -> [Alternative] {
    [
      [sheet.answered(atoms, 0...(threshold - 1))], [sheet.said(.high, atoms, 0...1)],
      [sheet.others(than: .high, atoms, 0...1)],
    ]
  }

  /// Too few, or hardly anybody said one of the three.
  private func unsafe(_ atoms: [Int]) -> [Alternative] {
    [[sheet.answered(atoms, 0...(threshold - 1))]]
      + Self.kinds.map { [sheet.said(.init($0), atoms, 0...1)] }
  }
}
