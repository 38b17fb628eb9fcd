import Foundation
import Shell
import Testing

/// What was agreed is what is shown, wherever a plan is.
@Suite struct AgreedPlanTests {
  private func home() throws -> Home {
    let home = try Home()
    let answers = try home.write(
      """
      answers: {cx-size: b, cx-pattern: a, cx-tracking: c, om1: d, om2: c, om3: c, om4: b, mf1: d,
        mf2: d, mf5: c, is1: a}
      """, to: "a.yaml")
    try #require(try Run(["diagnose", "--answers", answers], in: home).code == 0)
    _ = try Run([], typing: ["resume", "", "", "quit"], in: home)
    return home
  }

  private let own =
    "take “agree with my deputy what she decides” --instead 1 --by 2026-03-20 --who \"me and her\" "
    + "--measure \"Three things a week\""

  @Test func `own words, another day and what was dropped are everywhere`() throws {
    let home = try home()
    let run = try Run([], typing: [own, "drop 2 no time", "plan", "quit"], in: home)
    #expect(
      run.flowing.contains(
        "Agree with my deputy what she decides is in the plan, in your own words, instead of \"List "
          + "everything that is recorded, and why\", first step by 20 March 2026, by me and her."),
      "\(run.output)")
    let page = try Run(["plan"], in: home).flowing
    #expect(page.contains("First: Agree with my deputy what she decides When: by 20 March 2026"))
    #expect(page.contains("Who: me and her Worked if: Three things a week"))
    #expect(page.contains("Next: Say the word you've been putting off"))
    let later = try #require(page.firstMatch(of: /Later: .*?Look again/)).0
    #expect(!later.contains("Switch off") && !later.contains("List everything"))
    let markdown = try Run(["report"], in: home).output
    #expect(markdown.contains("First: Agree with my deputy") && !markdown.contains("rests on"))
    let html = try Run(["report", "--format", "html"], in: home).output
    #expect(html.contains("First: Agree with my deputy") && html.contains("Who: me and her."))
    let csv = try Run(["report", "--format", "csv"], in: home).output.split(separator: "\r\n")
    #expect(csv[1].hasPrefix("focus,own.1,Agree with my deputy what she decides,"))
    #expect(csv.suffix(2).allSatisfy { $0.hasPrefix("dropped,act-") && !$0.contains("no time") })
    let calendar = try Run(["report", "--format", "ics"], in: home).output
    #expect(calendar.contains("SUMMARY:First step: Agree with my deputy what she decides"))
    #expect(calendar.components(separatedBy: "STATUS:CANCELLED").count == 5)
    let json = try Run(["plan", "--format", "json"], in: home).output
    #expect(json.contains("\"own\" : true") && json.contains("\"who\" : \"me and her\""))
    #expect(
      !(try Run(["plan", "--format", "json", "--schema", "1"], in: home)).output.contains("own.1"))
  }

  @Test(arguments: [
    (
      ["arrange 4 --by 2026-03-20"],
      "is dropped, so there is nothing to arrange; take puts it back."
    ),
    (["take one two three four", "take five six seven"], "Three things at a time are enough."),
    (["drop 2", "take agree with my deputy what she decides"], "is in the plan already."),
    (["how 1"], "is in your own words; no playbook says more of it."),
    (["take 2 instead 1"], "\"2\" names an action, and what stands behind it is not clear."),
    (["take act-ask-for-help --instead 4"], "is not open, so nothing takes its place"),
    (
      ["drop 1", "take 1", "plan"],
      "Agree with my deputy what she decides is in the plan, in your own words"
    ),
    (["take nonsense"], "There is no action \"nonsense\""),
    (["drop 2", "take more words --by 2026-02-01"], "is past; say a day from today on."),
  ])
  func `what cannot be is refused`(_ lines: [String], _ words: String) throws {
    let home = try home()
    let run = try Run([], typing: [own] + lines + ["quit"], in: home)
    #expect(run.flowing.contains(words), "\(run.output)")
  }

  @Test func `an own action has its length, and goes back with undo`() throws {
    let home = try home()
    let long = "take " + String(repeating: "ab ", count: 1_000)
    let run = try Run(
      [], typing: ["drop 1", long, "take one two three", "undo", "plan", "quit"], in: home)
    #expect(run.flowing.contains("That has more than 200 letters."))
    #expect(!run.flowing.contains("Next: One two three"))
  }

  @Test func `a plan that is made anew leaves what was agreed, and never has more than three`()
    throws
  {
    let home = try home()
    for number in 1...3 {
      _ = try Run(["take", "Try this number \(number)", "--instead", "1"], in: home)
    }
    let run = try Run(
      [], typing: ["resume", "/change mf1", "1", "/review", "", "plan --format json", "quit"],
      in: home)
    #expect(run.output.contains("\"focus\" : {") && run.output.contains("Try this number 3"))
    let open = run.output.matches(of: /"status" : "(todo|doing)"/).count
    #expect(open == 3, "\(open)")
  }

  @Test func `numbers stay where the plan is made anew, and no more than three are open`() throws {
    let home = try home()
    for line in [
      ["take", "Own alpha thing", "--instead", "1"], ["drop", "2"], ["take", "act-rounds"],
    ] { _ = try Run(line, in: home) }
    let before = try Run(["done", "9"], in: home).errors
    _ = try Run([], typing: ["resume", "", "quit"], in: home)
    let after = try Run(["done", "9"], in: home).errors
    #expect(before.contains("1 ") && before == after, "\(before)\n\(after)")
    _ = try Run(["take", "One more of mine"], in: home)
    let begun = try Run(["begin", "2"], in: home)
    #expect(begun.code == 64 && begun.errors.contains("would be one more"), "\(begun.errors)")
  }

  @Test func `an exact title wins, and a list has the numbers of the plan`() throws {
    let home = try home()
    for (words, place) in [("Talk to Ana", "2"), ("Talk to Ana again", "3")] {
      _ = try Run(["take", words, "--instead", place], in: home)
    }
    let several = try Run(["done", "Talk to"], in: home).errors
    #expect(several.contains("2 Talk to Ana (own.1), 3 Talk to Ana again (own.2)"), "\(several)")
    #expect(try Run(["done", "talk to ana"], in: home).output.hasPrefix("Talk to Ana: done."))
  }

  @Test func `an own action is known by its words, and its measure can be set anew`() throws {
    let home = try home()
    _ = try Run(["take", "Ring her on Monday", "--instead", "1"], in: home)
    for command in ["say", "how", "rehearse"] {
      let run = try Run([command, "Ring", "her"], in: home)
      #expect(
        run.errors.contains("is in your own words; no playbook says more of it"), "\(command)")
    }
    _ = try Run(["drop", "Ring her on Monday"], in: home)
    _ = try Run(
      ["take", "Ring her on Monday", "--measure", "She rings back", "--who", "me"], in: home)
    #expect(try Run(["plan"], in: home).flowing.contains("Worked if: She rings back"))
  }

  @Test func `own words are in no history, and erasing forgets those that are`() throws {
    let home = try home()
    let words = "Talk to Peter about his work"
    let typed = [
      "take \"\(words)\" --instead 1", "begin \"\(words)\"", "arrange \"\(words)\" --by 2026-04-01",
      "rehearse \"\(words)\"", "say \"\(words)\"", "how \"\(words)\"", "whynot \"\(words)\"",
      "take act-rounds --instead \"\(words)\"", "settings --line \"07700 900123\"", "due", "quit",
    ]
    #expect(try Run([], typing: typed, in: home).console.history == ["due", "quit"])
  }

  @Test func `a page says the number of a step where it is another, and what a status was`() throws
  {
    let home = try home()
    _ = try Run(["drop", "2"], in: home)
    let page = try Run(["plan"], in: home).output
    #expect(page.contains("Next: Say the word you've been putting off (number 3)"))
    let done = try Run(["done", "2", "after all"], in: home).flowing
    #expect(done.contains("done. It was dropped before."), "\(done)")
  }
}
