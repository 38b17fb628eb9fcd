internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct LabelCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Give the conversation a client label and a team label.",
    discussion: """
      An empty label takes it off. Examples:
        label --client "C 12" --team "north office"
        label --team ""
      """)
  static let places: Places = [.shell]
  static let shows = Shown.leavesOut(.labels)

  @OptionGroup var labels: LabelOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    let conversation = try scene.running()
    let before = conversation.session.labels
    let after = try labels.applied(to: before)
    if labels.isEmpty, !after.isEmpty { try scene.viewer.require(.labels) }
    let said =
      after.isEmpty
      ? "This conversation has no label."
      : scene.viewer.sees(.labels)
        ? "Labels: \(after.text)." : "Kept, and not shown while you present."
    guard after != before else { return [.say(said)] }
    return [.record(.labelled(after))]
      + (conversation.isStored
        ? try scene.relabelling(whatBelongsTo: conversation.session, as: after) : []) + [.say(said)]
  }
}

extension Scene {
  /// Gives the same labels to the plan that was looked back at, and to the questions that were asked
  /// again about it, as far as they had the same before.
  fileprivate func relabelling(
    whatBelongsTo session: Session, as labels: SessionLabels
  ) throws -> [Step] {
    let plan = try session.follows.flatMap(ifStored) ?? session
    let all = [plan.id] + plan.commitments.lookBacks.compactMap(\.again)
    let others = try all.filter { $0 != session.id }.compactMap(ifStored)
      .filter { $0.labels == session.labels }
    guard !others.isEmpty else { return [] }
    return others.map { .note(.labelled(labels), $0) } + [
      .say(
        "The same goes for \(others.map(\.id.rawValue).joined(separator: ", ")), asked about the same plan."
      )
    ]
  }
}
