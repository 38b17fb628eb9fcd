import Foundation
import Testing

/// A trainer counts hands.
@Suite struct TallyTests {
  /// Two facts about the team; then fs4 is on screen, with 4 answers.
  private static let facts = ["1", "1", "/change fs4"]

  private func run(
    _ lines: [String], room: String? = "one-team", in home: Home? = nil, isInteractive: Bool = true
  ) throws -> Run {
    let room = room.map { " --room \($0)" } ?? ""
    return try Run(
      [], typing: ["diagnose --for workshop" + room] + Self.facts + lines, in: home,
      isInteractive: isInteractive)
  }

  @Test(arguments: [
    (
      "tally 3 8",
      "fs4 has 4 answers, and you typed 2 numbers: the hands for 3 \"Longer ago\", 4 \"Never "
        + "that I know of\" are missing. Type 0 where nobody raised one."
    ),
    ("tally 1 2 3 4 5", "fs4 has 4 answers, and you typed 5 numbers: one for each, please."),
    ("tally 1 x 3 4", "\"x\" is no number of hands; it takes 0 to 999, or two places"),
    ("tally 1 2 3 1000", "\"1000\" is no number of hands; it takes 0 to 999, or two places"),
    (
      "tally",
      "fs4 has 4 answers: type tally with 4 numbers of hands, in the order shown, such as: tally fs4 "
        + "3 8 4 1"
    ),
    ("tally mf1", "mf1 has 6 answers: type tally with 6 numbers of hands, in the order shown"),
    ("tally -3 8 4 0", "\"-3\" is no number of hands; it takes 0 to 999, or two places"),
    ("tally 3 -8 4 0", "\"-8\" is no number of hands; it takes 0 to 999, or two places"),
    ("tally 1,2,3", "fs4 has 4 answers, and you typed 3 numbers: the hands for 4"),
    ("3 8 4 1", "One number answers. To count hands, type tally 3 8 4 1."),
    ("tally 1+ 2 3 4", "\"1+\" is no number of hands"),
    ("tally 1 999+1 3 4", "\"999+1\" is no number of hands"),
    ("tally 1 2 -1+3 4", "\"-1+3\" is no number of hands"),
    ("tally 0+0 0 0 0", "No hand was raised"),
    ("tally 0 0 0 0", "No hand was raised; s skips the question."),
    ("tally fs44 1 2", "There is no question \"fs44\""),
    (
      "tally sf1 1 2 3",
      "sf1 is never put to a room: whoever it is about needs other help, and not in front of everyone."
    ),
    (
      "change sf1",
      "sf1 is never put to a room: whoever it is about needs other help, and not in front of everyone."
    ),
  ])
  func `what is no count is refused, and says what would be`(
    _ line: String, _ answer: String
  ) throws {
    let run = try run([line, "quit"])
    #expect(run.flowing.contains(answer), "\(run.output)")
  }

  @Test func `hands of two places are added`() throws {
    let run = try run(["tally 1+2 8 0+4 1+0+2", "quit"])
    #expect(run.output.contains("fs4: 18 hands"), "\(run.output)")
    #expect(run.flowing.contains(": 3 - ") && run.flowing.contains(": 4 - "))
  }

  @Test func `the kind of room is asked once, and a script says it beforehand`() throws {
    let asked = try run(["tally 3 8 4 1", "x", "2", "tally 1 1 1 1", "quit"], room: nil)
    #expect(asked.flowing.contains("does everyone here have the same team in mind?"))
    #expect(asked.output.components(separatedBy: "room> ").count == 3, "asked until it is clear")
    let cancelled = try run(["tally 3 8 4 1", "", "quit"], room: nil)
    #expect(cancelled.flowing.contains("Nothing was counted."))
    let script = try run(["tally 3 8 4 1"], room: nil, isInteractive: false)
    #expect(script.code == 64)
    #expect(script.errors.contains("Say first who is in the room"))
  }

