import Foundation
import Shell
import Testing

/// What is kept back stays so after the program has ended, however it ended.
@Suite struct OutlastingTests {
  private let home: Home

  init() throws {
    home = try Mode.home()
  }

  /// Types lines in a run that ends as if it was killed: nobody quits, nobody turns anything off.
  private func typed(_ lines: String...) throws -> Run { try Run([], typing: lines, in: home) }

  private let reminder = "nothing private is shown until you type present off"

  @Test func `what was presented comes back presented, and says so`() throws {
    _ = try typed("resume first --for coach", "/present on")
    let run = try typed("resume first --for coach", "/sessions show", "/status", "/present off")
    let greeting = try #require(run.output.components(separatedBy: "rapport> ").first)
    #expect(
      greeting.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(reminder))
    let before = try #require(run.output.components(separatedBy: "/present off").first)
    #expect(!before.contains("between-us") && !before.contains("Client-Q"))
    #expect(before.contains("for all"))
    let end = try #require(run.output.components(separatedBy: "/present off").last)
    #expect(end.contains("between-us") && end.contains("are shown again."))
    let after = try typed("resume first")
    #expect(after.output.contains("between-us") && !after.flowing.contains(reminder))
  }

  @Test func `a conversation that was presented elsewhere comes back so`() throws {
    _ = try typed("resume first", "/present on")
    _ = try typed("resume second", "/present off")
    let run = try typed("sessions show first", "resume first")
    #expect(run.output.contains("Private note: between-us"), "nobody looks on at the prompt")
    let resumed = try #require(run.output.components(separatedBy: "> resume first").last)
    #expect(!resumed.contains("between-us"))
    #expect(run.flowing.contains(reminder))
  }

  @Test func `what comes back presented stays so for the next start, also by a look back`() throws {
    for line in ["resume first", "review first"] {
      _ = try typed("resume first", "/present on")
      _ = try typed("present off")
      let back = try typed("sessions show second", line, "quit")
      #expect(back.flowing.contains(reminder), "\(line)")
      #expect(back.output.contains("(the screen is cleared)"), "\(line)")
      #expect(try !typed("sessions show first").output.contains("between-us"), "\(line)")
      _ = try typed("resume first", "/present off")
    }
  }

  @Test func `without a conversation, too`() throws {
    let fresh = try Home()
    _ = try Run([], typing: ["present on"], in: fresh)
    let run = try Run([], typing: ["workshop run half-hour"], in: fresh)
    #expect(!run.output.contains("Say:") && run.flowing.contains(reminder))
    let line = try Run(["workshop", "run", "half-hour"], typing: [], in: fresh)
    #expect(!line.output.contains("Say:"))
    _ = try Run([], typing: ["present off"], in: fresh)
    #expect(
      try Run(["workshop", "run", "half-hour"], typing: [], in: fresh).output.contains("Say:"))
  }

  @Test func `reasons of one's own plan stay off a shared screen at the start`() throws {
    let own = try Home()
    let answers = try own.write("answers: {mf1: d, mf2: d, mf8: e}", to: "a.yaml")
    _ = try Run(["diagnose", "--answers", answers], in: own)
    own.days = 15
    _ = try Run(["review", "first"], typing: ["2", "my-reason", "quit"], in: own)
    own.days = 43
    #expect(try Run([], typing: ["quit"], in: own).output.contains("my-reason"))
    _ = try Run([], typing: ["present on"], in: own)
    let run = try Run([], typing: ["due", "plan", "quit"], in: own)
    #expect(run.output.contains("you chose") && !run.output.contains("my-reason"))
  }

  @Test func `hands stay hidden until they are revealed, on the command line as well`() throws {
    _ = try typed(
      "diagnose --for workshop --room one-team", "hide", "tally mf1 0 0 2 18 0 0", "/stop", "")
    let run = try typed("resume", "spread", "how", "reveal", "spread")
    let parts = run.output.components(separatedBy: "> reveal")
    #expect(parts[0].components(separatedBy: "That is hidden; reveal shows it.").count == 3)
    #expect(run.flowing.contains("stays hidden until you type reveal."))
    #expect(!parts[0].contains("None: 18") && parts[1].contains("None: 18"))
  }

  private static let hands = [
    "tally mf1 0 0 2 18 0 0", "tally mf2 0 1 0 1 18 0", "tally mf8 1 0 1 0 18 0 0",
  ]

  /// A room's conversation, the fourth session, left after its questions were ended.
  private func leaveHidden() throws {
    let lines = ["diagnose --for workshop --room one-team", "hide"] + Self.hands + ["/stop", ""]
    _ = try Run([], typing: lines, in: home)
    home.days = 60
  }

  @Test(arguments: [
    "how", "plan", "spread", "report", "sessions show", "whatif mf1=a", "compare first fourth",
    "done 1 --session fourth", "done 9 --session fourth", "reading 1 3 --session fourth",
    "arrange 1 --who me --session fourth", "review fourth --early", "cases new x --from fourth",
  ])
  func `a hidden conversation is hidden on the command line`(_ line: String) throws {
    try leaveHidden()
    let run = try Run(line.split(separator: " ").map(String.init), in: home)
    #expect(run.code == 64 && run.output == "")
    #expect(run.errors == "That is hidden; at the prompt, resume fourth and then reveal show it.\n")
  }

  @Test func `what is hidden is left out where other things are shown`() throws {
    try leaveHidden()
    #expect(try !Run(["due"], in: home).output.contains("fourth"))
    #expect(try !typed("due").output.contains("fourth"))
    #expect(try !Run(["why", "mf2", "--session", "fourth"], in: home).output.contains("Known"))
    #expect(try Run(["how", "--session", "first"], in: home).code == 0)
    let other = try typed("diagnose --concern none", "/stop", "")
    #expect(!other.flowing.contains("stays hidden"))
  }

  @Test func `the shell lives on where a screen cannot be shown`() throws {
    try leaveHidden()
    let run = try typed("review fourth --early", "sessions")
    #expect(run.flowing.contains("resume fourth and then reveal show it. rapport> sessions"))
  }

  @Test(arguments: ["cases play case1", "review first"])
  func `present off holds for the conversation below as well`(_ screen: String) throws {
    let run = try typed(
      "resume first", "/present on", screen, "no", "/present off", "quit", "/sessions show")
    #expect(
      run.output.components(separatedBy: "/sessions show").last?.contains("between-us") == true)
  }

  @Test func `what waits for the reveal in a room is no matter of an exercise`() throws {
    let run = try typed("hide", "cases play case2", "guess red nothing", "reveal")
    #expect(run.output.contains("What Rapport sees"))
  }

  @Test func `the file that keeps it is listed, and erased with all else`() throws {
    _ = try typed("present on")
    #expect(try Run(["data", "show"], in: home).output.contains("shared-screen"))
    #expect(try Run(["data", "erase", "--all", "--yes"], in: home).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.data.path) == [])
  }

  @Test func `where it cannot be kept, that is said, and it holds for the run`() throws {
    let sealed = try Home()
    try FileManager.default.createDirectory(at: sealed.data, withIntermediateDirectories: true)
    _ = try sealed.write("", to: "data/shared-screen/in-the-way")
    let run = try Run([], typing: ["present off", "present on", "workshop show hour"], in: sealed)
    #expect(run.flowing.contains("could not be kept beyond that"))
    #expect(run.flowing.contains("Run sheets are hidden while you present"))
  }
}
