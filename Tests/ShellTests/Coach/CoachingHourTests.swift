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
    #expect(run.output.contains("No question was answered yet."))
    #expect(run.output.contains("Note kept on cx-size."))
    #expect(run.output.contains("Private note kept on cx-size."))
    let shown = try Run(["sessions", "show"], in: home).flowing
    #expect(
      shown.contains("You: Five to nine Note: she hesitated Private note: not sure she means it"))
    #expect(
      run.console.history.isEmpty || !run.console.history.contains { $0.contains("hesitated") })
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
}
