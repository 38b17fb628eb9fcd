import Foundation
import Playbooks
import ShippedPlaybooks
import Testing

@testable import Shell

/// Matters that need other help than a plan (R13).
@Suite struct SafetyTests {
  @Test(arguments: [
    "I think he is being harassed", "She said she wants to die", "Er hat sie BEDROHT: a threat",
    "self-harm, maybe", "he told me about his diagnosis", "we may end up in court",
    "he may harm himself", "someone who may harm themselves", "She cuts herself",
    "he said he will end his life", "her brother took his own life", "thinking of ending it all",
    "she no longer wants to be alive", "he would be better off dead", "I don't want to live",
    "there was a slur in the chat", "She is on sick  leave", "Discrimination?", "scared of\nhim",
  ])
  func `signs are seen, however they are written`(_ note: String) throws {
    #expect(try Self.safety().appears(in: note))
  }

  @Test(arguments: [
    "Two of them told me", "The courtesy was nice", "We hit our target", "legible handwriting",
    "He begun late", "cut the meeting short", "it takes their time",
    "the project took its life from us",
    "She wants to live in Lyon", "issue tracker is slow", "", "…",
  ])
  func `ordinary notes pass`(_ note: String) throws {
    #expect(try !Self.safety().appears(in: note))
  }

  private static func safety() throws -> Safety {
    let text = try #require(shippedPlaybooks.first { $0.file == "safety.yaml" }).text
    return try #require(try Playbook(yaml: text, file: "safety.yaml").safety)
  }

  @Test func `an author's own question and signs are asked`() throws {
    let home = try Home()
    let text = try #require(shippedPlaybooks.first { $0.file == "safety.yaml" }).text
      .replacing("sf1", with: "own-sf").replacing("- \"racis\"", with: "- \"zorn\"")
      .replacing("c: {say: \"I'm not sure\"", with: "x: {say: \"I'm not sure\"")
      .replacing("not-sure-is: c", with: "not-sure-is: x")
    _ = try home.write(text, to: "own/safety.yaml")
    let words = ["--playbooks", home.folder.appending(path: "own").path]
    let run = try Run(
      words, typing: start + ["n zornig", "", "n a racist joke", "/stop", ""], in: home)
    #expect(run.flowing.contains("Your note was not kept."))
    #expect(run.output.contains("Note kept."))
    #expect(try Run(["sessions", "show"] + words, in: home).output.contains("own-sf"))
  }

  @Test func `a playbook in its place that asks nothing is refused`() throws {
    let home = try Home()
    let text = try #require(shippedPlaybooks.first { $0.file == "safety.yaml" }).text
    let (start, end) = (text.ranges(of: "\nsafety:\n"), text.ranges(of: "\nrules:\n"))
    try #require(start.count == 1 && end.count == 1)
    _ = try home.write(
      text.replacingCharacters(in: start[0].lowerBound..<end[0].lowerBound, with: ""),
      to: "own/safety.yaml")
    let own = home.folder.appending(path: "own").path
    let run = try Run(["playbooks", "list", "--playbooks", own], in: home)
    #expect(run.code == 65)
    #expect(run.errors.contains("own/safety.yaml:1:11: error: 'safety' takes the place of"))
  }

  private let start = ["diagnose --concern none", "2"]

  @Test func `a note about such a matter is not stored, and help is named`() throws {
    let home = try Home()
    let run = try Run(
      [], typing: start + ["n he is being harassed", "yes", "/stop", "", "quit"], in: home)
    #expect(run.flowing.contains("Your note is not kept yet."))
    #expect(run.flowing.contains("turn to HR, the works council or your union"))
    #expect(run.flowing.contains("Your note was not kept."))
    let files = try FileManager.default.contentsOfDirectory(atPath: home.data.path)
    for file in files {
      let data = try Data(contentsOf: home.data.appending(path: file))
      #expect(data.range(of: Data("harassed".utf8)) == nil, "\(file)")
    }
    let later = try Run(["diagnose", "--no-save", "--concern", "none"], typing: [], in: home)
    #expect(later.code == 0)
  }

  @Test(arguments: ["", "YES"])
  func `a yes, or not being sure, hands the matter over`(_ reply: String) throws {
    let home = try Home()
    let run = try Run([], typing: start + ["n his illness again", reply, "/stop", ""], in: home)
    #expect(run.flowing.contains("Your note was not kept."))
    #expect(try Run(["plan"], in: home).output.contains("This needs other help than a plan."))
  }

  @Test func `other words are asked about again, and Ctrl-C only drops the note`() throws {
    let home = try Home()
    let typed = (start + ["n his illness again", "perhaps"]).map(Typed.line)
    let rest = ["/stop", "", "quit"].map(Typed.line)
    let run = try Run([], ScriptedConsole(typed + [.cancelled] + rest), in: home)
    #expect(run.flowing.contains("Please type yes or no, or Enter if you are not sure."))
    #expect(run.flowing.contains("Your note was not kept."))
    #expect(!run.output.contains("This needs other help than a plan."))
  }

  @Test func `a private note that hands over leaves no trace in what is handed out`() throws {
    let home = try Home()
    let typed = start + ["p she was harassed", "yes", "/stop", "", "quit"]
    let run = try Run([], typing: typed, in: home)
    #expect(run.output.contains("This needs other help than a plan."))
    #expect(run.flowing.contains("Nothing of it was recorded"))
    for format in ["text", "markdown", "json"] {
      let plan = try Run(["plan", "--format", format], in: home).output
      #expect(!plan.contains("other help than a plan") && !plan.contains("sf1"), "\(format)")
    }
  }

  @Test func `what is told already is not said to be unknown to the plan`() throws {
    let run = try Run(
      [], typing: start + ["n she was harassed", "yes", "p suicide", "yes", "quit"])
    #expect(run.flowing.matches(of: /Your note was not kept/).count == 2, "\(run.flowing)")
    #expect(!run.flowing.contains("Nothing of it was recorded"))
  }

  @Test func `a clear no keeps the note`() throws {
    let run = try Run(
      [], typing: start + ["n the legal team was late", "no", "/sessions show", "quit"])
    #expect(run.output.contains("Note kept."))
    #expect(run.flowing.contains("Note on cx-pattern: the legal team was late"))
  }

  @Test func `a handed-over matter gets no plan for the people involved`() throws {
    let answers = "answers: {uc1: c, uc2: c, uc3: c, uc4: c, ms1: d, sf1: a}"
    let home = try Home()
    let file = try home.write(answers, to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.flowing.contains("This needs other help than a plan."))
    let result = try Result(answering: answers)
    let planned = ([result.plan.focus].compactMap(\.self) + result.plan.next + result.plan.later)
      .map(\.action)
    let people = ["act-hear-each", "act-guided-talk", "act-how-we-work-pact", "act-neutral-third"]
    #expect(planned.allSatisfy { !people.contains($0) })
    let without = try Result(answering: answers.replacing(", sf1: a", with: ""))
    let usual = ([without.plan.focus].compactMap(\.self) + without.plan.next).map(\.action)
    #expect(usual.contains("act-hear-each"))
  }

  @Test func `going back in front of a room passes by what may not be put to it`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "2", "/change sf1", "1", "1", "/room who one-team", "b", "b",
        "quit",
      ])
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("Five to nine (your answer)"))
  }
}
