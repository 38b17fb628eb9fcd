import Playbooks
import Testing

@testable import Coaching

/// What the answers say about something the leader came with.
struct ConcernOutcomeTests {
  /// Noise and fog are behind `both`; drift behind `one`; a minus points away.
  private static func library() throws -> Library {
    let names = ["noise", "fog", "drift"]
    let questions = names.flatMap { name in
      (1...2).map {
        Sample.question("\(name)\($0)", home: name, ["s": "marks: {\(name): 6}", "b": ""])
      }
    }
    return try Sample.library(
      names.map { Sample.symptom($0) }, questions: questions,
      concerns: [
        Sample.concern("both", "noise: '++', fog: '+', drift: '-'"),
        Sample.concern("one", "drift: '+'"), "{id: bare, say: bare}",
      ])
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let outcome: ConcernOutcome
  }

  // Two answers `s` are reported, two `b` leave no sign, one of each leaves .33.
  @Test(arguments: [
    Row(testDescription: "nothing asked", answers: [:], outcome: .open),
    Row(
      testDescription: "one of two asked about", answers: ["noise1": "b", "noise2": "b"],
      outcome: .open),
    Row(
      testDescription: "reported", answers: ["noise1": "s", "noise2": "s"], outcome: .borneOut),
    Row(
      testDescription: "the weaker one is reported, the other has no sign",
      answers: ["noise1": "b", "noise2": "b", "fog1": "s", "fog2": "s"], outcome: .borneOut),
    Row(
      testDescription: "no sign of both",
      answers: ["noise1": "b", "noise2": "b", "fog1": "b", "fog2": "b"], outcome: .not),
    Row(
      testDescription: "one without a sign, one not clear",
      answers: ["noise1": "b", "noise2": "b", "fog1": "s", "fog2": "b"], outcome: .unclear),
    Row(
      testDescription: "one answer each, and nothing left to ask",
      answers: ["noise1": "b", "noise2": "skip", "fog1": "b", "fog2": "skip"], outcome: .unclear),
    Row(
      testDescription: "what it points away from does not matter",
      answers: ["drift1": "s", "drift2": "s"], outcome: .open),
  ])
  func `each has an outcome`(_ row: Row) throws {
    let library = try Self.library()
    let diagnosis = library.diagnosis(row.answers, .came(with: "both"))
    #expect(diagnosis.outcome(of: try #require(library["both" as Concern.ID])) == row.outcome)
    #expect(diagnosis.outcome == row.outcome)
  }

  @Test func `leaning bears it out partly`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: (1...2).map {
        Sample.question("n\($0)", home: "noise", ["a": "marks: {noise: 1.5}", "b": ""])
      }, concerns: [Sample.concern("cn", "noise: '+'", "usual: 9.9")])
    let diagnosis = library.diagnosis(["n1": "a", "n2": "a"], .came(with: "cn"))
    #expect(diagnosis.line(of: 0) == .leaning)
    #expect(diagnosis.outcome == .partly)
  }

  @Test func `one that points to nothing that is loaded is not clear, rather than not so`() throws {
    let diagnosis = try Self.library().diagnosis([:], .came(with: "bare"))
    #expect(diagnosis.outcome == .unclear)
  }

  @Test func `of the whole the best counts, and not so is better than not clear`() throws {
    let library = try Self.library()
    #expect(library.diagnosis([:], Opening(chosen: [])).outcome == nil)
    #expect(library.diagnosis([:]).outcome == nil)
    let came = Opening.came(with: "both", "one")
    let none = ["drift1": "b", "drift2": "b"]
    #expect(library.diagnosis([:], came).outcome == .open)
    #expect(library.diagnosis(none, came).outcome == .not)
    let report = none.merging(["fog1": "s", "fog2": "s"]) { $1 }
    #expect(library.diagnosis(report, came).outcome == .borneOut)
  }
}
