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

  @OptionGroup var labels: LabelOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func run(in sitting: Sitting) throws {
    let before = try sitting.running().session.labels
    let after = try labels.applied(to: before)
    if after != before { try sitting.record(.labelled(after)) }
    sitting.say(
      after.text.isEmpty ? "This conversation has no label." : "Labels: \(after.text).")
  }
}
