internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Sessions
internal import Reports

struct DataExportCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all that is stored, or all of a client, to one file.",
    discussion: """
      Every conversation with its notes, private ones too, and the playbooks they ran on, as JSON that \
      only you can read. With --sealed only a passphrase of its own opens the file. Examples:
        data export rapport-2026.json
        data export rapport-2026.sealed.json --sealed
        data export c12.json --client "C 12"
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Only conversations with this client label.", valueName: "client"))
  var client: String?

  @Flag(help: "Encrypt the file with a passphrase of its own.")
  var sealed = false

  @Flag(help: "Do not ask whether a file without a passphrase is meant.")
  var yes = false

  @OptionGroup var replacing: ReplaceOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { client != nil }

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    guard let store = try desk.sessions.existing() else {
      throw DataRefusal.nothingToExport
    }
    try replacing.requireFree(file)
    let chosen = try client.map(desk.sessions.conversations)
    let counts: Archive.Counts
    if sealed {
      let passphrase = try desk.sessions.passphrases.new("Passphrase for the file: ")
      var archive = Data()
      counts = try store.export(only: chosen) { archive += $0 }
      let sealed = try SealedArchive(
        archive, passphrase: passphrase, cost: desk.surroundings.keyCost)
      try WholeFile.write(try sealed.json, to: file, readableBy: .owner)
    } else {
      guard try !store.hasPassphrase || isMeantInPlain(desk) else {
        return desk.say("Nothing was written.")
      }
      counts = try written(store, only: chosen)
    }
    desk.say(
      "\(Archive.words(counts.conversations, counts.exercises, counts.pulses)) and "
        + counts.playbooks.of("playbook text")
        + " are in \(file). It holds your private notes; "
        + (sealed ? "its passphrase opens it." : "only you can read it."))
  }

  private func written(_ store: SessionStore, only chosen: [Session.ID]?) throws -> Archive.Counts {
    var counts: Archive.Counts?
    try WholeFile.write(to: file, readableBy: .owner) { take in
      counts = try store.export(only: chosen, to: take)
    }
    guard let counts else { throw DataRefusal.nothingWritten }
    return counts
  }

  private func isMeantInPlain(_ desk: Desk) throws -> Bool {
    guard yes || desk.console.isInteractive else { throw DataRefusal.exportUnasked }
    return try yes
      || desk.asker.confirms(
        "The file will have no passphrase; --sealed gives it one. Write it so?")
  }
}

extension [Archive.Conversation] {
  var words: String {
    let (exercises, pulses) = (count(where: \.isExercise), count(where: \.isPulse))
    return Archive.words(count - exercises - pulses, exercises, pulses)
  }
}

extension Archive {
  /// `2 conversations, 1 exercise, keys and results of pulses`; what is none is left out.
  static func words(_ conversations: Int, _ exercises: Int, _ pulses: Int) -> String {
    conversations.of("conversation") + (exercises > 0 ? ", \(exercises.of("exercise"))" : "")
      + (pulses > 0 ? ", keys and results of pulses" : "")
  }
}
