internal import ArgumentParser
internal import Playbooks

struct ShowWorkshopCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a whole run sheet, to prepare by.",
    discussion: """
      With --case it is made ready for another case. Examples:
        workshop show half-hour
        workshop show one-case --case case3 --tables 5
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.trainerNotes)

  @Argument(help: ArgumentHelp("The workshop's id.", valueName: "workshop"))
  var id: String

  @OptionGroup var options: RunSheetOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    // As a text: it is no page of an exercise, and not marked as one.
    [.print(desk.text(of: .runSheet(try RunSheet(named: id, options, at: desk))))]
  }
}
