import Foundation
import Testing

/// What a person reads when the data folder is not as it should be.
@Suite struct StoreCareTests {
  private let files = FileManager.default

  /// A home with one conversation.
  private func filled() throws -> Home {
    let home = try Home()
    let answers = try home.write("answers: {mf1: a, mf2: a}", to: "answers.yaml")
    #expect(try Run(["diagnose", "--answers", answers], in: home).code == 0)
    return home
  }

  private func database(of home: Home) -> URL { home.data.appending(path: "rapport.sqlite") }

  @Test func `a folder others can write to is refused with the command that helps`() throws {
    let home = try filled()
    try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: home.data.path)
    let run = try Run(["sessions", "list"], in: home)
    #expect(run.code == 74)
    #expect(run.errors.contains("Others can write to the folder \(home.data.path)"))
    #expect(run.errors.contains("chmod go-rwx \(home.data.path)"))
    try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.data.path)
    #expect(try Run(["sessions", "list"], in: home).output.contains("first"))
  }

  @Test func `a file that may only be read is listed, shown and planned from`() throws {
    let home = try filled()
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: database(of: home).path)
    #expect(
      try Run(["sessions", "list"], in: home).output.hasPrefix("first  2026-03-03  2 answers"))
    #expect(try Run(["sessions", "show"], in: home).output.contains("Conversation first"))
    #expect(try Run(["plan"], in: home).code == 0)
    let run = try Run([], typing: ["diagnose --concern none", "yes", "2", "quit"], in: home)
    #expect(run.flowing.contains("cannot be stored in \(database(of: home).path)"))
    #expect(run.flowing.contains("it may only be read. Go on without saving?"))
  }

  @Test func `a file that is damaged or none of ours is left as it is`() throws {
    let home = try filled()
    let whole = try Data(contentsOf: database(of: home))
    for (content, words) in [
      (whole.prefix(whole.count / 2), "is damaged. It was left as it is; rapport data check"),
      (Data(repeating: 0x61, count: 5_000), "is not a file of Rapport. It was left as it is"),
    ] {
      try content.write(to: database(of: home))
      let run = try Run(["sessions", "list"], in: home)
      #expect(run.code == 74)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(try Data(contentsOf: database(of: home)) == content)
    }
  }
}
