internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct ProposeCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let (_, conversation, _) = try sitting.playing()
    guard !viewer.knowsTheCase else {
      return sitting.say("The case is revealed; sensitivity says which answers it rests on.")
    }
    guard let next = conversation.next?.question else {
      return sitting.say(
        "No further question would change what Rapport says. Time to guess: guess TABLE.")
    }
    sitting.show(
      Page([
        .blank, .title("Rapport would ask [\(next.id)]"), .paragraph(next.ask), .blank,
        .note("ask \(next.id) asks it; any other question is as good a guess"),
      ]))
  }
}
