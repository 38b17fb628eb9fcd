internal import Coaching
internal import Playbooks
internal import Sessions

/// Which conversations belong together: those with the same labels, so that strangers never mix.
struct SameLabels {
  private let desk: Desk
  /// The conversation on screen.
  private let shown: Session?

  /// Groups named at most where a choice has to be made.
  private static let mostNamed = 10

  init(_ sitting: Sitting) {
    desk = sitting.desk
    shown = sitting.conversation?.session
  }

  /// The conversations with these labels, the latest first; without labels those of the conversation
  /// on screen decide, or all must have the same.
  ///
  /// - Throws: ``Failure`` if there are none, or several different labels among them.
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
      throw Failure(
        all.isEmpty
          ? "No conversation with an answer is stored yet."
          : "No conversation has these labels.", .notFound)
    }
    var groups: [SessionLabels] = []
    for summary in chosen where !groups.contains(summary.labels) { groups.append(summary.labels) }
    guard groups.count == 1 else { throw Failure(choice(of: groups, chosen, for: viewer), .usage) }
    return chosen
  }

  /// The latest conversation, or the one on screen, and the one before it with the same labels.
  func latestTwo() throws -> (then: String, now: String) {
    let all = try desk.sessions.answered()
    let latest = all.firstIndex { $0.id == shown?.id } ?? 0
    guard latest < all.count else {
      throw Failure("No conversation with an answer is stored yet.", .notFound)
    }
    let now = all[latest]
    guard let then = all[(latest + 1)...].first(where: { $0.labels == now.labels }) else {
      throw Failure(
        now.labels.isEmpty
          ? "There is no earlier conversation to compare with."
          : "There is no earlier conversation with the same labels; name two: compare ID ID.",
        .notFound)
    }
    return (then.id, now.id)
  }

  /// The labels of the conversation on screen, if it has any.
  private var onScreen: SessionLabels? {
    shown.flatMap { $0.labels.isEmpty ? nil : $0.labels }
  }

  private func choice(
    of groups: [SessionLabels], _ summaries: [SessionStore.Summary], for viewer: Viewer
  ) -> String {
    let sentence =
      "These conversations have different labels, and a trend is about one team. "
      + "Name it with --client and --team"
    guard viewer.sees(.labels) else { return sentence + "." }
    let lines = groups.prefix(SameLabels.mostNamed).map { labels in
      let count = summaries.count { $0.labels == labels }
      return "  trend --client \"\(labels.client)\" --team \"\(labels.team)\"  (\(count))"
    }
    let rest = groups.count - lines.count
    return ([sentence + ":"] + lines + (rest > 0 ? ["  and \(rest) more"] : []))
      .joined(separator: "\n")
  }
}
