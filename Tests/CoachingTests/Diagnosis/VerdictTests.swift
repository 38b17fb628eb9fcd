import Playbooks
import Testing

@testable import Coaching

/// "Nothing stands out" takes openers; anything else is not enough to say (R02).
struct VerdictTests {
  /// Ten openers, two of them behind a gate, each about a symptom of its own, and one more question
  /// for each symptom.
  private static func library(openers: Int = 10) throws -> Library {
    let names = (0..<openers).map { "s\($0)" }
    let gate = Sample.question("cx", ["a": "sets: {gate: true}", "b": ""])
    return try Sample.library(
      names.map { Sample.symptom($0) }, context: [gate],
      questions: names.enumerated().flatMap { index, name in
        [
          Sample.question(
            "o\(index)", about: name, 1.5, "opener: true" + (index > 7 ? ", when: gate" : "")),
          Sample.question("q\(index)", about: name, 1.5),
        ]
      })
  }

  private static func openers(_ count: Int, _ option: String = "b") -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { ("o\($0)", option) })
  }

  @Test func `eight openers are enough, seven are not`() throws {
    let library = try Self.library()
    #expect(library.diagnosis(Self.openers(8)).verdict == .healthy)
    #expect(library.diagnosis(Self.openers(7)).verdict == .notEnough)
    #expect(library.diagnosis([:]).verdict == .notEnough)
  }

  @Test func `skips and options without evidence are no answers to an opener`() throws {
    let library = try Self.library()
    for silent in ["skip", "unsure", "u"] {
      let answers = Self.openers(7).merging(["o7": silent]) { first, _ in first }
      #expect(library.diagnosis(answers).verdict == .notEnough)
    }
  }

  @Test func `where fewer are loaded and open, all of them are enough`() throws {
    let library = try Self.library(openers: 3)
    #expect(library.diagnosis(Self.openers(2)).verdict == .notEnough)
    #expect(library.diagnosis(Self.openers(3)).verdict == .healthy)
  }

  @Test func `an opener that was answered counts though its gate is not known`() throws {
    let library = try Self.library(openers: 9)
    var answers = Self.openers(9)
    answers["o0"] = nil
    #expect(library.diagnosis(answers).verdict == .healthy)
    // A gate that is false takes the answer away.
    answers["cx"] = "b"
    #expect(library.diagnosis(answers).verdict == .notEnough)
  }

  @Test func `one leaning symptom may be there, two may not, a report never`() throws {
    let library = try Self.library()
    // Options with slopes 1.5, -1.5 and 0. Two a's: the chance is above .75, so lean by a third
    // answer; the sample's numbers are checked below.
    var answers = Self.openers(8)
    answers["o0"] = "a"
    #expect(library.diagnosis(answers).verdict == .healthy)
    answers["q0"] = "a"
    #expect(library.diagnosis(answers).line(of: 0) == .report)
    #expect(library.diagnosis(answers).verdict == .attention)
  }

  @Test func `two leaning symptoms are not enough to say`() throws {
    let names = ["noise", "fog"]
    let questions = names.flatMap { name in
      ["1", "2"].map {
        Sample.question(
          "\(name)-\($0)", home: name, ["a": "marks: {\(name): 1.5}", "b": ""], "opener: true")
      }
    }
    let library = try Sample.library(names.map { Sample.symptom($0) }, questions: questions)
    let one = ["noise-1": "a", "noise-2": "a", "fog-1": "b", "fog-2": "b"]
    #expect(library.diagnosis(one).line(of: 0) == .leaning)
    #expect(library.diagnosis(one).verdict == .healthy)
    let two = ["noise-1": "a", "noise-2": "a", "fog-1": "a", "fog-2": "a"]
    #expect(library.diagnosis(two).line(of: 1) == .leaning)
    #expect(library.diagnosis(two).verdict == .notEnough)
  }

  @Test func `a contradiction shows while both answers are given and count`() throws {
    let gate = Sample.question("cx", ["a": "sets: {gate: true}", "b": ""])
    let library = try Sample.library(
      [Sample.symptom("noise")], context: [gate],
      questions: [
        Sample.question("n1", about: "noise", 1),
        Sample.question("n2", about: "noise", 1, "when: gate"),
      ],
      contradictions: ["{between: [\"n1 = a\", \"n2 in (b, c)\"], say: both}"])
    #expect(library.diagnosis(["n1": "a", "n2": "c"]).contradictions.count == 1)
    #expect(library.diagnosis(["n1": "a", "n2": "a"]).contradictions.isEmpty)
    #expect(library.diagnosis(["n1": "a"]).contradictions.isEmpty)
    #expect(library.diagnosis(["cx": "b", "n1": "a", "n2": "c"]).contradictions.isEmpty)
  }
}
