internal import Sessions

extension Sitting {
  /// The sessions whose plans want to be asked about today, the latest first.
  func due() throws -> [SessionStore.Summary] {
    try existingStore()?.plans(dueBy: today) ?? []
  }

  /// Shows what is due of the latest plan without labels, and how much there is besides: whose
  /// plans the others are is nobody's business in front of a client.
  func showDue() {
    // A store that cannot be opened is told when something is to be stored.
    guard let store = storeAtHand, let due = try? due(), !due.isEmpty else { return }
    let own = due.first { $0.labels.isEmpty }
    if let own, let session = try? store.load(own.id) {
      show(.due(session, today: today))
    }
    let others = due.count - (own == nil ? 0 : 1)
    if others > 0 {
      let plans = others == 1 ? "1 plan wants" : "\(others) plans want"
      say(
        "\(own == nil ? "" : "Besides, ")\(plans) to be asked about; due shows \(others == 1 ? "it" : "them")."
      )
    }
    show(Page([.blank]))
  }
}
