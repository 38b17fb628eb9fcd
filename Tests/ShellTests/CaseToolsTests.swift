import Foundation
import Shell
import Testing

/// What an author does with cases: run them, see what they leave out, see what they hang on.
@Suite struct CaseToolsTests {
  private let home: Home
  private let folder: String

  /// A new playbook with a case of its own beside it.
  init() throws {
    home = try Home()
    folder = home.folder.appending(path: "mine").path
    _ = try home.write(Self.stuck, to: "mine/cases/stuck.yaml")
    _ = try Run(
      ["playbooks", "new", "late-starts", "--output", folder + "/late-starts.yaml"], in: home)
  }

  static let stuck = """
    case: stuck
    version: 1
    title: "Nothing begins"
    about: "Late starts"
    story: "A team that waits."
    answers: {late-starts-q1: d, late-starts-q2: c, late-starts-q3: b}
    expect:
      reports: [{symptom: late-starts, line: report, level: moderate}]
      actions: [late-starts-act1]
      tolerance: {line: 1, level: 1}
    why: "Two answers point to it."
    """

  private func run(_ words: String...) throws -> Run {
    try Run(["playbooks"] + words, in: home)
  }

  @Test(arguments: ["", "/late-starts.yaml"])
  func `a named playbook brings the cases beside it along`(_ name: String) throws {
    let test = try run("test", folder + name)
    #expect(test.errors == "")
    #expect(test.output == "stuck  ok  Nothing begins\n1 passed, 0 failed\n")
    #expect(try run("check", folder + name).output == "1 playbook and 1 case, no problems.\n")
  }

  @Test func `the check tells what is wrong in a case`() throws {
    let bad = Self.stuck.replacing("q1: d", with: "q9: d")
    let file = try home.write(bad, to: "mine/cases/stuck.yaml")
    let check = try run("check", folder)
    #expect(check.code == 65)
    #expect(
      check.output
        == "\(file):6:11: error: no loaded playbook has a question 'late-starts-q9' "
        + "(did you mean 'late-starts-q1'?)\n")
  }

  // MARK: coverage

  private struct Coverage: Decodable {
    struct Share: Decodable {
      let all: Int
      let exercised: Int
      let missing: [String]
    }

    let schema: String
    let cases: Int
    let questions: Share
    let options: Share
    let rules: Share
  }

  @Test func `coverage tells what a case leaves out`() throws {
    let json = try run("coverage", folder, "--format", "json").output
    let coverage = try JSONDecoder().decode(Coverage.self, from: Data(json.utf8))
    #expect(coverage.schema == "rapport.coverage/1" && coverage.cases == 1)
    #expect(coverage.questions.exercised == 3 && coverage.options.exercised == 3)
    for share in [coverage.questions, coverage.options, coverage.rules] {
      #expect(share.exercised + share.missing.count == share.all)
    }
    #expect(coverage.questions.missing.contains("mf1"))
    #expect(!coverage.questions.missing.contains("late-starts-q1"))
    let own = coverage.options.missing.filter { $0.hasPrefix("late-starts-q1") }
    #expect(own == ["a", "b", "c", "e"].map { "late-starts-q1/\($0)" })
    #expect(!coverage.rules.missing.contains("late-starts-r1"))
    #expect(coverage.rules.missing.contains("R14"))
  }

  @Test func `coverage in words has the counts first`() throws {
    let text = try run("coverage", folder).output
    #expect(text.firstMatch(of: /^3 of \d+ questions are answered in a case\n/) != nil)
    #expect(
      text.contains("     Never chosen, of the questions that are answered: late-starts-q1/a,"))
    #expect(text.hasSuffix("1 case was looked at.\n"))
  }

  @Test func `the shipped cases are looked at where none is named`() throws {
    let text = try run("coverage").output
    #expect(text.hasSuffix(" cases were looked at.\n"))
  }

  // MARK: robustness

  /// Two answers with `+` are too little to say something; one more step for either is enough.
  @Test func `robustness names the marks a case hangs on`() throws {
    let weak = Self.stuck.replacing("q1: d", with: "q1: c")
    _ = try home.write(weak, to: "mine/cases/stuck.yaml")
    let turn = "focus late-starts-act1 instead of none; first symptom late-starts instead of none"
    #expect(
      try run("robustness", folder).output == """
        4 moves in 1 case, each of one mark by one step, or of one rate to half or double.
        The first action changes in 2, the first symptom in 2.
        stuck: late-starts-q1 c -> late-starts + to ++: \(turn)
        stuck: late-starts-q2 c -> late-starts + to ++: \(turn)

        """)
  }

  /// q1 has -- - + ++ (two of them at an end), q2 - and +, q3 - and ++: 6 + 4 + 3 moves.
  @Test func `robustness with --all moves the other options' marks too`() throws {
    let text = try run("robustness", folder, "--all").output
    #expect(text.hasPrefix("13 moves in 1 case, each of one mark by one step, or of one rate"))
  }
}
