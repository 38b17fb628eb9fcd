internal import ArgumentParser
internal import Foundation

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Say where your data is.",
    discussion: """
      Everything Rapport keeps is in one folder on this computer. Example:
        data
      """,
    subcommands: [Where.self], defaultSubcommand: Where.self)

  struct Where: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say where your data is.",
      discussion: """
        Example:
          data where
        """)

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      let folder = sitting.surroundings.dataFolder
      sitting.console.write(folder.path(percentEncoded: false) + "\n")
    }
  }
}
