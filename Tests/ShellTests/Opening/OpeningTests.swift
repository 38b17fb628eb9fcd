import Foundation
import Shell
import Testing

/// What brings a leader here, asked before the questions.
@Suite struct OpeningTests {
  private func typed(
    _ lines: String..., in home: Home? = nil, isInteractive: Bool = true
  ) throws -> Run {
    try Run([], typing: lines, in: home, isInteractive: isInteractive)
  }

  private func prompts(_ run: Run) -> [String] { Transcript.prompts(in: run.output) }

  static let sentence = "The plan is always handed in a week late"

  @Test func `a sentence, a concern, whom and since when, and then the questions`() throws {
    let home = try Home()
    let run = try typed(
      "diagnose", Self.sentence, "Work comes late", "1", "2", "2", "/sessions show", "quit",
      in: home)
    #expect(
      prompts(run)
        == ["rapport", "today", "which", "whom", "since", "cx-size", "cx-pattern", "cx-pattern"])
    #expect(run.flowing.contains("This may be near it; choose one or two, or look further down."))
    #expect(run.output.contains("Since when is it so?"))
    #expect(run.output.contains("question 1 of at most 16 [cx-size]"))
    #expect(run.flowing.contains("It begins with: Work comes late, or not as agreed."))
    #expect(run.flowing.contains("Private note: \(Self.sentence)"))
  }

  @Test func `what fits the sentence stands first, and the whole list is there`() throws {
    let run = try typed("diagnose", "two colleagues quarrel and avoid each other", "m", "m", "quit")
    #expect(run.output.contains("  1  Two people or groups are at odds\n"))
    #expect(run.output.components(separatedBy: "Nothing special, I want to check").count == 4)
    #expect(run.output.contains("27  "))
    #expect(run.output.components(separatedBy: "m from the top").count == 2)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `Enter leads to the list, and Enter again to a check`() throws {
    let home = try Home()
    let run = try typed("diagnose", "", "", "2", "/sessions show", "quit", in: home)
    #expect(prompts(run) == ["rapport", "today", "which", "cx-size", "cx-pattern", "cx-pattern"])
    #expect(run.output.components(separatedBy: "Nothing special: a check.").count == 3)
    #expect(!run.output.contains("Private note"))
  }

  @Test func `two concerns can be chosen, and no third`() throws {
    let run = try typed("diagnose", "", "1 5 9", "99", "odd", "1, 5", "quit")
    #expect(prompts(run) == ["rapport", "today", "which", "which", "which", "which", "whom"])
    #expect(
      run.flowing.components(
        separatedBy: "Type one or two numbers from 1 to 27, 0 for nothing special, or m for more"
      ).count == 3)
    #expect(run.flowing.contains("Type the number of what fits, m for more of the list"))
    #expect(run.flowing.contains("Work comes late, or not as agreed · I'm told I control too much"))
  }

  @Test func `another choice is about whom it usually is, and the scope alone can be changed`()
    throws
  {
    let run = try typed(
      "diagnose", "", "Work comes late", "2", "", "/change mf1", "/concern", "0", "/change mf1",
      "/concern --scope one-person", "/change mf1", "quit")
    let asked = run.flowing.matches(
      of: #/Take the last five pieces (?:of work )?(\w+ \w+) finished/#
    )
    .map { String($0.1) }
    #expect(asked == ["this person", "your team", "this person"])
  }

  @Test func `b goes back, as far as the beginning`() throws {
    let run = try typed(
      "diagnose", "first try", "1", "1", "b", "b", "m", "b", "b", "second try", "1", "quit")
    #expect(
      prompts(run) == [
        "rapport", "today", "which", "whom", "since", "whom", "which", "which", "which", "today",
        "which", "whom",
      ])
    #expect(try typed("diagnose", "b", "quit").flowing.contains("This is the beginning"))
  }

  @Test func `numbers nobody offered are told, and commands work`() throws {
    let run = try typed("diagnose", "?", "status", "/help why", "", "1", "9", "1", "7", "", "quit")
    #expect(run.flowing.contains("nothing is concluded from it; Enter goes on without one."))
    #expect(run.output.contains("USAGE: rapport> why"))
    #expect(run.output.contains("Type a number from 1 to 3."))
    #expect(run.output.contains("Type a number from 1 to 4, or Enter."))
    #expect(prompts(run).last == "cx-size")
  }

  @Test func `piped lines answer it without prompts`() throws {
    let run = try typed("diagnose", Self.sentence, "1", "", "3", "2", isInteractive: false)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(!run.output.contains("> ") && run.output.contains("[cx-pattern]"))
    let wrong = try typed("diagnose", "", "77", isInteractive: false)
    #expect(wrong.code == 64 && wrong.errors.hasPrefix("line 3: Type one or two numbers"))
  }

  // MARK: Where it is left out

  @Test(arguments: [
    "diagnose --concern none", "diagnose --concern cn-late",
    "diagnose --concern cn-late --concern cn-quiet --scope one-person --since month",
    "diagnose --since longer",
  ])
  func `what an option says is not asked`(_ line: String) throws {
    #expect(prompts(try typed(line, "quit")) == ["rapport", "cx-size"])
  }

  @Test func `a name no playbook knows is told with a hint`() throws {
    let run = try Run(["diagnose", "--concern", "cn-lat"], typing: [])
    #expect(run.code == 64)
    #expect(run.errors.contains("no concern \"cn-lat\" (did you mean 'cn-late'?)"))
    let many = ["cn-late", "cn-quiet", "cn-hurt"].flatMap { ["--concern", $0] }
    #expect(try Run(["diagnose"] + many, typing: []).errors == "One or two concerns, please.\n")
  }

  @Test func `a room, an exercise and a tour begin without it`() throws {
    for line in [
      "diagnose --for workshop", "diagnose --for workshop --room one-team", "cases play case1",
      "tour",
    ] {
      let asked = prompts(try typed(line, "quit", "quit"))
      #expect(asked.count > 1 && !asked.contains("today"), "\(line)")
    }
  }

  // MARK: Later on

  @Test func `it goes on where it was left, at every step`() throws {
    let lines = ["diagnose", Self.sentence, "1", "2", "1"]
    for (count, prompt) in [(1, "today"), (2, "which"), (5, "cx-size")] {
      let home = try Home()
      _ = try Run([], typing: Array(lines.prefix(count)), in: home)
      #expect(prompts(try typed("resume", "quit", in: home)) == ["rapport", prompt])
    }
  }

  @Test func `concern changes it, undo takes that back, and the words stay`() throws {
    let home = try Home()
    let run = try typed(
      "diagnose", Self.sentence, "1", "", "", "2", "/concern cn-quiet --scope two-groups",
      "/sessions show", "/undo", "/concern none", "/sessions show", "quit", in: home)
    #expect(run.flowing.contains("It begins with: People have gone quiet."))
    #expect(run.output.components(separatedBy: "Private note: \(Self.sentence)").count == 3)
    #expect(run.output.contains("Nothing special: a check."))
    let asked = try typed("resume", "/concern", "2", "1", "", "quit", in: home)
    #expect(prompts(asked) == ["rapport", "cx-pattern", "which", "whom", "since", "cx-pattern"])
  }

  @Test func `it is in no history and behind no Tab`() throws {
    let console = ScriptedConsole([
      "diagnose", Self.sentence, "Work comes late", "1", "1", "/concern cn-quiet", "/why", "quit",
    ])
    var offered: [String] = []
    console.onRead = { [unowned console] _ in
      for line in ["", "the ", "The p", "concern ", "/"] {
        offered += (console.completer?(line) ?? []).map { "\($0.word) \($0.detail)" }
      }
    }
    let home = try Home()
    _ = try Run([], console, in: home)
    #expect(console.history == ["diagnose", "why", "quit"])
    #expect(!offered.contains { $0.contains("week late") })
    let named = ScriptedConsole(["diagnose --concern cn-late", "quit"])
    _ = try Run([], named, in: home)
    #expect(named.history == ["quit"])
  }
}
