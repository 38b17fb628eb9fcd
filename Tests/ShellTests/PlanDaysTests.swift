import Foundation
import Testing

/// Plans whose days have gone by, and what was told late.
@Suite struct PlanDaysTests {
  private let home: Home

  /// A plan of three actions, made on 3 March 2026.
  init() throws {
    home = try Home()
    let answers = try home.write(
      """
      answers: {cx-size: b, mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, fs8: f, fs3: d, is1: a}
      """, to: "answers.yaml")
    #expect(try Run(["diagnose", "--answers", answers, "--client", "C7"], in: home).code == 0)
  }

  private func run(_ words: String) throws -> String {
    try Run(words.split(separator: " ").map(String.init), in: home).flowing
  }

  private let notYet = Array(repeating: ["3", ""], count: 3).flatMap(\.self)

  @Test func `a plan that is looked at again keeps its days, and stays due`() throws {
    home.days = 20
    let before = try (run("due"), run("plan"))
    #expect(before.0.contains("Week 2 has come"))
    _ = try Run([], typing: ["resume first", "", "quit"], in: home)
    #expect(try run("due") == before.0)
    #expect(try run("plan") == before.1)
    _ = try Run(
      [], typing: ["resume first", "change fs1", "1", "/stop", "", "quit"],
      in: home)
    #expect(try run("plan").contains("First step, today"), "another plan counts from today")
  }

  @Test func `what was told to be not begun is asked about again after a week`() throws {
    home.days = 16
    _ = try Run(["review", "first"], typing: notYet, in: home)
    home.days = 22
    #expect(try run("due") == "Nothing is due.")
    home.days = 23
    #expect(try run("due").contains("Done? What changed?"))
  }

  @Test func `where nothing was begun, there is nothing to judge`() throws {
    home.days = 42
    let same = ["", "1"] + Array(repeating: "2", count: 6) + [""]
    let review = try Run([], typing: ["review first"] + notYet + same, in: home)
    #expect(!review.flowing.contains("Was it long enough?"), "\(review.flowing)")
  }

  @Test func `after a look back was missed, plan and due name the same one`() throws {
    home.days = 45
    #expect(try run("due").contains("Week 6 has come"))
    #expect(try run("plan").contains("Look again: 14 April 2026"))
    _ = try Run(["review", "first"], typing: ["quit"], in: home)
    #expect(try !run("sessions log --client C7").contains("Looked back"))
    _ = try Run(["review", "first"], typing: ["1", "fine", "quit"], in: home)
    #expect(try run("sessions log --client C7").contains("Looked back, week 6"))
    #expect(try run("plan").contains("Look back: week 6, 14 April 2026"))
  }

  @Test func `what was taken over is not taken back, and a half that was typed is told`() throws {
    home.days = 42
    let asked = ["review first", "1", "", "5 of 9", "/undo"] + ["1", "", "", "1"]
    let half = try Run([], typing: asked, in: home)
    #expect(half.flowing.contains("What you typed last was not kept yet; say it again."))
    let other = try Home()
    let answers = try other.write(
      "answers: {cx-size: b, mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d}", to: "answers.yaml")
    _ = try Run(["diagnose", "--answers", answers], in: other)
    other.days = 42
    let again = try Run(
      [], typing: ["review first"] + notYet + ["", "1", "/undo", "quit"], in: other)
    #expect(!again.output.contains("cx-size\" taken"), "\(again.output)")
    #expect(again.flowing.contains("There is nothing to undo yet."), "\(again.flowing)")
  }

  @Test func `after a look back, the plan is the one looked back at, whatever is newer`() throws {
    let newer = try home.write("answers: {cx-size: b, is1: d, is2: d, is3: d}", to: "newer.yaml")
    _ = try Run(["diagnose", "--answers", newer, "--client", "K2"], in: home)
    home.days = 14
    let run = try Run(
      [],
      typing: ["review first"] + notYet + ["plan", "done 1", "whynot act-thank-then-ask", "quit"],
      in: home)
    let plan = try #require(run.output.components(separatedBy: "> plan\n").last)
    #expect(plan.contains("Meet bad news with thanks"), "\(plan)")
    #expect(plan.contains("(first)"))
    #expect(
      plan.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("You took it on, and it is done or was dropped"))
  }

  @Test func `plans with labels are counted, not shown, on a shared screen`() throws {
    home.days = 14
    let run = try Run([], typing: ["present on", "due", "due --client C7", "quit"], in: home)
    let parts = run.output.components(separatedBy: "rapport> due")
    #expect(!parts[1].contains("Meet bad news") && parts[1].contains("1 plan with labels wants"))
    #expect(parts[2].contains("Meet bad news"))
  }

  @Test func `what to mind and what works already is in the report`() throws {
    for format in ["markdown", "html"] {
      let report = try run("report first --format \(format)")
      #expect(report.contains("If people are in danger or the law may be broken"))
      #expect(report.contains("What already works"))
    }
  }

  @Test func `after the last look back there is no day to look again`() throws {
    home.days = 84
    let measures = ["", "", "", "", "", "2"]
    _ = try Run([], typing: ["review first"] + notYet + measures + ["quit"], in: home)
    #expect(try !run("plan").contains("Look again"))
    #expect(try run("plan --format json").contains("\"lookAgain\" : null"))
  }

  @Test func `a day that was set by hand outlasts another answer`() throws {
    home.days = 5
    _ = try run("arrange 3 --by 2026-04-20")
    _ = try Run([], typing: ["resume first", "change fs1", "1", "/stop", "", "quit"], in: home)
    #expect(try run("plan").contains("First step, by 20 April 2026"))
  }

  @Test func `another label goes to the questions asked again, too`() throws {
    home.days = 42
    let again = ["review first"] + notYet + ["", "1", "quit"]
    _ = try Run([], typing: again, in: home)
    let labelled = try Run(
      [], typing: ["resume first", "/label --client C9", "quit"], in: home)
    #expect(labelled.flowing.contains("The same goes for second"))
    let list = try run("sessions list --client C9")
    #expect(list.contains("first") && list.contains("second"))
    #expect(try run("sessions list --client C7").contains("No conversation has these labels."))
  }
}
