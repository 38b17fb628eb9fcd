import Playbooks
import Testing

@testable import Coaching

/// Why a symptom is not said.
struct SilenceTests {
  private static func library() throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")],
      questions: (1...3).map { Sample.question("n\($0)", about: "noise", 4) })
  }

  struct Row: Sendable {
    let answers: [String: String]
    let lacks: [Silence.Lack]?
    let turns: [String]
    let unasked: [Question.ID]
  }

  /// A slope of 4 decides a question: one `a` makes it nearly certain, one `b` rules it out.
  @Test(arguments: [
    Row(
      answers: [:], lacks: [.chance, .homeAnswers(0), .pointing(0)], turns: [],
      unasked: ["n1", "n2", "n3"]),
    Row(
      answers: ["n1": "a"], lacks: [.homeAnswers(1), .pointing(1)], turns: [],
      unasked: ["n2", "n3"]),
    Row(
      answers: ["n1": "b"], lacks: [.chance, .homeAnswers(1), .pointing(0)], turns: [],
      unasked: ["n2", "n3"]),
    Row(
      answers: ["n1": "a", "n2": "c", "n3": "c"], lacks: [.pointing(1)],
      turns: ["n2: a", "n3: a"], unasked: []),
    Row(
      answers: ["n1": "a", "n2": "a"], lacks: nil, turns: [], unasked: []),
  ])
  func `it names what is missing and what would bring it up`(_ row: Row) throws {
    let diagnosis = try Self.library().diagnosis(row.answers)
    let silence = Silence(about: 0, in: diagnosis)
    #expect(silence?.lacks == row.lacks)
    #expect(
      (silence?.turns ?? []).map { turn in
        "\(turn.question.id): \(turn.options.map(\.id.rawValue).joined(separator: ","))"
      } == row.turns)
    if silence != nil { #expect(silence?.unasked.map(\.id) == row.unasked) }
  }
}
