import Foundation
import Shell
import Testing

/// Two Rapports on one conversation.
@Suite struct TwoWindowsTests {
  @Test func `what the other said is not mixed with, and taken in by resume`() throws {
    let home = try Home()
    #expect(try Run([], typing: ["diagnose --concern none", "2", "quit"], in: home).code == 0)
    var other: Run?
    let console = ScriptedConsole(["resume", "3", "resume", "2", "quit"])
    console.onRead = { number in
      guard number == 2 else { return }
      other = try? Run([], typing: ["resume", "1", "n said elsewhere", "quit"], in: home)
    }
    let mine = try Run([], console, in: home)
    #expect(other?.code == 0)
    #expect(mine.flowing.contains("Another window went on with this conversation"))
    #expect(mine.flowing.contains("Type resume first to take in"))
    #expect(!mine.output.contains("Go on without saving?"))
    let shown = try Run(["sessions", "show"], in: home).output
    #expect(shown.contains("said elsewhere"))
    #expect(try Run(["sessions", "list"], in: home).output.contains("3 answers"))
  }
}
