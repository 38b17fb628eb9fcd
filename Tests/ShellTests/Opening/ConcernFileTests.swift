import Foundation
import Testing

/// What brought somebody here, where a file or a table says it.
@Suite struct ConcernFileTests {
  private static let answers = """
    concern: {words: "The zebras are late", chosen: [cn-late], scope: one-person, since: month}
    answers: {cx-size: b, cx-pattern: a, ue2: d, ue5: e, ue1: d, sc2: d}
    """

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func `an answers file may hold it, and the page tells what became of it`() throws {
    let home = try Home()
    let file = try home.write(Self.answers, to: "a.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("What you came with\n\"The zebras are late\"\n"))
    #expect(
      run.flowing.contains(
        "\"Work comes late, or not as agreed\": your answers bear it out (People"))
    #expect(run.flowing.contains("For now: Don't remind everybody"))
    #expect(run.flowing.contains("Take the next task you hand this person"))
    let shown = try Run(["sessions", "show"], in: home)
    #expect(shown.flowing.contains("It begins with: Work comes late, or not as agreed."))
  }

  @Test func `the result has it, and the words only on request`() throws {
    let home = try Home()
    let file = try home.write(Self.answers, to: "a.yaml")
    let words = ["diagnose", "--answers", file, "--format", "json"]
    let concern = try #require(
      try object(Run(words, in: home).output)["concern"] as? [String: Any])
    #expect(concern.keys.sorted() == ["chosen", "outcome", "scope", "since"])
    #expect(concern["outcome"] as? String == "borne-out")
    #expect(concern["scope"] as? String == "one-person" && concern["since"] as? String == "month")
    let chosen = concern["chosen"] as? [[String: String]]
    #expect(chosen == [["id": "cn-late", "outcome": "borne-out"]])
    let whole = try object(Run(words + ["--words"], in: home).output)["concern"] as? [String: Any]
    #expect(whole?["words"] as? String == "The zebras are late")
  }

  @Test func `an option says it as well, and the file goes before it`() throws {
    let home = try Home()
    let without = try #require(Self.answers.split(separator: "\n").last)
    let plain = try home.write(String(without), to: "plain.yaml")
    let file = try home.write(Self.answers, to: "a.yaml")
    for (path, id) in [(plain, "cn-quiet"), (file, "cn-late")] {
      let run = try Run(
        ["diagnose", "--answers", path, "--concern", "cn-quiet", "--format", "json"], in: home)
      #expect(run.output.contains("\"id\" : \"\(id)\""))
    }
    #expect(try object(Run(["plan", "--format", "json"], in: home).output)["concern"] != nil)
  }

  @Test func `every problem with it has its place, and nothing is stored`() throws {
    let home = try Home()
    let text = """
      concern:
        chosen: [cn-lat, cn-hurt, cn-late]
        scope: one
        since: mont
        who: me
      answers: {cx-size: b}
      """
    let file = try home.write(text, to: "bad.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.code == 65 && run.output == "")
    let problems = [
      "2:11: error: one or two concerns can be chosen",
      "2:12: error: no loaded playbook has a concern 'cn-lat' (did you mean 'cn-late'?)",
      "3:10: error: 'scope' wants everyone, one-person, two-people, two-groups, newcomers, above, not "
        + "'one'",
      "4:10: error: 'since' wants two-weeks, month, three-months, longer, not 'mont' (did you mean "
        + "'month'?)",
      "5:3: error: 'concern' has no key 'who'",
    ]
    #expect(run.errors == problems.map { "\(file):\($0)\n" }.joined())
    #expect(!FileManager.default.fileExists(atPath: home.data.path))
  }

  // MARK: Tables of answers

  private func simulated(_ table: String) throws -> Run {
    let home = try Home()
    let file = try home.write(table, to: "people.csv")
    return try Run(
      ["playbooks", "simulate", "--responses", file, "--questions", "1", "--format", "csv"],
      in: home)
  }

  @Test func `a table may have it in three columns, and what is not sure moves a little`() throws {
    let run = try simulated(
      "concern,scope,since,cx-size\ncn-feedback,one-person,month,b\ncn-late;cn-quiet,,,b\n,,,b\n")
    #expect(run.errors == "" && run.code == 0)
    let chances = run.output.split(separator: "\n").filter { $0.contains(",missing-feedback,") }
      .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
      .compactMap { Double($0) }
    #expect(chances.count == 3 && chances[0] > chances[2] && chances[1] == chances[2])
  }

  @Test(arguments: [
    ("cn-lat,,", "There is no concern \"cn-lat\" (did you mean 'cn-late'?)."),
    ("cn-late;cn-quiet;cn-hurt,,", "One or two concerns, please."),
    ("cn-late,all,", "all is none of everyone, one-person, two-people"),
    ("cn-late,,ever", "ever is none of two-weeks, month, three-months, longer"),
  ])
  func `what a table gets wrong there is told with its line`(
    _ cells: String, _ words: String
  ) throws {
    let run = try simulated("concern,scope,since,cx-size\n,,,b\n\(cells),b\n")
    #expect(run.code == 65)
    #expect(run.errors.contains("people.csv:3:1: error: \(words)"))
  }

  @Test func `made-up leaders may come with a concern`() throws {
    let words = ["playbooks", "simulate", "--leaders", "6", "--questions", "16", "--concern"]
    let run = try Run(words)
    #expect(run.code == 0 && run.output.contains("each with a concern, seed"))
    #expect(run.output == (try Run(words).output))
  }
}
