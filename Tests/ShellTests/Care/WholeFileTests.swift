import Foundation
import Shell
import Testing

/// A file is replaced whole, or stays as it was.
@Suite struct WholeFileTests {
  private let files = FileManager.default

  private func filled() throws -> Home {
    let home = try Home()
    let answers = try home.write("answers: {mf1: d, mf2: d}", to: "a.yaml")
    try #require(try Run(["diagnose", "--answers", answers], in: home).code == 0)
    return home
  }

  private func mode(_ path: String) throws -> Int? {
    (try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int).map { $0 & 0o777 }
  }

  @Test func `a report takes the place of the old one and keeps who may read it`() throws {
    let home = try filled()
    let report = try home.write("old", to: "r.md")
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: report)
    #expect(try Run(["report", "--output", report], in: home).code == 74)
    #expect(try String(contentsOfFile: report, encoding: .utf8) == "old")
    #expect(try Run(["report", "--output", report, "--force"], in: home).code == 0)
    #expect(try String(contentsOfFile: report, encoding: .utf8).hasPrefix("#"))
    #expect(try mode(report) == 0o644)
    // Private notes are for nobody else.
    let coachs = try home.write("old", to: "r-coach.md")
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: coachs)
    let words = ["report", "--for", "coach", "--private-notes", "--output", report, "--force"]
    #expect(try Run(words, in: home).code == 0)
    #expect(try mode(coachs) == 0o600)
    let names = try files.contentsOfDirectory(atPath: home.folder.path)
    #expect(!names.contains { $0.contains(".part") })
  }

  @Test func `what whoever started the program opened is written to`() throws {
    let home = try filled()
    #expect(try Run(["report", "--output", "/dev/null"], in: home).code == 0)
    #expect(
      try Run(["report", "--output", home.folder.path + "/rapport.sqlite-notes.md"], in: home).code
        == 0)
  }

  @Test func `a full disk and a missing name are told as such`() throws {
    let home = try filled()
    #expect(
      try Run(["report", "--output", "/dev/full"], in: home).errors
        == "Cannot write /dev/full: the disk is full.\n")
    #expect(try Run(["report", "--output", ""], in: home).errors == "Name the file to write to.\n")
  }

  @Test func `a link is followed, and the file behind it replaced`() throws {
    let home = try filled()
    let report = try home.write("old", to: "r.md")
    let link = home.folder.appending(path: "link.md").path
    try files.createSymbolicLink(atPath: link, withDestinationPath: report)
    #expect(try Run(["report", "--output", link, "--force"], in: home).code == 0)
    #expect(try String(contentsOfFile: report, encoding: .utf8).hasPrefix("#"))
    #expect(try files.destinationOfSymbolicLink(atPath: link) == report)
    #expect(
      try Run(["data", "export", link, "--force"], in: home).errors.contains(
        "it is not a plain file"))
  }

  @Test func `the database itself is never written over`() throws {
    let home = try filled()
    let database = home.data.appending(path: "rapport.sqlite").path
    let history = home.data.appending(path: "history").path
    for file in [database, database + "-wal", history] {
      let report = ["report", "--format", "json", "--output", file]
      for words in [["data", "export", file], report] {
        #expect(
          try Run(words + ["--force"], in: home).errors.contains("is kept beside, a database"))
      }
    }
    #expect(try Run(["sessions", "list"], in: home).output.hasPrefix("first"))
  }

  @Test func `a link to nothing makes the file it names, for its owner alone`() throws {
    let home = try filled()
    let report = home.folder.appending(path: "new.md").path
    let link = home.folder.appending(path: "link.md").path
    try files.createSymbolicLink(atPath: link, withDestinationPath: "new.md")
    umask(0o077)
    #expect(try Run(["report", "--output", link], in: home).code == 0)
    #expect(try mode(report) == 0o600)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "new.md")
  }
}
