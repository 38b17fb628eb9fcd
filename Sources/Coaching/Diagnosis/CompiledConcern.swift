internal import Playbooks

/// A concern as computations look at it.
struct CompiledConcern: Sendable {
  /// What choosing it says; `nil` if nothing about a loaded symptom.
  let item: Item?
  /// Indices of the symptoms it points to, each with its slope; ascending.
  let behind: [(symptom: Int, slope: Double)]
  /// Places of the questions to ask first.
  let ask: [Int]
  /// Places of the actions that help within days.
  let helps: [Int]

  init(_ concern: Concern, in library: Library, _ maker: ItemMaker) {
    item = maker.raised(concern)
    behind = concern.pointsTo.compactMap { id, mark in
      library.index(of: id).map { ($0, mark.slope) }
    }.filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    ask = concern.ask.compactMap { library.place(of: $0) }
    helps = concern.helps.compactMap { library.place(of: $0) }
  }
}
