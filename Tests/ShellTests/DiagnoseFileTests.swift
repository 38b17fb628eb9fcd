import Foundation
import Shell
import Testing

/// `diagnose --answers`: the contract other programs rely on.
@Suite struct DiagnoseFileTests {
  /// The monitored team whose manager is content, as far as three playbooks ask.
  static let monitored = """
    answers: {cx-size: c, cx-pattern: b, cx-zones: a, cx-tenure: c, cx-shock: [e], cx-new: a,
      cx-tracking: c, mf1: b, om1: d, om2: c, om3: c, om4: b, om7: e, is1: b}
    """

  @Test func `the monitored team hears about monitoring first, and starts there`() throws {
    let result = try Result(answering: Self.monitored)
    #expect(result.verdict == "attention")
    #expect(result.reports.first?.symptom == "over-monitoring")
    #expect(result.reports.first?.line == "report")
    #expect(result.plan.focus?.action == "act-list-tracking")
  }

  @Test func `standard output holds only the result, and nothing is read`() throws {
    let home = try Home()
    let file = try home.write(Self.monitored, to: "answers.yaml")
    let console = ScriptedConsole(["never read"])
    let run = try Run(["diagnose", "--answers", file, "--format", "json"], console, in: home)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("{\n") && run.output.hasSuffix("}\n"))
    #expect(run.errors == "")
    #expect(console.readLine(prompt: "") == .line("never read"))
  }

  @Test func `the same answers typed by hand give the same JSON`() throws {
    let home = try Home()
    let typed = ["diagnose --concern none", "2", "2"] + Array(repeating: "2", count: 30)
    let shell = try Run([], typing: typed + ["/stop", "", "quit"], in: home)
    #expect(shell.code == 0)
    let byHand = try Run(["plan", "--format", "json"], in: home).output
    let lines = try Result(json: byHand).answers.map { "  \($0.question): \($0.answer)" }
    let text = "answers:\n" + lines.joined(separator: "\n")
    let file = try home.write(text, to: "same.yaml")
    let fromFile = try Run(
      ["diagnose", "--answers", file, "--concern", "none", "--format", "json"], in: home)
    #expect(try withoutSession(fromFile.output) == withoutSession(byHand))
  }

  private func withoutSession(_ json: String) throws -> NSDictionary {
    var object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    #expect(object.removeValue(forKey: "session") != nil)
    return object as NSDictionary
  }

  @Test func `the object has the promised keys and no others`() throws {
    let home = try Home()
    let file = try home.write(Self.monitored, to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file, "--format", "json"], in: home)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(
      keys(object) == [
        "answers", "asked", "concern", "contradictions", "goal", "plan", "reports", "schema",
        "session", "verdict",
      ])
    #expect(object?["concern"] is NSNull)
    #expect(object?["schema"] as? String == "rapport.result/2")
    let report = (object?["reports"] as? [[String: Any]])?.first
    #expect(
      keys(report) == [
        "between", "chance", "evidence", "level", "line", "severity", "sureness", "symptom",
        "trust",
      ])
    let plan = object?["plan"] as? [String: Any]
    #expect(keys(plan) == ["focus", "later", "lookAgain", "next", "notNow"])
    #expect(
      keys(plan?["focus"]) == [
        "action", "because", "by", "firstStep", "hours", "measure", "own", "owner", "status",
        "title",
        "who",
      ])
    let session = object?["session"] as? [String: Any]
    #expect(keys(session) == ["id", "library", "startedAt"])
    #expect(session?["startedAt"] as? String == "2026-03-03T09:00:00Z")
    #expect(plan?["lookAgain"] as? String == "2026-03-17")
  }

  @Test func `schema 1 keeps its keys and its words`() throws {
    let home = try Home()
    let file = try home.write(Self.monitored, to: "answers.yaml")
    let words = ["diagnose", "--answers", file, "--format", "json", "--schema", "1"]
    let run = try Run(words, in: home)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(
      keys(object) == [
        "answers", "asked", "contradictions", "plan", "reports", "schema", "session", "verdict",
      ])
    #expect(object?["schema"] as? String == "rapport.result/1")
    let reports = try #require(object?["reports"] as? [[String: Any]])
    #expect(
      keys(reports.first) == [
        "chance", "evidence", "level", "line", "severity", "sureness", "symptom", "trust",
      ])
    #expect(Set(reports.compactMap { $0["line"] as? String }).isSubset(of: Self.oldLines))
    #expect(Set(reports.compactMap { $0["sureness"] as? String }).isSubset(of: Self.oldSureness))
    let plan = object?["plan"] as? [String: Any]
    #expect(
      keys(plan?["focus"]) == [
        "action", "because", "by", "firstStep", "hours", "measure", "owner", "title",
      ])
    let old = ["--format", "json", "--schema", "1"]
    #expect(try Run(["plan"] + old, in: home).output == Run(["report"] + old, in: home).output)
    #expect(try Run(words.dropLast() + ["3"], in: home).code == 64)
  }

  private static let oldLines: Set = ["report", "leaning", "none"]
  private static let oldSureness: Set = ["fairly-sure", "first-guess", "not-enough"]

  private func keys(_ object: Any?) -> [String] {
    (object as? [String: Any])?.keys.sorted() ?? []
  }

  @Test func `an answer that does not apply is kept aside with a warning`() throws {
    let home = try Home()
    let text = "answers:\n  cx-tracking: a\n  om2: d\n"
    let file = try home.write(text, to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file, "--format", "json"], in: home)
    #expect(run.code == 0)
    #expect(
      run.errors
        == "\(file):3:3: warning: 'om2' does not apply to this team and is not counted\n")
    #expect(try Result(json: run.output).answers.map(\.question) == ["cx-tracking"])
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let problems: [String]
  }

  static let bad = [
    Bad(
      testDescription: "unknown question and option, one message each",
      text: "answers:\n  mf11: a\n  mf1: z\n",
      problems: [
        "2:3: error: no loaded playbook has a question 'mf11' (did you mean 'mf1'?)",
        "3:8: error: 'mf1' has no option 'z', only a, b, c, d, f, e",
      ]),
    Bad(
      testDescription: "wrong type", text: "answers: [mf1, a]\n",
      problems: ["1:10: error: 'answers' wants a group of keys, not a list"]),
    Bad(
      testDescription: "two options for one", text: "answers:\n  mf1: [a, b]\n",
      problems: ["2:8: error: 'mf1' takes one option"]),
    Bad(
      testDescription: "a question twice", text: "answers:\n  mf1: a\n  mf1: b\n",
      problems: ["2:3: error: the key 'mf1' stands twice in the same group"]),
    Bad(
      testDescription: "nothing in it", text: "",
      problems: ["1:1: error: there is nothing in this file"]),
  ]

  @Test(arguments: bad)
  func `a bad file is refused with every problem, and nothing is stored`(_ bad: Bad) throws {
    let home = try Home()
    let file = try home.write(bad.text, to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(run.errors == bad.problems.map { "\(file):\($0)\n" }.joined())
    #expect(!FileManager.default.fileExists(atPath: home.data.path))
  }

  @Test func `broken YAML is told with its line`() throws {
    let home = try Home()
    let file = try home.write("answers: {mf1: a\n", to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.code == 65)
    #expect(run.errors.hasPrefix("\(file):2:1: error: not readable as YAML"))
  }

  @Test func `a file that is not there is no content problem`() throws {
    let run = try Run(["diagnose", "--answers", "/nowhere/answers.yaml"])
    #expect(run.code == 66)
    #expect(run.errors == "Cannot read /nowhere/answers.yaml: there is no such file or folder.\n")
  }

  @Test func `--no-save stores nothing`() throws {
    let home = try Home()
    let file = try home.write(Self.monitored, to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file, "--no-save"], in: home)
    #expect(run.code == 0)
    #expect(!FileManager.default.fileExists(atPath: home.data.path))
  }
}
