import Playbooks
import Testing

@testable import Coaching

/// Belief about several symptoms at once, against every combination of their levels.
struct PropagationTests {
  /// Five symptoms and ten questions, most of which speak about two or three of them and some of
  /// which have rates, and two things leaders come with.
  private static func library(_ seed: UInt64, symptoms count: Int) throws -> Library {
    var random = SeededGenerator(seed: seed)
    let names = ["noise", "fog", "drift", "dust", "rust"].prefix(count)
    let marks = ["'--'", "'-'", "'+'", "'++'"]
    let questions = (0..<10).map { number in
      let spoken = names.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      let options = (0..<(number % 2 == 0 ? 4 : 3)).map { option in
        let entries = spoken.compactMap { name in
          Bool.random(using: &random)
            ? nil : "\(name): \(marks.randomElement(using: &random) ?? "0")"
        }
        let usual = number % 2 == 0 ? ", usual: \([6, 3, 0.5, 1.5][option])" : ""
        return "\(["a", "b", "c", "d"][option]): "
          + "{say: text, marks: {\(entries.joined(separator: ", "))}\(usual)}"
      }
      let soft = number % 3 == 0 ? "soft: true, " : ""
      return "{id: q\(number), home: noise, \(soft)ask: ask, why: why, "
        + "options: {\(options.joined(separator: ", "))}}"
    }
    return try Sample.library(
      names.map { Sample.symptom($0) }, questions: questions,
      concerns: [
        Sample.concern("p1", "noise: '++', fog: '+', drift: '+'", "usual: 0.5"),
        Sample.concern("p2", "fog: '+', dust: '++'"),
      ])
  }

  private static let came = Opening.came(with: "p1", "p2")

  private static func answers(
    _ library: Library, _ random: inout SeededGenerator
  ) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: library.questions.compactMap { question in
        question.options.randomElement(using: &random).map {
          (question.id.rawValue, $0.id.rawValue)
        }
      })
  }

  @Test(arguments: 1...20)
  func `chances are within 0.02 of the exact ones`(_ seed: Int) throws {
    let library = try Self.library(UInt64(seed), symptoms: seed % 2 == 0 ? 4 : 5)
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let answers = Self.answers(library, &random)
    for (opening, concerns) in [(nil, []), (Self.came, ["p1", "p2"])] as [(Opening?, [Concern.ID])]
    {
      let diagnosis = library.diagnosis(answers, opening)
      #expect(diagnosis.isSettled)
      let worst =
        zip(Oracle(library, answers, concerns: concerns).chances(), diagnosis.beliefs)
        .map { abs($0 - $1.chance) }.max() ?? 1
      #expect(worst <= 0.02)
    }
  }

  @Test func `an answer about one symptom alone is exact`() throws {
    let questions = ["q1", "q2", "q3"].map {
      Sample.question($0, home: "noise", ["a": "marks: {noise: '+'}", "b": ""])
    }
    let library = try Sample.library([Sample.symptom("noise")], questions: questions)
    let answers = ["q1": "a", "q2": "b", "q3": "a"]
    let exact = Oracle(library, answers).chances()[0]
    #expect(abs(exact - library.diagnosis(answers).belief("noise").chance) < 1e-9)
  }

  @Test func `the order of the answers makes no difference`() throws {
    var random = SeededGenerator(seed: 7)
    let library = try Self.library(11, symptoms: 5)
    let answers = Self.answers(library, &random)
    let diagnosis = library.diagnosis(answers, Self.came)
    for _ in 0..<60 {
      let pieces = diagnosis.evidence.pieces.shuffled(using: &random)
      let other = Propagation(pieces, symptoms: 5)
      for (a, b) in zip(diagnosis.beliefs, other.beliefs) {
        #expect(abs(a.chance - b.chance) <= 1e-6)
      }
      var replies: [String: String] = [:]
      for (id, option) in answers.shuffled(using: &random) { replies[id] = option }
      #expect(library.diagnosis(replies, Self.came).beliefs == diagnosis.beliefs)
    }
  }

  @Test(arguments: 1...30)
  func `weights add up to the whole way from the start`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let library = try Self.library(UInt64(seed) + 50, symptoms: 4)
    let diagnosis = library.diagnosis(Self.answers(library, &random), Self.came)
    for symptom in library.symptoms.indices {
      let sum = diagnosis.weights(of: symptom).reduce(0) { $0 + $1.value }
      let way = diagnosis.beliefs[symptom].logOdds - Belief.start.logOdds
      #expect(abs(sum - way) < 1e-9)
    }
  }

  @Test func `weights come in the order of the question ids, whatever the file's order`() throws {
    let questions = ["q2", "q10", "q1"].map {
      Sample.question($0, home: "noise", ["a": "marks: {noise: '++'}", "b": ""])
    }
    let library = try Sample.library([Sample.symptom("noise")], questions: questions)
    let weights = library.diagnosis(["q1": "a", "q2": "a", "q10": "a"]).weights(of: 0)
    #expect(weights.map(\.item) == ["q1", "q10", "q2"])
    // The first alone: from log-odds -1.5856 (17 %) to -.5494 (36.60 %); the second with slope .85
    // to .2440 (56.07 %).
    #expect(isClose(weights[0].value, 1.0363, within: 2e-4))
    #expect(isClose(weights[1].value, 0.7934, within: 2e-4))
  }

  @Test func `an answer that explains one symptom takes suspicion from its rival`() throws {
    let shared = Sample.question(
      "q1", home: "noise", ["a": "marks: {noise: '++', fog: '++'}", "b": ""])
    let own = Sample.question("q2", home: "noise", ["a": "marks: {noise: 3}", "b": ""])
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")], questions: [shared, own])
    let before = library.diagnosis(["q1": "a"]).belief("fog").chance
    let after = library.diagnosis(["q1": "a", "q2": "a"]).belief("fog").chance
    #expect(after < before)
  }
}
