import Coaching
import Playbooks
import Testing

struct GuessSummaryTests {
  private func guess(_ symptoms: [(Symptom.ID, Level)], _ first: Action.ID? = nil) -> Guess {
    Guess(
      table: "t", symptoms: symptoms.map { .init(symptom: $0.0, level: $0.1) }, first: first)
  }

  @Test func `it counts over exercises, the most named first`() {
    let summary = GuessSummary([
      [guess([("b", .mild), ("a", .severe)], "x"), guess([("b", .mild)], "y"), guess([])],
      [guess([("b", .moderate)], "y"), guess([("c", .mild)])],
    ])
    #expect(summary.exercises == 2 && summary.guesses == 5 && summary.nothing == 1)
    #expect(summary.symptoms.map(\.id) == ["b", "a", "c"])
    #expect(summary.symptoms.map(\.count) == [3, 1, 1])
    #expect(summary.symptoms.map(\.levels) == [[0, 2, 1, 0], [0, 0, 0, 1], [0, 1, 0, 0]])
    #expect(summary.actions.map(\.id) == ["y", "x"])
  }

  @Test func `of fewer than five guesses only counts are told`() {
    let summary = GuessSummary([[guess([("a", .mild)], "x"), guess([("a", .mild)])]])
    #expect(summary.symptoms.map(\.count) == [2])
    #expect(summary.symptoms.allSatisfy { $0.levels == nil })
  }
}
