import Playbooks
import Testing

@testable import Coaching

/// How sure the words may sound.
struct SurenessTests {
  private static func library(
    _ noise: String = "", slope: Double = 4, rules: [String] = [], contradictions: [String] = []
  ) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise", noise), Sample.symptom("fog")],
      questions: (1...3).flatMap { number in
        [
          Sample.question("n\(number)", about: "noise", slope),
          Sample.question("f\(number)", about: "fog", slope),
        ]
      }, rules: rules, contradictions: contradictions)
  }

  private static func report(
    _ library: Library, _ answers: [String: String], of symptom: Symptom.ID = "noise"
  ) throws -> Report {
    try #require(library.conclusion(answers).report(symptom))
  }

  private static func sureness(
    _ library: Library, _ answers: [String: String], of symptom: Symptom.ID = "noise"
  ) throws -> Report.Sureness {
    try report(library, answers, of: symptom).sureness
  }

  private static let three = ["n1": "a", "n2": "a", "n3": "a"]
  private static let six = three.merging(["f1": "a", "f2": "a", "f3": "a"]) { $1 }

  @Test func `a report is very likely from 0.90 on, with three home answers`() throws {
    let library = try Self.library()
    #expect(try Self.sureness(library, ["n1": "a", "n2": "a"]) == .likely)
    #expect(try Self.sureness(library, Self.three) == .veryLikely)
    // A third answer that says nothing is one more home answer.
    #expect(try Self.sureness(library, ["n1": "a", "n2": "a", "n3": "c"]) == .veryLikely)
    // Slopes .75, .6375 and .5419 beside 0 and their opposites: reported, and below .90.
    let weak = try Self.report(try Self.library(slope: 0.75), Self.three)
    #expect(weak.line == .report && weak.belief.chance < 0.9)
    #expect(weak.sureness == .likely)
  }

  @Test func `a contradiction in its own questions lowers it by one word`() throws {
    let library = try Self.library(
      contradictions: ["{between: [\"n1 = a\", \"f1 = b\"], say: both}"])
    #expect(try Self.sureness(library, Self.three) == .veryLikely)
    let both = Self.three.merging(["f1": "b"]) { first, _ in first }
    #expect(try Self.sureness(library, both) == .likely)
    let two = ["n1": "a", "n2": "a", "f1": "b"]
    #expect(try Self.sureness(library, two) == .possible)
    #expect(try Self.report(library, two).line == .report)
  }

  @Test func `a look-alike about as high lowers both, whichever names the other`() throws {
    let library = try Self.library("look-alikes: [{with: fog, tell-apart: text}]")
    let conclusion = library.conclusion(Self.six)
    #expect(conclusion.report("noise")?.twin == "fog")
    #expect(conclusion.report("noise")?.sureness == .likely)
    #expect(conclusion.report("fog")?.sureness == .likely)
    #expect(try Self.sureness(try Self.library(), Self.six) == .veryLikely)
    #expect(library.conclusion(Self.three).report("noise")?.twin == nil)
  }

  @Test func `a room that is split on one of its questions lowers it`() throws {
    let library = try Self.library()
    let answers = ["n1": "a=12", "n2": "a=12", "n3": "a=10 b=2"]
    #expect(try Self.sureness(library, answers) == .veryLikely)
    let split = answers.merging(["n3": "a=8 b=4"]) { $1 }
    #expect(try Self.report(library, split).line == .report)
    #expect(try Self.sureness(library, split) == .likely)
  }

  @Test func `a cap lowers what is reported by one word, and nothing by two`() throws {
    let library = try Self.library(
      rules: [Sample.rule("C", when: "f1 = b", "cap-confidence: first-guess")],
      contradictions: ["{between: [\"n1 = a\", \"f1 = b\"], say: both}"])
    let answers = Self.three.merging(["f1": "b", "f2": "b"]) { first, _ in first }
    // Capped and contradicted: one word lower all the same.
    #expect(try Self.sureness(library, answers) == .likely)
    #expect(try Self.sureness(library, ["n1": "a", "n2": "a", "f1": "b"]) == .possible)
    #expect(try Self.sureness(library, answers, of: "fog") == .unlikely)
    #expect(try Self.sureness(library, Self.three) == .veryLikely)
  }

  @Test func `what is leaning, or unclear from 0.40 on, is possible`() throws {
    // Two yes of slopes 1.2 and 1.02 beside 0, from 17 % to 63.6 %.
    let yesNo = { (slope: Double) in
      try Sample.library(
        [Sample.symptom("noise")],
        questions: (1...2).map {
          Sample.question("n\($0)", home: "noise", ["a": "marks: {noise: \(slope)}", "b": ""])
        })
    }
    let leaning = try Self.report(try yesNo(1.2), ["n1": "a", "n2": "a"])
    #expect(leaning.line == .leaning && leaning.sureness == .possible)
    // One answer leaves it unclear: 1 / (1 + e^(-1.2x)) and 1 / (1 + e^(-1.1x)), beside 0.
    let open = try Self.report(try yesNo(1.2), ["n1": "a"])
    #expect(isClose(open.belief.chance, 0.4133) && open.line == .unclear)
    #expect(open.sureness == .possible)
    let low = try Self.report(try yesNo(1.1), ["n1": "a"])
    #expect(isClose(low.belief.chance, 0.3896) && low.line == .unclear)
    #expect(low.sureness == .notKnown)
  }

  @Test func `no sign is unlikely, not asked is not known, however high`() throws {
    let library = try Self.library()
    #expect(try Self.sureness(library, [:]) == .notKnown)
    #expect(try Self.sureness(library, ["n1": "b"]) == .notKnown)
    #expect(try Self.sureness(library, ["n1": "b", "n2": "b"]) == .unlikely)
    let other = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: [Sample.question("f1", home: "fog", ["a": "marks: {noise: 4}", "b": ""])])
    let high = try Self.report(other, ["f1": "a"])
    #expect(high.line == .notAsked && high.belief.chance > 0.6)
    #expect(high.sureness == .notKnown)
  }
}
