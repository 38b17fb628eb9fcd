internal import ArgumentParser
internal import Playbooks

struct ShowWorkshopCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a whole run sheet, to prepare by.",
    discussion: """
      With --case it is made ready for another case. Examples:
        workshop show half-hour
        workshop show one-case --case case3 --tables 5
      """)

  @Argument(help: ArgumentHelp("The workshop's id.", valueName: "workshop"))
  var id: String

  @OptionGroup var options: RunSheetOptions

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    guard !sitting.isPresenting else {
      throw Failure("Run sheets are hidden while you present; present off shows them.", .usage)
    }
    sitting.show(.runSheet(try RunSheet(named: id, options, in: sitting)))
  }
}
