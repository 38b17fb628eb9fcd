internal import Coaching
internal import Playbooks
internal import Sessions

extension Sitting {
  /// Stored conversations in the order of these ids, each on the playbooks it ran on.
  func snapshots(of ids: [String]) throws -> [Snapshot] {
    let store = try openStore()
    var libraries: [[PlaybookPin]: Library] = [:]
    return try ids.map { id in
      let session = try store.load(id)
      // Reading playbooks takes longer than all else, and most ran on the same ones.
      let library = try libraries[session.library] ?? library(of: session)
      libraries[session.library] = library
      return snapshot(of: session, Diagnosis(session.answers(in: library)))
    }
  }

  func snapshot(of session: Session, _ diagnosis: Diagnosis) -> Snapshot {
    let day = session.startedAt.map { Day($0, in: surroundings.calendar) } ?? today
    return Snapshot(session, on: day, diagnosis)
  }

  /// The conversations with at least one answer, the latest first.
  func answered() throws -> [SessionStore.Summary] {
    try openStore().list().filter { $0.answers > 0 }
  }

  /// This conversation and the ones before it with the same labels, the oldest first; `nil` if it has
  /// no label, is the first, or nothing was ever said.
  ///
  /// Without a label nobody knows whether two conversations are about the same team.
  func trend(upTo session: Session, _ diagnosis: Diagnosis, latest count: Int) throws -> Trend? {
    guard !session.labels.isEmpty, storeAtHand != nil else { return nil }
    let same = try answered().filter { $0.labels == session.labels }
    let earlier = same.firstIndex { $0.id == session.id }.map { same[($0 + 1)...] } ?? same[...]
    guard !earlier.isEmpty else { return nil }
    let trend = Trend(
      try snapshots(of: earlier.prefix(count - 1).reversed().map(\.id))
        + [snapshot(of: session, diagnosis)])
    return trend.rows.isEmpty ? nil : trend
  }

  private func openStore() throws -> SessionStore {
    guard let store = try existingStore() else { throw StoreError.noSession("latest") }
    return store
  }
}

extension SessionLabels {
  var isEmpty: Bool { self == SessionLabels() }
}
