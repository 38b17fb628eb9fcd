import Coaching
import Foundation
import Sessions
import Shell
import Testing

/// A damaged file is told in words: nothing of it is shown as if it were what was stored.
///
/// `RAPPORT_FAULTS` says how many bits are flipped in each of two databases; `make faults` sets it.
@Suite struct DamageTests {
  static let rounds =
    ProcessInfo.processInfo.environment["RAPPORT_FAULTS"].flatMap(Int.init) ?? 40
  private static let passphrase = "correct horse"

  /// What is looked at after each fault, but for the check.
  private static let commands = [
    ["sessions", "list"], ["sessions", "show", "one"], ["due"], ["data", "show"],
    ["plan", "--session", "two"],
    ["sessions", "list", "--client", "C1"],
  ]

  private static func archive() -> String {
    let sessions = ["one", "two", "three"].enumerated().map { index, id in
      let at = 1_772_528_400_000 + index * 86_400_000
      let answers = ["mf1", "mf2", "is1", "hl2", "ue2"].map {
        """
        {"at": \(at), "change": {"kind": "replied", "question": "\($0)", "reply": ["b"]}}
        """
      }
      return """
        {"id": "\(id)", "events": [
          {"at": \(at), "change": {"kind": "started", "library": [], "limit": 16}},
          {"at": \(at), "change": {"kind": "labelled", "labels": {"client": "C\(index)", "team": "T"}}},
          {"at": \(at), "change": {"kind": "noted", "text": "quiet since March", "private": true}},
          \(answers.joined(separator: ",\n"))]}
        """
    }
    return """
      {"schema": "rapport.data/1", "playbooks": [], "sessions": [\(sessions.joined(separator: ","))]}
      """
  }

  /// A home with three conversations; closed with a passphrase if wished.
  private func filled(isSealed: Bool) throws -> Home {
    let home = try Home()
    let file = try home.write(Self.archive(), to: "filled.json")
    try #require(try Run(["data", "import", file], in: home).code == 0)
    if isSealed {
      let run = try Run(["data", "lock"], typing: [Self.passphrase, Self.passphrase], in: home)
      try #require(run.code == 0, "\(run.errors)")
      let secret = try home.write(Self.passphrase + "\n", to: "passphrase")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
      home.variables["RAPPORT_PASSPHRASE_FILE"] = secret
    }
    return home
  }

  private func database(of home: Home) -> URL { home.data.appending(path: "rapport.sqlite") }

  private func put(_ content: Data, in home: Home) throws {
    for ending in ["-wal", "-shm", "-journal"] { unlink(database(of: home).path + ending) }
    try content.write(to: database(of: home))
  }

  /// What a command says without sizes, which a cut changes.
  private func said(_ command: [String], _ home: Home) throws -> (code: Int32, text: String) {
    let run = try Run(command, in: home, isInteractive: false)
    let lines = run.output.split(separator: "\n").filter { !$0.contains("rapport.sqlite") }
    return (run.code, lines.joined(separator: "\n"))
  }

  private func check(_ faults: [Data], in home: Home) throws {
    let good = try Self.commands.map { try said($0, home) }
    for (command, said) in zip(Self.commands, good) { try #require(said.code == 0, "\(command)") }
    let exported = home.folder.appending(path: "good.json").path
    try #require(try Run(["data", "export", exported, "--yes"], in: home).code == 0)
    let whole = try Data(contentsOf: URL(filePath: exported))
    for (index, content) in faults.enumerated() {
      try put(content, in: home)
      for (command, good) in zip(Self.commands, good) {
        let now = try said(command, home)
        guard now.code == good.code else {
          #expect(now.code != 70, "\(index): \(command) \(now)")
          continue
        }
        #expect(now.text == good.text, "\(index): \(command)")
      }
      let file = home.folder.appending(path: "now.json").path
      if try Run(["data", "export", file, "--yes"], in: home).code == 0 {
        #expect(try Data(contentsOf: URL(filePath: file)) == whole, "\(index): export")
      }
      #expect(try Run(["data", "check"], in: home).code != 70)
    }
  }

  @Test(arguments: [false, true])
  func `a flipped bit changes nothing that is shown`(_ isSealed: Bool) throws {
    let home = try filled(isSealed: isSealed)
    let content = try Data(contentsOf: database(of: home))
    var random = SeededGenerator(seed: 12)
    try check(
      (0..<Self.rounds).map { _ in
        var flipped = content
        // Pages are mostly empty: half of the bits are taken where something stands.
        var place = Int.random(in: 0..<content.count, using: &random)
        if Bool.random(using: &random) {
          while content[place] == 0 { place = Int.random(in: 0..<content.count, using: &random) }
        }
        flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        return flipped
      }, in: home)
  }

  @Test(arguments: [false, true])
  func `a file cut short is told`(_ isSealed: Bool) throws {
    let home = try filled(isSealed: isSealed)
    let content = try Data(contentsOf: database(of: home))
    var random = SeededGenerator(seed: 13)
    try check(
      (0..<max(10, Self.rounds / 4)).map { _ in
        content.prefix(Int.random(in: 1..<content.count, using: &random))
      }, in: home)
  }
}
