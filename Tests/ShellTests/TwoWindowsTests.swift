import Foundation
import Shell
import Testing

/// Two Rapports on one conversation.
@Suite struct TwoWindowsTests {
  /// A home with a plan.
  private func planned() throws -> Home {
    let home = try Home()
    let answers = try home.write(
      "answers: {mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, is1: a, hl1: a}",
      to: "answers.yaml")
    #expect(try Run(["diagnose", "--answers", answers], in: home).code == 0)
    return home
  }

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

  @Test func `a look back in two windows is gone on with where the other left it`() throws {
    let home = try planned()
    let console = ScriptedConsole([
      "review first --early", "1", "we wrote", "review first", "b", "/quit", "quit",
    ])
    console.onRead = { number in
      guard number == 3 else { return }
      _ = try? Run([], typing: ["review first --early", "4", "no time", "/quit", "quit"], in: home)
    }
    let mine = try Run([], console, in: home)
    #expect(mine.flowing.contains("Another window went on with this look back"))
    #expect(mine.flowing.contains("Type review first to go on from there."))
    #expect(!mine.output.contains("resume first"))
  }

  @Test func `so is one that lies on its own conversation`() throws {
    let home = try planned()
    let console = ScriptedConsole([
      "resume first", "/review first --early", "1", "we wrote", "review first", "1", "said",
      "/quit", "quit",
    ])
    console.onRead = { number in
      guard number == 4 else { return }
      _ = try? Run([], typing: ["review first --early", "4", "no time", "/quit", "quit"], in: home)
    }
    let mine = try Run([], console, in: home)
    #expect(mine.flowing.contains("Type review first to go on from there."))
    let shown = try Run(["plan", "--session", "first"], in: home).output
    #expect(shown.contains("no time") && shown.contains("said"), "\(shown)")
  }
}
