internal import ArgumentParser
internal import Foundation
internal import Sessions

struct DataCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    Where.self, DataShowCommand.self, DataExportCommand.self, DataImportCommand.self,
    DataEraseCommand.self, DataCheckCommand.self, DataLockCommand.self, DataUnlockCommand.self,
    DataPasswdCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Say what is kept and where; hand it over or erase it.",
    discussion: """
      Everything Rapport keeps is in one folder on this computer. Example:
        data
      """,
    subcommands: below.map { $0.parsable }, defaultSubcommand: Where.self)

  struct Where: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "where", abstract: "Say where your data is.",
      discussion: """
        Example:
          data where
        """)
    static let places: Places = [.commandLine, .shell, .lookBack, .tour]
    static let shows = Shown.nothing

    @OptionGroup var shared: SharedOptions

    func steps(at desk: Desk) throws -> [Step] {
      let folder = desk.surroundings.dataFolder
      return [.print(folder.path(percentEncoded: false) + "\n")]
    }
  }
}
