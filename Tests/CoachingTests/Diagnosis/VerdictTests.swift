import Playbooks
import Testing

@testable import Coaching

/// "Nothing stands out" takes eight answers that are evidence, about every symptom (R02).
struct VerdictTests {
  /// Symptoms with two questions each, a question about the last two of them, and something leaders
  /// come with.
  private static func library(
    _ count: Int = 6, gate: String = "", context: [String] = []
  ) throws -> Library {
    let names = (0..<count).map { "s\($0)" }
    return try Sample.library(
      names.map { Sample.symptom($0) }, context: context,
      questions: names.enumerated().flatMap { index, name in
        ["q", "r"].map {
          Sample.question(
            "\($0)\(index)", about: name, 1.5, index == count - 1 ? gate : "")
        }
      },
      concerns: [
        Sample.concern("c0", "s0: '++'"), Sample.concern("c1", "s1: '+', s0: '+'"),
      ])
  }

  /// The best answers to both questions about so many symptoms.
  private static func best(_ symptoms: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (0..<symptoms).flatMap { [("q\($0)", "b"), ("r\($0)", "b")] })
  }

  private static func best(_ symptoms: Int, _ more: [String: String]) -> [String: String] {
    best(symptoms).merging(more) { $1 }
  }

  @Test func `eight answers about every symptom are enough, seven are not`() throws {
    let library = try Self.library()
    let eight = Self.best(2).merging(["q2": "b", "q3": "b", "q4": "b", "q5": "b"]) { $1 }
    #expect(library.diagnosis(eight).verdict == .healthy)
    #expect(library.diagnosis(eight.filter { $0.key != "r0" }).verdict == .notEnough)
    #expect(library.diagnosis([:]).verdict == .notEnough)
  }

  @Test func `eight answers are not enough while a symptom with an open question is not covered`()
    throws
  {
    let library = try Self.library()
    #expect(library.diagnosis(Self.best(5)).uncovered == [5])
    #expect(library.diagnosis(Self.best(5)).verdict == .notEnough)
    #expect(library.diagnosis(Self.best(5, ["q5": "b"])).verdict == .healthy)
    // It is the question that speaks about a symptom, whatever the answer says.
    #expect(library.diagnosis(Self.best(5, ["q5": "c"])).verdict == .healthy)
  }

  @Test(arguments: ["skip", "unsure", "u", "own-words"])
  func `what is no evidence covers nothing and is not counted`(_ silent: String) throws {
    let library = try Self.library()
    let uncovered = library.diagnosis(Self.best(5, ["q5": silent]))
    #expect(uncovered.evidenceAnswers == 10)
    #expect(uncovered.verdict == .notEnough)
    // Both of its questions asked: nothing is open that could cover it.
    let both = library.diagnosis(Self.best(5, ["q5": silent, "r5": silent]))
    #expect(both.verdict == .healthy)
    let seven = Self.best(1, ["q1": "b", "q2": "b", "q3": "b", "q4": "b", "q5": "b"])
    #expect(library.diagnosis(seven.merging(["r1": silent]) { $1 }).verdict == .notEnough)
  }

  @Test func `neither facts about the team nor what the leader came with cover a symptom`() throws {
    let context = Sample.question("cx", ["a": "marks: {s5: '-'}", "b": ""])
    let library = try Self.library(context: [context])
    let diagnosis = library.diagnosis(Self.best(5, ["cx": "a"]))
    #expect(diagnosis.evidenceAnswers == 10 && diagnosis.uncovered == [5])
    #expect(diagnosis.verdict == .notEnough)
    #expect(try Self.library(2).diagnosis([:], .came(with: "c0")).uncovered == [0, 1])
  }

  @Test func `a symptom without an open question need not be covered`() throws {
    let context = Sample.question("cx", ["a": "sets: {gate: true}", "b": ""])
    let library = try Self.library(gate: "when: gate", context: [context])
    #expect(library.diagnosis(Self.best(5, ["cx": "b"])).verdict == .healthy)
    #expect(library.diagnosis(Self.best(5, ["cx": "a"])).verdict == .notEnough)
    // A gate that is not known for certain opens nothing.
    #expect(library.diagnosis(Self.best(5)).verdict == .healthy)
  }

  @Test func `where fewer than eight questions are open, all of them are enough`() throws {
    let library = try Self.library(3)
    #expect(library.diagnosis(Self.best(3)).verdict == .healthy)
    #expect(library.diagnosis(Self.best(2, ["q2": "b"])).verdict == .notEnough)
    let skipped = Dictionary(
      uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "skip") })
    #expect(library.diagnosis(skipped).verdict == .notEnough)
  }

  @Test func `what is reported asks for attention, however little was asked`() throws {
    let library = try Self.library()
    let diagnosis = library.diagnosis(["q0": "a", "r0": "a"])
    #expect(diagnosis.line(of: 0) == .report)
    #expect(diagnosis.verdict == .attention)
  }

  @Test func `one leaning symptom asks for a closer look, once enough was asked`() throws {
    let names = ["noise", "fog", "drift", "dust"]
    let library = try Sample.library(
      names.map { Sample.symptom($0) },
      questions: names.flatMap { name in
        (1...2).map {
          Sample.question("\(name)-\($0)", home: name, ["a": "marks: {\(name): 1.5}", "b": ""])
        }
      })
    var answers = Dictionary(
      uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "b") })
    #expect(library.diagnosis(answers).verdict == .healthy)
    answers.merge(["noise-1": "a", "noise-2": "a"]) { $1 }
    #expect(library.diagnosis(answers).line(of: 0) == .leaning)
    #expect(library.diagnosis(answers).verdict == .closerLook)
    answers["fog-1"] = nil
    #expect(library.diagnosis(answers).verdict == .notEnough)
  }

  @Test func `so does what the leader came with, as long as it is not settled`() throws {
    let library = try Self.library()
    let came = { (answers: [String: String], opening: Opening) in
      library.diagnosis(answers, opening).verdict
    }
    #expect(came(Self.best(6), Opening(chosen: [])) == .healthy)
    #expect(came(Self.best(6), .came(with: "c0")) == .healthy)
    // Its own questions say nothing either way.
    let open = Self.best(6, ["q0": "c", "r0": "c"])
    #expect(came(open, Opening(chosen: [])) == .healthy)
    #expect(came(open, .came(with: "c0")) == .closerLook)
    // One home answer of two, the other question open.
    #expect(came(Self.best(6).filter { $0.key != "r0" }, .came(with: "c0")) == .closerLook)
    // One of two is settled, the other is not.
    let half = Self.best(6, ["q1": "c", "r1": "c"])
    #expect(library.diagnosis(half, .came(with: "c0", "c1")).outcome == .not)
    #expect(came(half, .came(with: "c0", "c1")) == .closerLook)
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
