import Foundation
import Shell
import Testing

/// Nothing is left: no copy of a check, no line that names what was erased, no file nobody names.
@Suite struct LeftBehindTests {
  private let files = FileManager.default

  private func filled(_ ids: [String] = ["one", "two"]) throws -> Home {
    let sessions = ids.map { id in
      """
      {"id": "\(id)", "events": [
        {"at": 1772528400000, "change": {"kind": "started", "library": [], "limit": 16}},
        {"at": 1772528400000, "change": {"kind": "labelled",
          "labels": {"client": "Client \(id)", "team": ""}}},
        {"at": 1772528400000, "change": {"kind": "noted", "text": "quiet since March \(id)",
          "private": true}}]}
      """
    }
    let home = try Home()
    let archive = try home.write(
      """
      {"schema": "rapport.data/1", "playbooks": [], "sessions": [\(sessions.joined(separator: ","))]}
      """, to: "filled.json")
    try #require(try Run(["data", "import", archive], in: home).code == 0)
    return home
  }

  private func names(in home: Home) throws -> [String] {
    try files.contentsOfDirectory(atPath: home.data.path).sorted()
  }

  @Test func `a check of a file cut short makes no copy on disk`() throws {
    let home = try filled()
    let database = home.data.appending(path: "rapport.sqlite")
    try Data(contentsOf: database).dropLast(4_096).write(to: database)
    #expect(try Run(["data", "check"], in: home).code == 74)
    #expect(try names(in: home).allSatisfy { $0.hasPrefix("rapport.sqlite") })
    #expect(try Run(["data", "check", "--repair"], in: home).errors == "")
    #expect(try names(in: home).allSatisfy { $0.hasPrefix("rapport.sqlite") })
  }

  @Test(arguments: ["reading", "repair"])
  func `what an ended run left behind goes at the next start, and counts as ours`(
    _ folder: String
  ) throws {
    let home = try filled()
    let stray = home.data.appending(path: folder)
    let copy = stray.appending(path: "rapport.sqlite")
    func leave() throws {
      try files.createDirectory(at: stray, withIntermediateDirectories: true)
      try files.copyItem(at: home.data.appending(path: "rapport.sqlite"), to: copy)
    }
    try leave()
    #expect(try Run(["sessions", "list"], in: home).code == 0)
    #expect(!files.fileExists(atPath: stray.path))
    try leave()
    let run = try Run(["data", "erase", "--all", "--yes"], in: home)
    #expect(run.flowing.contains("nothing of it is left"))
    #expect(try names(in: home) == [])
  }

  @Test func `files of others are named, and what they hold of it is found`() throws {
    let home = try filled()
    let database = home.data.appending(path: "rapport.sqlite")
    try files.copyItem(at: database, to: home.data.appending(path: "rapport (copy).sqlite"))
    _ = try home.write("shopping", to: "data/list.txt")
    _ = try home.write("sessions show one", to: "data/rapport.sqlite.bak")
    let all = "list.txt, rapport (copy).sqlite, rapport.sqlite.bak"
    let may = "These were not made by Rapport and may hold a copy: "
    #expect(try Run(["data", "show"], in: home).flowing.contains(may + all))
    let one = try Run(["data", "erase", "--session", "one", "--yes"], in: home)
    #expect(one.code == 74)
    #expect(one.errors.contains("still in rapport (copy).sqlite, rapport.sqlite.bak"))
    let run = try Run(["data", "erase", "--all", "--yes"], in: home)
    #expect(run.code == 74)
    #expect(run.errors.contains("something of it is still in rapport (copy).sqlite"))
    #expect(try names(in: home) == ["list.txt", "rapport (copy).sqlite", "rapport.sqlite.bak"])
  }

  @Test func `what a kept file, a note and another name of the file hold is told`() throws {
    let home = try filled(["first", "second"])
    let database = home.data.appending(path: "rapport.sqlite")
    try files.copyItem(at: database, to: home.data.appending(path: "rapport.sqlite.kept-1"))
    _ = try home.write("mine", to: "data/rapport.sqlite.kept-notes.txt")
    _ = try Run([], typing: ["resume second", "n see first", "quit"], in: home)
    let run = try Run(["data", "erase", "--session", "first", "--yes"], in: home)
    #expect(run.code == 74)
    #expect(run.errors.contains("still in rapport.sqlite.kept-1."))
    let elsewhere = home.folder.appending(path: "snapshot").path
    try files.linkItem(atPath: database.path, toPath: elsewhere)
    let all = try Run(["data", "erase", "--all", "--yes"], in: home)
    #expect(all.errors.contains("another name of rapport.sqlite outside of the folder"))
    #expect(try names(in: home) == ["rapport.sqlite.kept-notes.txt"])
    #expect(try Data(contentsOf: URL(filePath: elsewhere)).starts(with: Data("SQLite".utf8)))
  }

  @Test func `a database that is a link is refused, and so nothing is left unsaid`() throws {
    let home = try filled()
    let database = home.data.appending(path: "rapport.sqlite")
    let elsewhere = home.folder.appending(path: "elsewhere.sqlite")
    try files.moveItem(at: database, to: elsewhere)
    try files.createSymbolicLink(at: database, withDestinationURL: elsewhere)
    for words in [["data", "erase", "--all", "--yes"], ["sessions", "list"], ["data", "lock"]] {
      let run = try Run(words, in: home)
      #expect(run.code == 74 && run.errors.contains("it is a link"), "\(words) \(run.errors)")
    }
  }

  @Test func `a passphrase names what may still be read without it`() throws {
    let home = try filled()
    let database = home.data.appending(path: "rapport.sqlite")
    try files.copyItem(at: database, to: home.data.appending(path: "old.sqlite"))
    let run = try Run(["data", "lock"], typing: ["correct horse", "correct horse"], in: home)
    #expect(run.code == 74)
    #expect(run.errors.contains("old.sqlite can still be read without it"))
  }

  @Test func `the history forgets lines that name what was erased`() throws {
    let home = try filled()
    _ = try home.write(
      """
      sessions show one
      sessions list --client "Client one"
      report on --output Smith.md
      sessions show two
      help

      """, to: "data/history")
    #expect(try Run(["data", "erase", "--session", "one", "--yes"], in: home).code == 0)
    let left = try String(contentsOf: home.data.appending(path: "history"), encoding: .utf8)
    #expect(left == "sessions show two\nhelp\n")
  }
}
