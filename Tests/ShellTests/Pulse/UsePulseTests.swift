import Foundation
import Testing

@testable import Shell

/// What a team said in a leader's conversation, and what the leader tells them.
struct UsePulseTests {
  private let leader: Home
  private let keeper: Home
  private let result: String

  /// Five of seven get no feedback, five of seven know what is wanted.
  private static let rows = [
    "4524 4445 3444 08", "4424 4445 4344 09", "5514 5545 5444 10", "4444 4545 3444 07",
    "4314 4445 3445 06", "4224 4545 4442 08", "4144 3544 3444 99",
  ]

  init() throws {
    leader = try Home()
    keeper = try Home()
    let wave = try keeper.write("", to: "may.wave")
    try FileManager.default.removeItem(atPath: wave)
    _ = try Run(["pulse", "key"], in: leader)
    _ = try Run(
      [
        "pulse", "new", "--people", "9", "--keeper", "Sam", "--purpose", "To see", "--promise",
        "One point", "--output", wave,
      ], in: leader)
    _ = try Run(["pulse", "keep", wave], typing: Self.rows, in: keeper, isInteractive: false)
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    result = wave.replacing(".wave", with: ".result")
  }

  /// A leader who answers finished work at once, and asks what the team says.
  private func conversation(_ then: [String]) throws -> Run {
    try Run(
      [],
      typing: ["diagnose --concern none", "/change mf1", "1", "/change mf2", "1"] + then,
      in: leader, isInteractive: false)
  }

  @Test func `the team's answers count beside the leader's, and both are shown`() throws {
    let run = try conversation(["/pulse use \(result)", "/how missing-feedback"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.flowing.contains("The team's answers count beside yours"))
    #expect(run.flowing.contains("You and the team see this differently"))
    #expect(
      run.flowing.contains("The team says: 5 of 7 disagree; how the others divide is not told"))
    #expect(run.flowing.contains("To ask them: When did you last hear how your work was going"))
    #expect(run.flowing.contains("Strongly: the team: 5 of 7 disagree that \"I receive regular"))
    #expect(run.flowing.contains("In the next pulse: I receive regular feedback"))
  }

  @Test func `undo takes the team back, and another leader's answers stay`() throws {
    let run = try conversation(["/pulse use \(result)", "/undo", "/how missing-feedback"])
    #expect(run.flowing.contains("Taken back: what the team said."))
    #expect(!run.flowing.contains("Strongly: the team"))
  }

  @Test func `a report tells both sides`() throws {
    _ = try conversation(["/pulse use \(result)", "/stop"])
    let report = try Run(["report", "--format", "markdown"], in: leader)
    #expect(report.output.contains("Two things that can both be true"))
    #expect(report.output.contains("The team, to: I receive regular feedback"))
  }

  @Test func `a statement is the team's to answer`() throws {
    let run = try conversation(["/change ps-feedback"])
    #expect(run.errors.contains("ps-feedback is for the team to answer"))
    let what = try conversation(["/pulse use \(result)", "/whatif ps-feedback=c"])
    #expect(what.code == 0 && what.flowing.contains("What if"))
  }

  @Test func `a room of different teams heard no team`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none --for workshop --room different-teams", "/pulse use \(result)",
      ], in: leader, isInteractive: false)
    #expect(run.errors.contains("each thinks of a team of their own"))
  }

  @Test func `without a result there is nothing to take in`() throws {
    let run = try conversation(["/pulse use"])
    #expect(run.errors.contains("No result was opened yet"))
  }

  @Test func `a page of the result can be kept, and shows no more than the terminal`() throws {
    let page = try Run(["pulse", "show", result, "--format", "html"], in: leader).output
    #expect(
      page.contains("<svg") && page.contains("5 of 7 disagree; how the others divide is not told"))
    #expect(!page.contains("<script"))
    let text = try Run(["pulse", "show", "--format", "markdown"], in: leader).output
    #expect(text.contains("## Task trust"))
  }

  @Test func `a second wave tells what changed since the first`() throws {
    _ = try Run(["pulse", "show", result], in: leader)
    let wave = result.replacing("may.result", with: "june.wave")
    _ = try Run(
      [
        "pulse", "new", "--people", "9", "--keeper", "Sam", "--purpose", "To see", "--promise",
        "One point", "--after", result.replacing(".result", with: ".wave"), "--output", wave,
      ], in: leader)
    let rows = Self.rows.map { row in
      // The third digit is about feedback.
      String(row.prefix(2)) + "4" + row.dropFirst(3)
    }
    _ = try Run(["pulse", "keep", wave], typing: rows, in: keeper, isInteractive: false)
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    let shown = try Run(
      ["pulse", "show", wave.replacing(".wave", with: ".result")], in: leader)
    #expect(shown.flowing.contains("Since the wave before"))
    #expect(shown.flowing.contains("T4 I receive regular feedback on my performance"))
    #expect(
      shown.flowing.contains(
        "Then and now: 5 of 7 disagree; how the others divide is not told; all of 7, or all but one: agree"
      ))
  }

  // MARK: Answer

  @Test func `the team reads the same counts, what was heard, and when they look again`() throws {
    let file = result.replacing(".result", with: ".txt")
    let run = try Run(
      [
        "pulse", "answer", result, "--heard", "Feedback comes too late", "--deed",
        "Ten minutes with each of you by Friday", "--again", "2099-02-01", "--output", file,
      ], in: leader)
    #expect(run.code == 0, "\(run.errors)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("7 of 9 of you answered. Thank you."))
    #expect(
      text.contains("- I receive regular feedback on my performance: 5 of 7 disagree; how the"))
    #expect(text.contains("What I heard\nFeedback comes too late"))
    #expect(text.contains("The one thing I will do\nTen minutes with each of you by Friday"))
    #expect(text.contains("On 1 February 2099."))
    #expect(!text.contains("What I will not do now"))
    let feedback = try #require(text.range(of: "I receive regular feedback"))
    let trusted = try #require(text.range(of: "My manager is open to my ideas"))
    #expect(feedback.lowerBound < trusted.lowerBound)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test func `what is missing is asked for, and a script is told`() throws {
    let asked = try Run(
      ["pulse", "answer", result], typing: ["It comes too late", "Ten minutes each"], in: leader)
    #expect(asked.flowing.contains("What did you hear, in one sentence?"))
    #expect(asked.flowing.contains("The one thing I will do Ten minutes each"))
    let script = try Run(["pulse", "answer", result], in: leader, isInteractive: false)
    #expect(script.code == 64 && script.errors.contains("--heard is missing."))
  }
}
