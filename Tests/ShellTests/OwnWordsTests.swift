import Foundation
import Shell
import Testing

/// `w …` at a question: none of the answers fits.
@Suite struct OwnWordsTests {
  private let start = ["diagnose --concern none", "2", "1"]

  @Test func `it answers in own words, which are kept as a note`() throws {
    let home = try Home()
    let run = try Run(
      [], typing: start + ["w We have two teams", "/review", "/sessions show", "quit"], in: home)
    let asked = Transcript.prompts(in: run.output)
    #expect(run.flowing.contains("Note kept. \(asked[3]): none of these"))
    #expect(asked[4] == "review" || asked[4] != asked[3])
    #expect(run.flowing.contains("none of these, in your own words"))
    #expect(run.flowing.contains("Note: We have two teams"))
    #expect(try Run(["sessions", "list"], in: home).output.contains("3 answers"))
  }

  @Test func `it is no evidence, and a real answer takes its place`() throws {
    let home = try Home()
    _ = try Run(
      [], typing: start + ["/change mf1", "w It depends", "/stop", "", "quit"], in: home)
    let plan = try Result(json: Run(["plan", "--format", "json"], in: home).output)
    #expect(plan.reports.first { $0.symptom == "missing-feedback" }?.line == "not-asked")
    #expect(plan.asked == 3)
    let run = try Run([], typing: ["resume", "answer mf1 d", "quit"], in: home)
    #expect(run.output.contains("mf1: None"))
  }

  @Test func `the letter alone says what it wants, and nothing of it is remembered`() throws {
    let console = ScriptedConsole(start + ["w", "w Bob is never there", "/why", "quit"])
    let run = try Run([], console)
    #expect(run.flowing.contains("Type what would fit on the same line, behind the letter: w …"))
    #expect(console.history == ["diagnose --concern none", "why", "quit"])
  }

  @Test func `words that need other help are not kept, and answer nothing`() throws {
    let home = try Home()
    let run = try Run([], typing: start + ["w she is harassed", "yes", "quit"], in: home)
    #expect(run.output.contains("Your note was not kept."))
    #expect(!run.output.contains(": none of these"))
    let files = try FileManager.default.contentsOfDirectory(atPath: home.data.path)
    for file in files {
      let data = try Data(contentsOf: home.data.appending(path: file))
      #expect(data.range(of: Data("harassed".utf8)) == nil, "\(file)")
    }
  }
}
