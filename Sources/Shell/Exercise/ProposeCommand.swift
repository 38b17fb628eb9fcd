internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct ProposeCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Propose what to ask the story next.",
    discussion: """
      The question Rapport would ask after those the room asked; the room may ask another. Example:
        propose
      """)
  static let places: Places = [.exercise]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let (_, conversation, _) = try scene.playing()
    guard !scene.viewer.knowsTheCase else {
      return [
        .say("The case is revealed; \(type: "sensitivity") says which answers it rests on.")
      ]
    }
    guard let next = conversation.next?.question else {
      return [
        .say(
          "No further question would change what Rapport says. Time to guess: \(type: "guess TABLE")."
        )
      ]
    }
    return [
      .show(
        Page([
          .blank, .title("Rapport would ask [\(next.id)]"), .paragraph(next.ask), .blank,
          .note("\(type: "ask \(next.id)") asks it; any other question is as good a guess"),
        ]))
    ]
  }
}
