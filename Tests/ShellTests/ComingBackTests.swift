import Foundation
import Shell
import Testing

/// Plans that are not forgotten: what is due, what became of it, and looking back (R11, R30, R31).
@Suite struct ComingBackTests {
  /// A home with a plan of three actions, made on 3 March 2026.
  private func planned(_ more: [String] = []) throws -> Home {
    let home = try Home()
    let answers = try home.write(
      """
      answers: {mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, fs8: f, fs3: d, is1: a, hl1: a}
      """, to: "answers.yaml")
    #expect(try Run(["diagnose", "--answers", answers] + more, in: home).code == 0)
    return home
  }

  /// How many questions that plan rests on, to be asked again.
  private static let same = 6

  private func run(_ words: String, in home: Home, typing lines: [String] = []) throws -> Run {
    try Run(words.split(separator: " ").map(String.init), typing: lines, in: home)
  }

  @Test func `the shell begins with what is due, from the day after`() throws {
    let home = try planned()
    #expect(try !Run([], typing: ["quit"], in: home).output.contains("you chose"))
    home.days = 1
    let run = try Run([], typing: ["quit"], in: home)
    #expect(run.flowing.contains("On 3 March 2026 you chose 1 "))
    #expect(run.flowing.contains("First step, by 3 March 2026:"))
    #expect(run.flowing.contains("Done? What changed?"))
    #expect(try self.run("done 1 they thanked me", in: home).code == 0)
    #expect(try !Run([], typing: ["quit"], in: home).output.contains("you chose"))
    let plan = try self.run("plan", in: home).flowing
    #expect(plan.contains("Now: done, told on 4 March 2026: they thanked me"))
    home.days = 14
    #expect(
      try Run([], typing: ["quit"], in: home).flowing.contains("Week 2 has come: review first"))
  }

  @Test func `a client's plan is not shown to whoever opens the shell`() throws {
    let home = try planned(["--client", "C 12"])
    home.days = 1
    let run = try Run([], typing: ["due", "quit"], in: home)
    let greeting = run.output.components(separatedBy: "rapport> ")[0]
    #expect(!greeting.contains("you chose"))
    #expect(greeting.contains("1 plan wants to be asked about; due shows it."))
    #expect(run.output.contains("first, client C 12"))
    #expect(run.flowing.contains("On 3 March 2026 you chose"))
  }

  @Test func `actions are named by number, id or title, and a wrong name is told`() throws {
    let home = try planned()
    let plan = try self.run("plan --format json", in: home).output
    let id = try #require(plan.firstMatch(of: /"action" ?: ?"(act-[a-z-]+)"/)).1
    #expect(try self.run("begin \(id)", in: home).output.contains("begun"))
    #expect(try self.run("begin 2", in: home).output.contains("begun"))
    let wrong = try self.run("done act-nothing", in: home)
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("has no action \"act-nothing\". It has 1 "))
    #expect(try self.run("done", in: home).errors.contains("Which action?"))
    #expect(try self.run("done 9", in: home).code == 64)
    #expect(try self.run("done 1 --session nobody", in: home).code == 66)
    #expect(try self.run("done 1", in: try Home()).code == 66)
  }

  @Test func `day, owner and measure can be told, and a swap keeps the rest`() throws {
    let home = try planned()
    #expect(
      try self.run("arrange 2 --by 2026-03-20 --who me", in: home).flowing
        .contains("first step by 20 March 2026, by me."))
    #expect(try self.run("arrange 2 --by 2026-02-30", in: home).code == 64)
    #expect(
      try self.run("reading 1 3 of 8 --better", in: home).flowing
        .contains("3 March 2026: 3 of 8 (better)"))
    #expect(
      try self.run("reading me-turnover 1", in: home).flowing.contains("look at the count only"))
    #expect(try self.run("reading 1", in: home).code == 64)
    let full = try self.run("take act-ask-for-help", in: home)
    #expect(full.errors.contains("Three things at a time are enough."))
    let swap = try self.run("take act-ask-for-help --instead 2", in: home)
    #expect(swap.flowing.contains("is in the plan, instead of"))
    let plan = try self.run("plan", in: home).flowing
    #expect(plan.contains("Now: dropped"))
    #expect(plan.contains("People leaving: 3 March 2026: 1"))
  }

  @Test func `looking back goes on where it stopped, and b takes an answer back`() throws {
    let home = try planned()
    let early = try self.run("review first", in: home)
    #expect(early.code == 64)
    #expect(early.errors.contains("It is early: the next look back is due on 17 March 2026."))
    home.days = 14
    let stopped = try self.run("review first", in: home, typing: ["1", "fine", "4 of 8", "1"])
    #expect(stopped.flowing.contains("Looking back, week 2, 2 of 3"))
    #expect(
      try self.run("due", in: home).flowing
        .contains("You were looking back at it: review first goes on."))
    let run = try Run(
      [], typing: ["review first", "3", "b", "2", "slowly", "", "3", "ill", "quit"], in: home)
    #expect(run.flowing.contains("Looking back, week 2, 2 of 3"))
    #expect(run.output.contains("What came of it, week 2"))
    #expect(run.flowing.contains("Now: begun, told on 17 March 2026: slowly"))
    #expect(run.flowing.contains("Now: not begun, told on 17 March 2026: ill"))
    #expect(run.flowing.contains("It goes the right way."))
    #expect(run.flowing.contains("Finish first what is still open, for its day has passed: \""))
    #expect(run.flowing.contains("Look back again: week 6, 14 April 2026"))
  }

  @Test func `a look back that stood open over midnight takes what is said`() throws {
    let home = try planned()
    home.days = 14
    let (evening, morning) = (home.surroundings.now(), home.surroundings.now() + 86_400)
    let console = ScriptedConsole(["review first", "1", "fine", "4 of 8", "1", "quit", "quit"])
    var isMorning = false
    console.onRead = { number in isMorning = isMorning || number == 2 }
    var surroundings = home.surroundings
    surroundings.now = { isMorning ? morning : evening }
    _ = try Program.run([], surroundings: surroundings) { _ in console }
    let text = console.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Looking back, week 2, 2 of 3"))
    #expect(text.contains("You have left the look back; review first goes on with it."))
  }

  @Test func `the end of a look back that is left with its last answer says so`() throws {
    let home = try planned()
    home.days = 14
    let run = try Run(
      [], typing: ["review first", "3", "", "3", "", "3", "quit", "quit"], in: home)
    #expect(
      run.flowing.contains(
        "You have left the look back; all of it is told, and plan --session first shows it."))
  }

  @Test func `what is typed in a look back is a word, unless it is a command`() throws {
    let home = try planned()
    home.days = 14
    let run = try Run(
      [],
      typing: ["review", "what", "1", "plan went well", "", "/plan", "quit"], in: home)
    #expect(run.flowing.contains("Type a number from 1 to 4"))
    #expect(run.flowing.contains("Now: done, told on 17 March 2026: plan went well"))
  }

  @Test func `when nothing moved, one step is swapped, in this order of questions`() throws {
    let home = try planned()
    for number in 1...3 { _ = try self.run("begin \(number)", in: home) }
    home.days = 84
    let typed = Array(repeating: ["2", "", "as it was", "2"], count: 3).flatMap(\.self)
    let run = try self.run(
      "review first", in: home, typing: typed + ["", "1", "", "", "", "2"])
    #expect(run.output.contains("What came of it, week 12"))
    let order = [
      "Was it done? Yes, all of it is begun or done.", "Was it long enough? ",
      "Is it about one person?",
      "Is it larger than the team?", "Then swap one step and keep the rest",
    ].map { run.flowing.range(of: $0)?.lowerBound }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
  }

  @Test func `words about harm are not kept in a reason`() throws {
    let home = try planned()
    let run = try Run([], typing: ["drop 1 he was harassed", "", "plan", "quit"], in: home)
    #expect(run.flowing.contains("Those words were not kept."))
    #expect(!run.output.components(separatedBy: "not kept.")[1].contains("harassed"))
  }

  @Test func `in week 6 the same questions show what changed`() throws {
    let home = try planned()
    for number in 1...3 { _ = try self.run("done \(number)", in: home) }
    home.days = 42
    let measured = ["", "", "", "60"]
    let better = Array(repeating: "1", count: Self.same)
    let run = try Run([], typing: ["review"] + measured + ["1"] + better + ["", "plan"], in: home)
    #expect(run.flowing.contains("Will you answer the same"))
    #expect(run.output.contains("Then and now"))
    #expect(run.flowing.contains("Between the two - "))
    #expect(run.flowing.contains(": done, 3 March 2026"))
    #expect(run.output.contains("What came of it, week 6"))
    // The plan is still that of the first conversation, with its days.
    let plan = try #require(run.output.components(separatedBy: "> plan\n").last)
    #expect(plan.contains("Look again: 26 May 2026"))
    #expect(plan.contains("How many take part in a survey: 14 April 2026: 60"))
    let html = try Run(["report", "first", "--format", "html"], in: home).output
    #expect(html.contains("<h2>What became of it</h2>"))
    let csv = try Run(["report", "first", "--format", "csv"], in: home).output
    #expect(PlanTableTests.rows(of: csv).count { $0[12] == "done" } == 3)
  }

  @Test func `reasons are told to a coach only`() throws {
    let home = try planned()
    _ = try self.run("drop 1 my boss said no", in: home)
    for format in ["html", "markdown", "csv", "ics", "json"] {
      let client = try self.run("report --format \(format)", in: home).output
      #expect(!client.contains("my boss"), "\(format)")
    }
    #expect(
      try self.run("report --for coach --format html", in: home).output
        .contains("my boss said no"))
  }

  @Test func `what was asked again is reported with the plan it is about`() throws {
    let home = try planned()
    for number in 1...3 { _ = try self.run("done \(number)", in: home) }
    home.days = 42
    let typed = ["", "", "", "60", "1"]
    // Left in the middle of the questions, review goes on there.
    let left = try self.run("review first", in: home, typing: typed + ["1"])
    #expect(left.flowing.contains("Will you answer the same"))
    let again = Array(repeating: "1", count: Self.same - 1)
    let run = try self.run("review first", in: home, typing: again + [""])
    #expect(run.output.contains("What came of it, week 6"))
    #expect(run.flowing.contains("rapport report --output plan.html keeps it."))
    home.days = 43
    let html = try self.run("report --format html", in: home).output
    #expect(html.contains("<h2>What became of it</h2>"))
    #expect(html.contains("<h2>Over time</h2>"))
    #expect(html.contains("We look again on 26 May 2026"))
    let csv = try self.run("report --format csv", in: home).output
    #expect(PlanTableTests.rows(of: csv).count { $0[12] == "done" } == 3)
    // The plan goes, what was asked again stays.
    _ = try self.run("sessions delete first --yes", in: home)
    #expect(try self.run("plan", in: home).code == 0)
    let gone = try self.run("done 1 --session second", in: home)
    #expect(gone.errors.contains("that second looks back at was deleted"))
  }

  @Test func `nothing that was said is lost by saying more`() throws {
    let home = try planned()
    _ = try self.run("done 1 they thanked me", in: home)
    _ = try self.run("done 1", in: home)
    #expect(try self.run("plan", in: home).flowing.contains("they thanked me"))
    _ = try self.run("reading 2 3 of 8", in: home)
    _ = try self.run("drop 2", in: home)
    let id = try #require(
      try self.run("done 9", in: home).errors.firstMatch(of: /2 [^(]+\((act-[a-z-]+)\)/)
    ).1
    _ = try self.run("take \(id)", in: home)
    let plan = try self.run("plan", in: home).flowing
    #expect(plan.contains("Now: not begun"))
    #expect(plan.contains("3 of 8"))
  }

  @Test func `quit leaves a look back, and undo takes back its last answer`() throws {
    let home = try planned()
    home.days = 14
    let run = try Run([], typing: ["review", "1", "quit"], in: home)
    #expect(run.flowing.contains("What changed?"))
    // What was chosen is kept, though no words came to it.
    #expect(try self.run("plan", in: home).flowing.contains("What became of it"))
    let back = try Run([], typing: ["review", "/undo", "4", "no time", "undo", "quit"], in: home)
    #expect(back.flowing.components(separatedBy: "1 of 3").count == 3, "\(back.flowing)")
    let elsewhere = try Run([], typing: ["undo", "quit"], in: home)
    #expect(elsewhere.flowing.contains("undo is for the conversation on screen"))
  }
}
