import Foundation
import Shell
import Testing

/// What a coach reaches for in the middle of an hour.
@Suite struct CoachingHourTests {
  @Test func `a note goes to the answer just given`() throws {
    let home = try Home()
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "nb too early", "2", "nb she hesitated",
        "PB not sure she means it", "quit",
      ], in: home)
    #expect(run.output.contains("There is no answer before this one."))
    #expect(run.output.contains("Note kept on cx-size."))
    #expect(run.output.contains("Private note kept on cx-size."))
    let shown = try Run(["sessions", "show"], in: home).flowing
    #expect(
      shown.contains("You: Five to nine Note: she hesitated Private note: not sure she means it"))
    #expect(run.console.history == ["diagnose --concern none", "quit"])
  }

  @Test func `stop leaves the mirror and nothing else`() throws {
    let run = try Run(
      [],
      typing: ["diagnose --concern none", "2", "reflect", "stop", "reflect", "review", "", "quit"])
    let stopped = try #require(run.output.components(separatedBy: "> stop\n").last)
    #expect(stopped.contains("[cx-pattern]"))
    // The second time the answers are looked at, and the mirror goes on where it was.
    #expect(run.output.contains("Enter to go back to lm1."))
    #expect(run.output.components(separatedBy: "[lm1]\n").count == 4)
  }

  @Test func `the answers looked at in the middle lead back to the question`() throws {
    let run = try Run([], typing: ["diagnose --concern none", "2", "review", "", "quit"])
    #expect(run.output.contains("Enter to go back to cx-pattern."))
    #expect(run.output.components(separatedBy: "[cx-pattern]").count == 3)
    #expect(!run.output.contains("Your plan"))
    let over = try Run([], typing: ["diagnose --concern none", "2", "/stop", "review", "", "quit"])
    #expect(over.output.contains("Your plan"))
  }

  @Test func `the answers looked at twice still lead back, and stop there ends the questions`()
    throws
  {
    let twice = try Run(
      [], typing: ["diagnose --concern none", "2", "review", "review", "", "quit"])
    #expect(twice.output.components(separatedBy: "[cx-pattern]").count == 3)
    let mirror = try Run(
      [], typing: ["diagnose --concern none", "2", "reflect", "review", "/stop", "", "quit"])
    #expect(mirror.output.contains("You stopped here") && mirror.output.contains("Your plan"))
  }

  @Test func `a goal taken back leaves the plan where it is`() throws {
    let run = try Run(
      [], typing: ["diagnose --concern none", "2", "/stop", "", "goal Less of it", "undo", "quit"])
    let end = try #require(run.output.components(separatedBy: "> undo\n").last)
    #expect(end.contains("Taken back: the goal.") && !end.contains("Your answers"))
  }

  @Test func `one coached conversation makes no other one coached`() throws {
    let home = try Home()
    _ = try Run([], typing: ["diagnose --concern none --for coach", "2", "quit"], in: home)
    _ = try Run([], typing: ["diagnose --concern none", "2", "quit"], in: home)
    let run = try Run([], typing: ["resume first", "resume second", "quit"], in: home)
    let second = try #require(run.output.components(separatedBy: "> resume second\n").last)
    #expect(!second.contains("Read aloud:"))
    let alone = try Run([], typing: ["resume second", "quit"], in: home)
    #expect(!alone.output.contains("Read aloud:"))
    #expect(try Run([], typing: ["resume first", "quit"], in: home).output.contains("Read aloud:"))
  }

  @Test func `what was presented shows no label when it is resumed`() throws {
    let home = try Home()
    _ = try Run(
      [], typing: ["diagnose --concern none --client Client-Q", "2", "present on", "quit"], in: home
    )
    let run = try Run([], typing: ["present off", "resume", "quit"], in: home)
    #expect(run.output.contains("Conversation first") && !run.output.contains("Client-Q"))
  }

  @Test func `a change taken back leads to where the questions were`() throws {
    let run = try Run(
      [], typing: ["diagnose --concern none", "2", "3", "/change cx-size", "1", "/undo", "quit"])
    let open = try #require(run.output.matches(of: /\[([a-z0-9-]+)\]\n/).last?.1)
    #expect(open != "cx-size" && open != "cx-pattern", "\(open)")
  }
}
