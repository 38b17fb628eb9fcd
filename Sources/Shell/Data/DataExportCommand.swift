internal import ArgumentParser
internal import Foundation
internal import Sessions

struct DataExportCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all that is stored to one file.",
    discussion: """
      Every conversation with its notes, private ones too, and the playbooks they ran on, as JSON that \
      only you can read. Example:
        data export rapport-2026.json
      """)

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    guard let archive = try sitting.existingStore()?.archive() else {
      throw Failure("Nothing is stored yet, so there is nothing to export.", .notFound)
    }
    try FileFailure.writePrivately(try archive.json, to: file)
    sitting.say(
      archive.sessions.count.of("conversation") + " and "
        + archive.playbooks.count.of("playbook text")
        + " are in \(file). It holds your private notes; only you can read it.")
  }
}
