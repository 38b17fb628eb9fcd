import Playbooks
import Testing

@testable import Coaching

/// How sure the words may sound.
struct SurenessTests {
  private static func library(
    _ noise: String = "", fog: String = "", rules: [String] = [], contradictions: [String] = []
  ) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise", noise), Sample.symptom("fog", fog)],
      questions: (1...3).flatMap { number in
        [
          Sample.question("n\(number)", about: "noise", 4, number == 1 ? "" : "soft: true"),
          Sample.question("f\(number)", about: "fog", 4),
        ]
      }, rules: rules, contradictions: contradictions)
  }

  private static func sureness(
    _ library: Library, _ answers: [String: String], of symptom: Symptom.ID = "noise"
  ) -> Report.Sureness? {
    library.conclusion(answers).report(symptom)?.sureness
  }

  private static let three = ["n1": "a", "n2": "a", "n3": "a"]

  @Test func `a report rests on three home answers to be fairly sure`() throws {
    let library = try Self.library()
    #expect(Self.sureness(library, ["n1": "a", "n2": "a"]) == .firstGuess)
    #expect(Self.sureness(library, Self.three) == .fairlySure)
  }

  @Test func `a contradiction in its own questions makes it a first guess`() throws {
    let library = try Self.library(
      contradictions: ["{between: [\"n1 = a\", \"f1 = b\"], say: both}"])
    #expect(Self.sureness(library, Self.three) == .fairlySure)
    let both = Self.three.merging(["f1": "b"]) { first, _ in first }
    #expect(Self.sureness(library, both) == .firstGuess)
  }

  @Test func `a look-alike about as high makes both a first guess, whichever names the other`()
    throws
  {
    let library = try Self.library("look-alikes: [{with: fog, tell-apart: text}]")
    let answers = Self.three.merging(["f1": "a", "f2": "a", "f3": "a"]) { first, _ in first }
    let conclusion = library.conclusion(answers)
    #expect(conclusion.report("noise")?.twin == "fog")
    #expect(conclusion.report("noise")?.sureness == .firstGuess)
    #expect(conclusion.report("fog")?.sureness == .firstGuess)
    #expect(Self.sureness(try Self.library(), answers) == .fairlySure)
    #expect(library.conclusion(Self.three).report("noise")?.twin == nil)
  }

  @Test func `a capped diagnosis is fairly sure of nothing`() throws {
    let library = try Self.library(
      rules: [Sample.rule("C", when: "f1 = b", "cap-confidence: first-guess")])
    let answers = Self.three.merging(["f1": "b", "f2": "b"]) { first, _ in first }
    #expect(Self.sureness(library, answers) == .firstGuess)
    #expect(Self.sureness(library, answers, of: "fog") == .firstGuess)
    #expect(Self.sureness(library, Self.three) == .fairlySure)
  }

  @Test func `that nothing is there takes two home answers too`() throws {
    let library = try Self.library()
    #expect(Self.sureness(library, [:]) == .notEnough)
    #expect(Self.sureness(library, ["n1": "b"]) == .notEnough)
    #expect(Self.sureness(library, ["n1": "b", "n2": "b"]) == .fairlySure)
  }

  @Test func `where an outside view is wanted, self-views alone rule nothing out`() throws {
    let library = try Self.library("outside-view: true")
    #expect(Self.sureness(library, ["n2": "b", "n3": "b"]) == .notEnough)
    #expect(Self.sureness(library, ["n1": "b", "n2": "b"]) == .fairlySure)
    #expect(Self.sureness(try Self.library(), ["n2": "b", "n3": "b"]) == .fairlySure)
  }

  @Test func `high without enough answers is not enough to say`() throws {
    #expect(Self.sureness(try Self.library(), ["n1": "a"]) == .notEnough)
  }
}