  @Test func `a split room stays at its question and talks first`() throws {
    let run = try run(["tally 7 1 0 6", "tally 12 1 2 0", "quit"])
    #expect(
      run.flowing.contains(
        "The room is split on this: 8 say \"In the last two weeks\" or \"In the last month\", 6 "
          + "say \"Never that I know of\"."),
      "\(run.output)")
    #expect(run.output.contains("fs4> tally 12 1 2 0"), "it is still the question on screen")
    #expect(run.output.contains("Now: fs4: 15 hands"))
  }

  @Test func `a count can be corrected, taken back and read again`() throws {
    let home = try Home()
    let first = try run(
      ["tally 2 9 3 1", "tally fs4 1 10 3 1", "undo", "change fs4", "quit"], in: home)
    #expect(first.flowing.contains("Taken back: 1 \"In the last two weeks\", 10"))
    #expect(first.output.contains("(9 hands)"))
    #expect(first.console.history.allSatisfy { !$0.hasPrefix("tally") }, "counts are answers")
    let shown = try Run(["sessions", "show"], in: home)
    #expect(
      shown.flowing.contains("2 \"In the last two weeks\", 9 \"In the last month\""))
    let archive = home.folder.appending(path: "all.json").path
    #expect(try Run(["data", "export", archive], in: home).code == 0)
    let other = try Home()
    #expect(try Run(["data", "import", archive], in: other).code == 0)
    #expect(try Run(["sessions", "show"], in: other).output == shown.output)
  }

  @Test func `commas part numbers as well as blanks do`() throws {
    let run = try run(["tally 2,9, 3,1", "spread", "quit"])
    #expect(run.output.contains("(15 hands)") || run.output.contains("fs4: 15 hands"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "spread fits")
  }

  @Test func `fewer than five hands are a conversation`() throws {
    #expect(try run(["tally 0 3 1 0", "quit"]).flowing.contains("fewer than five hands"))
    #expect(try !run(["tally 0 3 2 0", "quit"]).flowing.contains("fewer than five hands"))
  }

  private let file = """
    room: one-team
    answers:
      cx-pattern: a
      mf1: {a: 1, b: 2, c: 3, d: 9}
      mf2: {c: 12, a: 3}
      mf3: {d: 11}
      mf8: e
      fs1: {a: 2, d: 1}
    """

  @Test func `figures under five do not leave the room`() throws {
    let home = try Home()
    let path = try home.write(file, to: "room.yaml")
    let json = try Run(["diagnose", "--answers", path, "--format", "json"], in: home)
    #expect(json.errors == "" && json.code == 0)
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let answers = try #require(result["answers"] as? [[String: Any]])
    let mf1 = try #require(answers.first { $0["question"] as? String == "mf1" })
    #expect(mf1["answer"] as? String == "d")
    let hands = try #require(mf1["hands"] as? [String: [String: Int]])
    #expect(hands["a"] == ["below": 5] && hands["c"] == ["below": 5] && hands["d"] == ["about": 10])
    #expect(hands["e"] == ["below": 5], "none is told as few, too")
    let fs1 = try #require(answers.first { $0["question"] as? String == "fs1" })
    #expect((fs1["answer"] as? [String])?.isEmpty == true)
    let alone = try #require(answers.first { $0["question"] as? String == "mf8" })
    #expect(alone["answer"] as? String == "e" && alone["hands"] == nil)
    for format in ["html", "markdown", "csv", "ics"] {
      let report = try Run(["report", "--format", format], in: home)
      #expect(report.code == 0)
      #expect(!report.output.contains("3 \""), "\(format)")
    }
    for command in ["how", "sensitivity", "plan", "whatif mf1=a", "whynot isolation"] {
      let words = command.split(separator: " ").map(String.init)
      #expect(try Run(words, in: home).code == 0, "\(command)")
    }
  }

  @Test func `different teams see a spread, and no plan is made for a team nobody has`() throws {
    let home = try Home()
    let path = try home.write(
      file.replacing("room: one-team", with: "room: different-teams"), to: "room.yaml")
    let run = try Run(["diagnose", "--answers", path], in: home)
    #expect(run.flowing.contains("How the hands fell"))
    #expect(run.flowing.contains("this says nothing about any one team"))
    #expect(run.flowing.contains("11 people or more, in 3"))
    #expect(run.flowing.contains("fewer than five people in any question"))
    for command in ["plan", "how", "sensitivity", "whynot isolation", "whatif mf1=a", "report"] {
      let words = command.split(separator: " ").map(String.init)
      let refused = try Run(words, in: home)
      #expect(refused.code == 64 && refused.errors.contains("another team"), "\(command)")
    }
    let output = home.folder.appending(path: "spread.txt")
    #expect(try Run(["spread", "--output", output.path], in: home).code == 0)
    let text = try String(contentsOf: output, encoding: .utf8)
    #expect(text.contains("fewer than five for each"))
    #expect(try !text.contains(": 9") && Run(["spread"], in: home).output.contains(": 9"))
  }

  @Test func `the safety question never comes up in a room`() throws {
    let answers = ["cx-pattern": "a", "uc3": "c", "uc4": "c"]
    let begin = answers.sorted { $0.key < $1.key }.map { "answer \($0.key) \($0.value)" }
    let alone = try Run([], typing: ["diagnose --concern none"] + Self.facts + begin + ["quit"])
    #expect(alone.output.contains("[sf1]"))
    let room = try Run([], typing: ["diagnose --for workshop"] + Self.facts + begin + ["quit"])
    #expect(!room.output.contains("[sf1]"))
    let note = try Run(
      [], typing: ["diagnose --for workshop", "n she was harassed", "quit"])
    #expect(note.flowing.contains("Your note was not kept"))
    #expect(!note.flowing.contains("Does anything you have in mind"))
  }
}
