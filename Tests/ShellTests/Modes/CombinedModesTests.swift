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
      "answers: {mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, fs8: f, fs3: d, is1: a, hl1: a}",
      to: "a.yaml")
    #expect(try Run(["diagnose", "--answers", answers] + more, in: home).code == 0)
  }

  private static let hands = [
    "tally mf1 0 0 2 18 0 0", "tally mf2 0 1 0 1 18 0", "tally mf8 1 0 1 0 18 0 0",
  ]

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
    #expect(run.flowing.contains("You have left the look back. Nothing was said in it"))
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

  @Test func `a look back is about its own plan, whatever plan is newer`() throws {
    try conclude("--client", "Client-Q")
    try conclude("--client", "Client-R")
    home.days = 14
    let run = try Run(
      [], typing: ["review first", "/begin 1", "/undo", "/plan", "quit", "quit"], in: home)
    #expect(run.output.contains("(first)") && !run.output.contains("second"))
    #expect(try Run(["plan", "--session", "second"], in: home).output.contains("begun") == false)
  }

  @Test func `present is obeyed where words are asked for, and not stored as one`() throws {
    try conclude()
    home.days = 14
    let run = try Run(
      [], typing: ["review first", "1", "present on", "it helped", "quit"], in: home)
    #expect(run.flowing.contains("are hidden until you type present off."))
    #expect(run.output.contains("look-back> it helped"))
    #expect(try !Run(["sessions", "show", "first"], in: home).output.contains("present on"))
  }

  @Test func `why tells nothing about a team nobody has, nor to a room that is being asked`() throws
  {
    for kind in ["different-teams", "one-team"] {
      let lines = ["diagnose --for workshop --room \(kind)"] + Self.hands
      let run = try Run([], typing: lines + ["?", "/why mf2", "/quit"], in: try Home())
      #expect(run.output.contains("Why we ask"))
      #expect(
        !run.output.contains("Known so far") && !run.output.contains("For the plan"), "\(kind)")
    }
  }

  @Test func `what is taken back of a hidden plan is not named`() throws {
    try conclude()
    _ = try Run([], typing: ["resume first", "/done 1", "/hide"], in: home)
    let run = try Run([], typing: ["resume first", "/undo", "/redo", "quit"], in: home)
    #expect(run.output.contains("Taken back: what you told of the plan."))
    #expect(!run.output.contains("act-"))
  }

  @Test func `hands do not stay on the wall while they are hidden`() throws {
    let run = try Run(
      [], typing: ["diagnose --for workshop --room one-team", "hide", "tally mf1 0 0 2 18 0 0"],
      in: home)
    #expect(run.output.contains("tally mf1 0 0 2 18 0 0\n(the screen is cleared)\nmf1: 20 hands"))
  }

  @Test func `a second window notices that the first one presents`() throws {
    try conclude("--client", "Client-Q")
    let console = ScriptedConsole(["resume first", "/label", "/label", "quit"])
    console.onRead = { [home] number in
      guard number == 3 else { return }
      _ = try? Run([], typing: ["present on"], in: home)
    }
    let run = try Run([], console, in: home)
    #expect(run.output.components(separatedBy: "Labels: client Client-Q").count == 2)
    #expect(run.flowing.contains("Labels are hidden while you present"))
  }

  @Test(arguments: ["resume first", "sessions resume first", "diagnose --answers a.yaml"])
  func `unsaved answers are not given up unasked`(_ line: String) throws {
    try conclude()
    let line = line.replacing("a.yaml", with: home.folder.appending(path: "a.yaml").path)
    let run = try Run(
      [], typing: ["diagnose --concern none --no-save", "2", "/" + line, "no", "/review", "quit"],
      in: home)
    #expect(run.flowing.contains("stored nowhere. Leave them? (yes or no) no"))
    #expect(run.flowing.contains("1 Five to nine [cx-size]"))
  }

  @Test func `quit leaves a question of a command, and nothing else`() throws {
    let run = try Run(
      [], typing: ["diagnose --for workshop", "tally cx-size 0 9 0 0", "quit", "1", "quit"],
      in: home)
    #expect(run.flowing.contains("room> quit Nothing was counted."))
    #expect(run.output.contains("cx-size: Two to four"))
  }

  @Test func `in a tour only an answer counts as one`() throws {
    let run = try Run([], typing: ["tour", "", "9", "4", "quit", "quit"], in: home)
    #expect(run.output.components(separatedBy: "Tour, 2 of ").count == 3)
  }

  @Test func `a deleted look back leaves the question below it on screen`() throws {
    try conclude()
    home.days = 14
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "2", "/review first", "/sessions delete first --yes", "quit",
      ], in: home)
    #expect(run.output.components(separatedBy: "[cx-pattern]").count == 3)
  }
}
