internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct LabelCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let before = try sitting.running().session.labels
    let after = try labels.applied(to: before)
    if after != before { try sitting.record(.labelled(after)) }
    if after.isEmpty { return sitting.say("This conversation has no label.") }
    guard !viewer.sees(.labels) else { return sitting.say("Labels: \(after.text).") }
    if labels.isEmpty { try viewer.require(.labels) }
    sitting.say("Kept, and not shown while you present.")
  }
}
