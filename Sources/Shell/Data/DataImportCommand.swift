internal import ArgumentParser
internal import Foundation
internal import Playbooks
internal import Sessions

struct DataImportCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in what data export wrote elsewhere.",
    discussion: """
      What is stored already is never changed; a file with a mistake brings in nothing. Example:
        data import rapport-2026.json
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Argument(help: "The file to read.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let bytes = try FileFailure.bytes(of: file)
    let sealed = try SealedArchive(json: bytes)
    let archive = try Archive(
      json: try sealed.map { sealed in
        try desk.sessions.passphrases.opened(.file, asking: "Passphrase of the file: ") {
          try sealed.archive(for: $0)
        }
      } ?? bytes)
    let outcome = try desk.sessions.store().add(archive)
    var sentences = [
      archive.sessions.filter { outcome.added.contains($0.id) }.words + " brought in."
    ]
    if !outcome.known.isEmpty {
      sentences.append("\(outcome.known.count) stored here already, word for word.")
    }
    desk.say(sentences.joined(separator: " "))
    guard outcome.different.isEmpty else { throw DataRefusal.different(ids: outcome.different) }
  }
}
