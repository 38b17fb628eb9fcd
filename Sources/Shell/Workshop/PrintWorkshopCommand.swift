internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

extension HandOut.Format: ExpressibleByArgument {}

struct PrintWorkshopCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Write the sheets of a workshop, to print them.",
    discussion: """
      Story, guess and take-away are for the room, run sheet and solution for you. Each is a page for a browser \
      that prints on A4 and Letter, or Markdown. Examples:
        workshop print half-hour --output sheets
        workshop print one-case --case case3 --output sheets
        workshop print hour --format markdown --output sheets
      """)
  static let places: Places = .everywhere
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The workshop's id.", valueName: "workshop"))
  var id: String

  @OptionGroup var options: RunSheetOptions

  @Option(
    help: ArgumentHelp("The folder; it is made if there is none.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(help: "How to write them: html or markdown.")
  var format = HandOut.Format.html

  @Option(
    help: ArgumentHelp("Use the templates found in this folder.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var replacing: ReplaceOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let sheet = try RunSheet(named: id, options, at: desk)
    let library = try desk.library()
    let texts = HandOutTexts(
      sheet, in: library,
      conclusion: sheet.file.map { Conclusion($0.answers(in: library), today: desk.today) })
    let handOuts = HandOut.allCases.filter { sheet.file != nil || !$0.needsCase }
    let files = try handOuts.map { handOut in
      let template = try TemplateFolder.template(handOut, format, in: templates)
      return (name: handOut.fileName(format), text: try texts.text(handOut, template))
    }
    return [
      .act(FolderWriting(files: files, folder: output, replacing: replacing)),
      .say("For you alone: run-sheet and, until the reveal, solution."),
    ]
  }
}
