import Foundation
import Shell
import Testing

/// What a plan is for: a goal in the client's words, or what brought the leader here.
@Suite struct GoalTests {
  private let goal = "Nobody waits more than two days for a word"

  /// Up to the step where a goal is asked for.
  private let opening = ["diagnose --for coach", "", "1", "1", "2"]

  @Test func `a coach is asked for the client's goal after the concern`() throws {
    let run = try Run([], typing: opening + [goal, "goal", "quit"])
    #expect(run.output.contains("since> 2\n\nWhat should be different in six weeks"))
    #expect(run.output.contains("goal> \(goal)\nGoal: \(goal)\n"))
    #expect(run.output.components(separatedBy: "Goal: \(goal)").count == 3)
  }

  @Test(arguments: [
    ("x", "Say it in one sentence"), ("?", "It stands on top of the plan"),
    ("p she hesitates", "Private note kept."), ("b", "Since when is it so?"),
    ("/goal \"\(String(repeating: "long ", count: 50))\"", "one sentence of at most 200 letters"),
    ("tab\u{202E}bat", "without letters that cannot be seen"),
    ("/help goal", "USAGE: rapport> goal"),
  ])
  func `what is no goal is asked for again, and nothing is lost`(
    _ typed: String, _ said: String
  )
    throws
  {
    let run = try Run([], typing: opening + [typed, "quit"])
    #expect(run.flowing.contains(said), "\(run.output.suffix(400))")
    #expect(!run.output.contains("Goal: "))
  }

  @Test func `Enter goes on without a goal, and alone nobody is asked for one`() throws {
    let without = try Run([], typing: opening + ["", "goal", "quit"])
    #expect(without.output.contains("[cx-") && without.output.contains("There is no goal yet"))
    let alone = try Run([], typing: ["diagnose", "", "1", "1", "2", "quit"])
    #expect(alone.output.contains("[cx-") && !alone.output.contains("goal> "))
  }

  @Test func `the goal stands on top of plan, page and result, or else the concern`() throws {
    let home = try Home()
    _ = try Run([], typing: ["diagnose --concern cn-late", "2", "/stop", "", "quit"], in: home)
    let concern = "What you came with: Work comes late, or not as agreed"
    #expect(try Run(["plan"], in: home).output.contains("─\n\(concern)\n"))
    #expect(
      try Run(["goal", goal], in: home).flowing
        == "Goal of conversation first, 3 March 2026: \(goal)")
    let plan = try Run(["plan"], in: home).output
    #expect(plan.contains("─\nGoal: \(goal)\n") && !plan.contains("What you came with"))
    let page = try Run(["report"], in: home).output
    #expect(page.hasPrefix("# What I will do\n\n3 March 2026\n\n**Goal:** \(goal)\n"))
    let markdown = try Run(["plan", "--format", "markdown"], in: home).output
    #expect(markdown.hasPrefix("# The plan\n\n**Goal:** \(goal)\n"))
    #expect(
      try Run(["plan", "--format", "json"], in: home).output.contains("\"goal\" : \"\(goal)\""))
    #expect(
      try Run(["goal", ""], in: home).output
        == "There is no goal of conversation first, 3 March 2026.\n")
    #expect(try Run(["plan"], in: home).output.contains(concern))
  }

  @Test func `a goal can be taken back, and travels with what is exported`() throws {
    let home = try Home()
    let run = try Run(
      [], typing: ["diagnose --concern none", "goal One \"thing", "goal \(goal)", "undo", "quit"],
      in: home)
    #expect(run.output.contains("Taken back: the goal."))
    _ = try Run(["goal", goal], in: home)
    let file = home.folder.appending(path: "all.json").path
    _ = try Run(["data", "export", file, "--yes"], in: home)
    let other = try Home(after: 3)
    #expect(try Run(["data", "import", file], in: other).code == 0)
    #expect(try Run(["goal"], in: other).output == "Goal: \(goal)\n")
  }

  @Test func `a command of two words is no goal and no sentence, and a note is a note`() throws {
    let run = try Run([], typing: opening + ["present on", "/present on", "quit"])
    #expect(run.flowing.contains("Do you mean the command? Type /present on."))
    #expect(!run.output.contains("Goal: present on"))
    let first = try Run(
      [], typing: ["diagnose", "label --client C7", "p early", "stop it", "quit"])
    #expect(first.flowing.contains("Type /label --client C7."))
    #expect(first.output.contains("Private note kept."))
    #expect(first.output.contains("Type /stop it."))
  }
}
