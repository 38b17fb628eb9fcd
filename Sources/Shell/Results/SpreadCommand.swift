internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct SpreadCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "spread",
    abstract: "Show how the hands of the room fell, question by question.",
    discussion: """
      Where each thinks of another team, and the questions are over, also how many hands pointed to \
      what. Written to a file, figures are to the nearest five, and fewer than five are told only as \
      that. Examples:
        spread
        spread --output room.txt
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.needs(.hands, orLeavesOut: [.conclusion])

  @OptionGroup var which: SessionOptions

  @OptionGroup var file: OutputOptions

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.session(which.session)
    let viewer = scene.viewer.looking(at: session)
    let spread = try viewer.spread(of: session, in: scene.library(of: session))
    guard !spread.questions.isEmpty else {
      return [.say("No hands were counted; \(type: "tally") enters a show of hands.")]
    }
    let page = Page.spread(
      spread, isOver: session.isConcluded, leavesRoom: file.output != nil, for: viewer)
    guard let output = file.output else { return [.show(page)] }
    return [file.writing(Layout(width: Layout.widest).text(of: page), to: output)]
  }
}
