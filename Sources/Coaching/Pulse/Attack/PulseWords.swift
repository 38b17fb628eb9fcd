/// Says in words who some atoms are.
struct PulseWords {
  let wave: Wave
  let sheet: PulseTable

  /// Such as "all of group Sales who had answered by the first result".
  func people(_ atoms: [Int]) -> String {
    let byBatch = Dictionary(grouping: atoms, by: sheet.batch)
    let groups = Set(byBatch.values.map { $0.map(sheet.group).sorted() })
    guard groups.count == 1, let first = groups.first else {
      return byBatch.sorted { $0.key < $1.key }.map { people($0.value) }.joined(separator: ", and ")
    }
    let batches = byBatch.keys.sorted()
    let who = self.groups(first)
    if batches.count == sheet.batches { return who }
    return who + " " + batches.map(when).joined(separator: " or ")
  }

  private func groups(_ groups: [Int]) -> String {
    if groups.count == sheet.groups { return "all of the team" }
    let names = groups.map { wave.groups[$0].name }
    let rest = (0..<sheet.groups).filter { !groups.contains($0) }
    if rest.count == 1, groups.count > 1 {
      return "the rest of the team without group \(wave.groups[rest[0]].name)"
    }
    return "all of group " + names.joined(separator: " and group ")
  }

  private func when(_ batch: Int) -> String {
    batch == 0 ? "who had answered by the first result" : "who answered after result \(batch)"
  }
}
