import Foundation
import Testing

/// A `rapport.result/1` object as another program would read it.
struct Result: Decodable {
  struct Answer: Decodable {
    let question: String
    let answer: String
  }

  struct Report: Decodable {
    let symptom: String
    let line: String
    let level: String
    let chance: Double
    let sureness: String
  }

  struct Action: Decodable {
    let action: String
    let by: String
  }

  struct Omission: Decodable {
    let action: String
    let because: String
  }

  struct Plan: Decodable {
    let focus: Action?
    let next: [Action]
    let later: [Action]
    let notNow: [Omission]
  }

  let answers: [Answer]
  let verdict: String
  let reports: [Report]
  let contradictions: [[String]]
  let plan: Plan
  let asked: Int

  init(json: String) throws {
    self = try JSONDecoder().decode(Result.self, from: Data(json.utf8))
  }

  /// The result of an answers file.
  init(answering text: String) throws {
    let home = try Home()
    let file = try home.write(text, to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file, "--format", "json"], in: home)
    #expect(run.errors == "")
    try self.init(json: run.output)
  }
}
