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

  @OptionGroup var which: SessionOptions

  @Option(
    help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let session = try sitting.session(which.session)
    let library = try sitting.library(of: session)
    let spread = Spread(session.answers(in: library))
    guard !spread.questions.isEmpty else {
      return sitting.say("No hands were counted; tally enters a show of hands.")
    }
    let page = Page.spread(
      spread, in: session.room, isOver: session.isConcluded, leavesRoom: output != nil)
    guard let output else { return sitting.show(page) }
    try TextFile.write(Layout(width: Layout.widest).text(of: page), to: output)
    if sitting.isInShell { sitting.say("Written to \(output).") }
  }
}
