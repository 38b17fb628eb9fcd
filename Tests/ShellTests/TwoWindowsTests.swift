import Foundation
import Shell
import Testing

/// Two Rapports on one conversation.
@Suite struct TwoWindowsTests {
  /// A console that lets another window act before a line is typed.
  private func run(
    _ lines: [String], in home: Home, before number: Int, _ act: () throws -> Void
  )
    throws -> Run
  {
    try withoutActuallyEscaping(act) { act in
      let console = ScriptedConsole(lines)
      console.onRead = { if $0 == number { try? act() } }
      return try Run([], console, in: home)
    }
  }

  @Test func `what the other said is not mixed with, and taken in by resume`() throws {
    let home = try Home()
    #expect(try Run([], typing: ["diagnose", "2", "quit"], in: home).code == 0)
    var other: Run?
    let mine = try run(["resume", "3", "resume", "2", "quit"], in: home, before: 2) {
      other = try Run([], typing: ["resume", "1", "n said elsewhere", "quit"], in: home)
    }
    #expect(other?.code == 0)
    #expect(mine.flowing.contains("Another window went on with this conversation"))
    #expect(mine.flowing.contains("Type resume first to take in"))
    #expect(!mine.output.contains("Go on without saving?"))
    let shown = try Run(["sessions", "show"], in: home).output
    #expect(shown.contains("said elsewhere"))
    #expect(try Run(["sessions", "list"], in: home).output.contains("3 answers"))
  }
}
