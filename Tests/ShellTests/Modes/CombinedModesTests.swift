import Foundation
import Shell
import Testing

/// Two ways of sitting at once: what one keeps back, no other path shows.
@Suite struct CombinedModesTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// A stored conversation on a team whose feedback is missing.
  private func conclude(_ more: String...) throws {
    let answers = try home.write(
      "answers: {mf1: a, mf2: d, mf3: a, sd1: a, sd2: d, fs1: d, fs2: d, fs3: d, is1: a, hl1: a}",
      to: "a.yaml")
    #expect(try Run(["diagnose", "--answers", answers] + more, in: home).code == 0)
  }

  private static let hands = ["tally mf1 0 0 2 18 0", "tally mf2 0 1 1 18", "tally mf4 0 1 1 18 0"]

  @Test func `what is hidden in a room is told by no comparison either`() throws {
    try conclude()
    let run = try Run(
      [],
      typing: ["diagnose --for workshop --room one-team", "hide"] + Self.hands
        + ["compare", "trend", "quit"], in: home)
    #expect(run.output.components(separatedBy: "That is hidden; reveal shows it.").count == 3)
    #expect(!run.output.contains("Then and now") && !run.output.contains("Over time"))
  }

  @Test func `hands about different teams are compared with nothing`() throws {
    try conclude()
    let run = try Run(
      [],
      typing: ["diagnose --for workshop --room different-teams"] + Self.hands
        + ["compare", "trend", "quit"], in: home)
    #expect(run.flowing.components(separatedBy: "so there is no plan").count >= 3)
    #expect(!run.output.contains("Then and now") && !run.output.contains("Over time"))
  }

  @Test func `labels stay off a shared screen on every path`() throws {
    try conclude("--client", "Client-Q", "--team", "Team-Z")
    let console = ScriptedConsole([
      "resume first", "/present on", "/sessions show", "/sessions list", "/label --team Team-Z",
      "/report", "/report --format html", "/report --for coach", "/due", "/data show", "quit",
    ])
    let run = try Run([], console, in: home)
    let shown = try #require(run.output.components(separatedBy: "(the screen is cleared)").last)
    let typed = shown.replacing("/label --team Team-Z", with: "")
    #expect(!typed.contains("Client-Q") && !typed.contains("Team-Z"))
    let complete = try #require(console.completer)
    for line in ["label --client ", "sessions list --team ", "resume ", "trend --client "] {
      let offered = complete(line)
      #expect(!offered.contains { "\($0)".contains("Client-Q") || "\($0)".contains("Team-Z") })
    }
  }

  @Test func `no conversation begins behind a look back`() throws {
    try conclude()
    home.days = 14
    let run = try Run(
      [],
      typing: ["review first", "/diagnose", "/why", "/stop", "/answer mf1 1", "quit", "quit"],
      in: home)
    #expect(run.flowing.contains("diagnose does not go with a look back"))
    #expect(run.flowing.contains("You have left the look back; review first goes on with it."))
    #expect(try Run(["sessions"], in: home).output == "first  2026-03-03  10 answers\n")
  }

  @Test func `a passphrase that was set is asked for once in a run, exercises included`() throws {
    try conclude()
    let run = try Run(
      [],
      typing: [
        "data lock", "correct horse", "correct horse", "cases play case1", "quit", "cases played",
        "quit",
      ], in: home)
    #expect(run.output.components(separatedBy: "Passphrase: ").count == 1)
    #expect(run.output.contains("exercise  case1"))
  }
}
