import Foundation
import Shell
import Testing

/// How a passphrase is asked for, and what happens without it.
@Suite struct PassphraseTests {
  private static let passphrase = "correct horse"
  private let files = FileManager.default

  /// A home with two conversations on no playbooks, which takes no time to make.
  private func filled() throws -> Home {
    let sessions = [("one", "only for me"), ("two", "quiet since March")].map { id, note in
      """
      {"id": "\(id)", "events": [
        {"at": 1772528400000, "change": {"kind": "started", "library": [], "limit": 20}},
        {"at": 1772528400000, "change": {"kind": "noted", "text": "\(note)", "private": true}}]}
      """
    }
    let archive = """
      {"schema": "rapport.data/1", "playbooks": [], "sessions": [\(sessions.joined(separator: ","))]}
      """
    let home = try Home()
    #expect(
      try Run(["data", "import", home.write(archive, to: "filled.json")], in: home).code == 0)
    return home
  }

  /// The same, closed with the passphrase.
  private func locked() throws -> Home {
    let home = try filled()
    let run = try Run(["data", "lock"], typing: [Self.passphrase, Self.passphrase], in: home)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.flowing.contains("nothing in them can be read without it"))
    return home
  }

  // MARK: Asking

  @Test func `it is asked for once in a run, and neither shown nor remembered`() throws {
    let home = try locked()
    let run = try Run(
      [], typing: [Self.passphrase, "sessions list", "sessions show one", "data check", "quit"],
      in: home)
    #expect(run.code == 0)
    #expect(run.output.components(separatedBy: "Passphrase: ").count == 2)
    #expect(run.output.hasPrefix("What is stored is closed with a passphrase."))
    #expect(run.output.contains("only for me"))
    #expect(run.flowing.contains("All is well: 2 conversations"))
    #expect(!run.output.contains(Self.passphrase) && !run.console.history.contains(Self.passphrase))
    let listed = try Run(["sessions", "list"], typing: [Self.passphrase], in: home)
    #expect(listed.output.hasPrefix("Passphrase: \ntwo"))
  }

  @Test func `three wrong ones end the run, with nothing changed`() throws {
    let home = try locked()
    let database = home.data.appending(path: "rapport.sqlite")
    let before = try Data(contentsOf: database)
    for words in [
      [], ["sessions", "list"], ["data", "check"], ["data", "unlock"], ["data", "passwd"],
    ] {
      let run = try Run(words, typing: ["one", "two", "three", Self.passphrase], in: home)
      #expect(run.code == 65)
      #expect(run.errors.components(separatedBy: "That is not it.").count == 3)
      #expect(run.errors.hasSuffix("What is stored is unharmed, and stays closed.\n"))
    }
    #expect(try Data(contentsOf: database) == before)
    #expect(try Run(["data", "show"], typing: ["wrong", Self.passphrase], in: home).code == 0)
  }

  @Test func `an empty line goes on without what is stored, and a conversation unsaved`() throws {
    let home = try locked()
    let run = try Run(
      [], typing: ["", "sessions list", "", "diagnose --concern none", "", "yes", "2", "quit"],
      in: home)
    #expect(run.code == 0)
    #expect(run.flowing.contains("It stays closed; a command that needs it asks again."))
    #expect(run.flowing.contains("Without its passphrase, what is stored stays closed."))
    #expect(run.output.contains("Go on without saving? (yes or no) yes"))
    #expect(run.output.contains("cx-size: Five to nine"))
    let listed = try Run(["sessions", "list"], typing: [Self.passphrase], in: home)
    #expect(listed.output.split(separator: "\n").count == 3)
  }

  @Test func `Ctrl-D leaves, and Ctrl-C interrupts`() throws {
    let home = try locked()
    #expect(try Run([], ScriptedConsole([.end]), in: home).code == 0)
    #expect(try Run(["plan"], ScriptedConsole([.end]), in: home).code == 65)
    for words in [[], ["plan"]] {
      #expect(throws: Terminated.self) { try Run(words, ScriptedConsole([.cancelled]), in: home) }
    }
  }

  @Test func `Tab asks for nothing`() throws {
    let home = try locked()
    let run = try Run([], typing: ["", "quit"], in: home)
    #expect(run.console.completer?("sessions show ").map(\.word) == [])
    let open = try Run([], typing: [Self.passphrase, "quit"], in: home)
    #expect(open.console.completer?("sessions show ").map(\.word) == ["two", "one"])
  }

  @Test func `diagnose without saving needs none`() throws {
    let home = try locked()
    let answers = try home.write("answers: {mf1: a}", to: "a.yaml")
    let run = try Run(["diagnose", "--answers", answers, "--no-save"], in: home)
    #expect(run.code == 0)
    #expect(!run.output.contains("Passphrase"))
  }

  // MARK: Scripts

  @Test func `a script takes it from a file that is the owner's alone`() throws {
    let home = try locked()
    let none = try Run(["sessions", "list"], in: home, isInteractive: false)
    #expect(none.code == 64)
    #expect(none.errors.contains("RAPPORT_PASSPHRASE_FILE"))
    let file = try home.write(Self.passphrase + "\n", to: "passphrase")
    home.variables["RAPPORT_PASSPHRASE_FILE"] = file
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    let open = try Run(["sessions", "list"], in: home, isInteractive: false)
    #expect(open.code == 74)
    #expect(open.errors.contains("chmod 600 \(file)"))
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(try Run(["sessions", "list"], in: home, isInteractive: false).code == 0)
    let answers = try home.write("answers: {mf1: a}", to: "a.yaml")
    #expect(try Run(["diagnose", "--answers", answers], in: home, isInteractive: false).code == 0)
    for (content, code) in [("wrong one\n", Int32(65)), ("\n", 65)] {
      try Data(content.utf8).write(to: URL(filePath: file))
      #expect(try Run(["sessions", "list"], in: home, isInteractive: false).code == code)
    }
    home.variables["RAPPORT_PASSPHRASE_FILE"] = file + "-none"
    #expect(try Run(["sessions", "list"], in: home, isInteractive: false).code == 66)
    home.variables["RAPPORT_PASSPHRASE_FILE"] = home.folder.path
    let folder = try Run(["sessions", "list"], in: home, isInteractive: false)
    #expect(folder.code == 74)
    #expect(folder.errors.contains("is a folder") && !folder.errors.contains("chmod"))
  }

  @Test func `a script sets the one in the file and says so, but changes none`() throws {
    let home = try filled()
    let file = try home.write(Self.passphrase + "\n", to: "passphrase")
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    home.variables["RAPPORT_PASSPHRASE_FILE"] = file
    let lock = try Run(["data", "lock"], in: home, isInteractive: false)
    #expect(lock.code == 0)
    #expect(lock.flowing.contains("first line of the file RAPPORT_PASSPHRASE_FILE names"))
    let change = try Run(["data", "passwd"], in: home, isInteractive: false)
    #expect(change.code == 64)
    #expect(change.flowing == "" && change.errors.contains("Nothing was changed."))
    #expect(try Run(["data", "show"], in: home, isInteractive: false).code == 0)
  }

  // MARK: Setting, changing, taking away

  @Test func `a new one is long enough and typed twice`() throws {
    let home = try filled()
    let run = try Run(
      ["data", "lock"],
      typing: ["short", "correct horse", "correct hose", "correct horse", "correct horse"], in: home
    )
    #expect(run.code == 0)
    #expect(run.errors.contains("at least 8 characters"))
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.count < 80 })
    #expect(run.errors.contains("The two are not the same."))
    #expect(run.flowing.contains("Nobody can recover a forgotten passphrase."))
    let again = try Run(["data", "lock"], in: home)
    #expect(again.code == 64)
    #expect(again.errors == "There is a passphrase already; data passwd changes it.\n")
    let declined = try Run(["data", "passwd"], typing: ["correct horse", ""], in: home)
    #expect(declined.errors == "Without a new passphrase nothing was done.\n")
  }

  @Test func `it can be changed and taken away`() throws {
    let home = try locked()
    let change = [Self.passphrase, "battery staple", "battery staple"]
    #expect(try Run(["data", "passwd"], typing: change, in: home).code == 0)
    let shown = try Run(["data", "show"], typing: [Self.passphrase, "battery staple"], in: home)
    #expect(shown.output.contains("answers, notes and labels are encrypted"))
    #expect(try Run(["data", "unlock"], typing: ["battery staple"], in: home).code == 0)
    #expect(try Run(["sessions", "show", "one"], in: home).output.contains("only for me"))
    #expect(try Run(["data", "unlock"], in: home).code == 64)
  }

  @Test func `a conversation on screen goes on when a passphrase is set`() throws {
    let home = try Home()
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "2", "/data lock", Self.passphrase, Self.passphrase, "2",
        "/data unlock",
        Self.passphrase, "quit",
      ], in: home)
    #expect(run.code == 0, "\(run.output)")
    #expect(try Run(["sessions", "list"], in: home).output.contains("2 answers"))
  }

  @Test func `a damaged lock is told, and that no passphrase helps`() throws {
    let home = try locked()
    let database = home.data.appending(path: "rapport.sqlite")
    var content = try Data(contentsOf: database)
    let kdf = try #require(content.range(of: Data("scrypt".utf8)))
    content[kdf.lowerBound] = UInt8(ascii: "S")
    try content.write(to: database)
    let run = try Run(["sessions", "list"], in: home)
    #expect(run.code == 74)
    #expect(run.errors.hasPrefix("What the passphrase opens is damaged in "))
  }

  @Test func `one conversation is erased with the passphrase, everything without`() throws {
    let home = try locked()
    let one = try Run(
      ["data", "erase", "--session", "one", "--yes"], typing: [Self.passphrase], in: home)
    #expect(one.flowing.hasSuffix("nothing of it is left."))
    #expect(try Run(["data", "erase", "--all", "--yes"], in: home).code == 0)
    #expect(try files.contentsOfDirectory(atPath: home.data.path) == [])
  }

  // MARK: Handing over

  @Test func `a sealed export comes back word for word, with its own passphrase`() throws {
    let home = try locked()
    let sealed = home.folder.appending(path: "sealed.json").path
    let plain = home.folder.appending(path: "plain.json").path
    let run = try Run(
      ["data", "export", sealed, "--sealed"],
      typing: [Self.passphrase, "of the file", "of the file"], in: home)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try Run(["data", "export", plain], typing: [Self.passphrase, "yes"], in: home).code == 0)
    let content = try String(contentsOfFile: sealed, encoding: .utf8)
    #expect(content.contains("\"schema\" : \"rapport.sealed/1\""))
    #expect(!content.contains("only for me") && !content.contains("rapport.data"))
    let other = try Home()
    let wrong = try Run(["data", "import", sealed], typing: ["1", "2", "3"], in: other)
    #expect(wrong.code == 65)
    #expect(wrong.errors.hasSuffix("Nothing was brought in.\n"))
    #expect(try Run(["data", "import", sealed], typing: ["of the file"], in: other).code == 0)
    let again = other.folder.appending(path: "again.json").path
    #expect(try Run(["data", "export", again], in: other).code == 0)
    let isSame =
      try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: plain))
    #expect(isSame)
  }

  @Test func `a plain export of what is encrypted wants a yes`() throws {
    let home = try locked()
    let path = home.folder.appending(path: "all.json").path
    let run = try Run(["data", "export", path], typing: [Self.passphrase, "no"], in: home)
    #expect(run.output.hasSuffix("Nothing was written.\n"))
    let file = try home.write(Self.passphrase, to: "passphrase")
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    home.variables["RAPPORT_PASSPHRASE_FILE"] = file
    let silent = try Run(["data", "export", path], in: home, isInteractive: false)
    #expect(silent.code == 64)
    #expect(!files.fileExists(atPath: path))
    #expect(try Run(["data", "export", path, "--yes"], in: home, isInteractive: false).code == 0)
  }

  @Test(arguments: [
    ("rapport.sealed/1", "rapport.sealed/2"), ("scrypt", "argon"),
    ("\"rounds\" : 2", "\"rounds\" : 3"),
    ("\"nonce\"", "\"nounce\""),
  ])
  func `a sealed file that cannot be one is told`(_ change: (String, String)) throws {
    let home = try filled()
    let path = home.folder.appending(path: "sealed.json").path
    let run = try Run(
      ["data", "export", path, "--sealed"], typing: ["of the file", "of the file"], in: home)
    #expect(run.code == 0)
    let changed = try String(contentsOfFile: path, encoding: .utf8)
      .replacing(change.0, with: change.1)
    let file = try home.write(changed, to: "changed.json")
    let result = try Run(["data", "import", file], typing: ["of the file"], in: home)
    #expect(result.code == 65)
    #expect(result.errors.hasSuffix("Nothing was brought in.\n"))
  }
}
