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
    let before = try scene.running().session.labels
    let after = try labels.applied(to: before)
    if labels.isEmpty, !after.isEmpty { try scene.viewer.require(.labels) }
    let said =
      after.isEmpty
      ? "This conversation has no label."
      : scene.viewer.sees(.labels)
        ? "Labels: \(after.text)." : "Kept, and not shown while you present."
    return (after == before ? [] : [.record(.labelled(after))]) + [.say(said)]
  }
}
