internal import Coaching
internal import Playbooks
internal import Sessions

/// Which conversations belong together: those with the same labels, so that strangers never mix.
struct SameLabels {
  private let desk: Desk
  /// The conversation on screen.
  private let shown: Session?

  init(_ scene: Scene) {
    desk = scene.desk
    shown = scene.conversation?.session
  }

  /// The conversations with these labels, the latest first; without labels those of the conversation
  /// on screen decide, or all must have the same.
  ///
  /// - Throws: ``OverTimeRefusal`` if there are none, or several different labels among them.
  func conversations(
    _ wanted: LabelOptions, for viewer: Viewer
  ) throws -> [SessionStore.Summary] {
    let all = try desk.sessions.answered()
    let labels = wanted.isEmpty ? onScreen : nil
    let chosen = all.filter { summary in
      guard labels == nil else { return summary.labels == labels }
      return wanted.matches(summary.labels)
    }
    guard !chosen.isEmpty else {
      throw all.isEmpty ? OverTimeRefusal.nothingStored : .noneWithLabels
    }
    var groups: [SessionLabels] = []
    for summary in chosen where !groups.contains(summary.labels) { groups.append(summary.labels) }
    guard groups.count == 1 else { throw refusal(of: groups, chosen, for: viewer) }
    return chosen
  }

  /// The latest conversation, or the one on screen, and the one before it with the same labels.
  ///
  /// Where nothing is answered yet on screen, the latest two with its labels: never another client's.
  func latestTwo() throws -> (then: Session.ID, now: Session.ID) {
    let all = try desk.sessions.answered()
    guard let latest = all.first else { throw OverTimeRefusal.nothingStored }
    let labels = shown?.labels ?? latest.labels
    let mates = all.filter { $0.labels == labels }
    let place = mates.firstIndex { $0.id == shown?.id } ?? 0
    guard place + 1 < mates.count else {
      throw labels.isEmpty ? OverTimeRefusal.noEarlier : .noEarlierWithLabels
    }
    return (mates[place + 1].id, mates[place].id)
  }

  /// The labels of the conversation on screen, if it has any.
  private var onScreen: SessionLabels? {
    shown.flatMap { $0.labels.isEmpty ? nil : $0.labels }
  }

  private func refusal(
    of groups: [SessionLabels], _ summaries: [SessionStore.Summary], for viewer: Viewer
  ) -> OverTimeRefusal {
    guard viewer.sees(.labels) else { return .differentLabelsUnseen }
    return .differentLabels(
      groups.map { labels in (labels, summaries.count { $0.labels == labels }) })
  }
}
