import Foundation
import Testing

/// What is kept, whether it is whole, and how it goes.
@Suite struct DataEraseTests {
  private let files = FileManager.default

  private func left(in home: Home) -> [String] {
    (try? files.contentsOfDirectory(atPath: home.data.path)) ?? []
  }

  @Test func `data show says how much is kept, since when and about whom`() throws {
    let home = try DataTests.filled()
    let shown = try Run(["data", "show"], in: home).output
    for line in [
      "conversations", "oldest", "2026-03-03", "client C7, team Nord & Süd", "1 conversation",
      "rapport.sqlite",
    ] {
      #expect(shown.contains(line), "\(line)")
    }
    let presented = try Run([], typing: ["present on", "data show", "quit"], in: home).output
    #expect(!presented.contains("C7"))
    #expect(try Run(["data", "show"]).output == "Nothing is stored yet.\n")
  }

  @Test func `one conversation is erased, and the files are looked through`() throws {
    let home = try DataTests.filled()
    let run = try Run(["data", "erase", "--session", "fi", "--yes"], in: home)
    #expect(
      run.flowing == "Conversation first is erased. "
        + "Looked through the files afterwards: nothing of it is left.")
    for name in left(in: home) {
      let content = try Data(contentsOf: home.data.appending(path: name))
      #expect(content.range(of: Data("quiet since".utf8)) == nil)
    }
    #expect(try Run(["sessions", "list"], in: home).output.hasPrefix("second"))
  }

  @Test(arguments: [false, true])
  func `who still names what is erased is told, locked or not`(_ isLocked: Bool) throws {
    let home = try Home()
    let changes = [
      ("before", #"{"kind": "askedAgain", "session": "gone"}"#),
      ("gone", #"{"kind": "follows", "session": "before", "questions": []}"#),
      ("later", #"{"kind": "follows", "session": "gone", "questions": []}"#),
    ]
    let sessions = changes.map { id, change in
      #"{"id": "\#(id)", "events": [{"at": 0, "change": {"kind": "started", "library": [], "#
        + #""limit": 20}}, {"at": 0, "change": \#(change)}]}"#
    }.joined(separator: ",")
    let archive = #"{"schema": "rapport.data/1", "playbooks": [], "sessions": [\#(sessions)]}"#
    let imported = try Run(["data", "import", home.write(archive, to: "three.json")], in: home)
    #expect(imported.code == 0, "\(imported.errors)")
    let passphrase = "correct horse"
    if isLocked {
      #expect(try Run(["data", "lock"], typing: [passphrase, passphrase], in: home).code == 0)
    }
    let erase = { id in
      try Run(
        ["data", "erase", "--session", id, "--yes"], typing: isLocked ? [passphrase] : [], in: home
      ).flowing
    }
    #expect(
      try erase("gone").hasSuffix(
        "its id is still named in conversations before, later, which a look back or a note ties to it; "
          + "nothing else of it is left."))
    #expect(try erase("before").hasSuffix("nothing of it is left."))
  }

  @Test func `everything is erased, history too, after a yes`() throws {
    let home = try DataTests.filled()
    try Data("plan\n".utf8).write(to: home.data.appending(path: "history"))
    let run = try Run(
      [], typing: ["data erase --all", "no", "data erase --all", "yes", "sessions list", "quit"],
      in: home)
    #expect(run.output.contains("Nothing was erased."))
    #expect(run.flowing.contains("nothing of it is left."))
    #expect(run.output.contains("sessions list\nNothing is stored yet."))
    #expect(left(in: home) == [])
  }

  @Test func `erasing wants to know what, and a yes`() throws {
    let home = try DataTests.filled()
    for words in [["--all", "--session", "first"], []] {
      let run = try Run(["data", "erase"] + words, in: home)
      #expect(run.code == 64)
      #expect(run.errors.contains("Say what to erase: --session ID, --client LABEL, or --all."))
    }
    let silent = try Run(["data", "erase", "--all"], in: home, isInteractive: false)
    #expect(silent.code == 64)
    #expect(silent.errors.contains("Add --yes"))
    #expect(try Run(["data", "erase", "--session", "nobody", "--yes"], in: home).code == 66)
    #expect(left(in: home) != [])
  }

  @Test func `a check says that all is well, or what is not and what helps`() throws {
    let home = try DataTests.filled()
    let well = try Run(["data", "check"], in: home)
    #expect(well.output.hasPrefix("All is well: 2 conversations with "))
    let database = home.data.appending(path: "rapport.sqlite")
    let whole = try Data(contentsOf: database)
    try whole.dropLast(4_096).write(to: database)
    let run = try Run(["data", "check"], in: home)
    #expect(run.code == 74)
    #expect(run.errors.contains("data check --repair saves what can be read"))
    let repaired = try Run(["data", "check", "--repair"], in: home)
    #expect(repaired.flowing.contains("A new file holds"))
    #expect(left(in: home).contains("rapport.sqlite.kept-1"))
    #expect(try Run(["sessions", "list"], in: home).code == 0)
  }
}
