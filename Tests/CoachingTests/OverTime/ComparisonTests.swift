import Coaching
import Foundation
import Playbooks
import Testing

/// What is compared between two conversations, and what asks for care.
@Suite struct ComparisonTests {
  private let library: Library
  private let day = Sample.today

  init() throws {
    let names = ["x", "y", "z"]
    let questions = names.flatMap { name in
      (1...4).map { Sample.question("\(name)\($0)", about: name, 1.5) }
    }
    library = try Sample.library(
      names.map { Sample.symptom($0) },
      context: [Sample.question("size", ["a": "", "b": ""])], questions: questions)
  }

  private func shot(
    _ words: [String: String], after days: Int = 0, labels: SessionLabels = SessionLabels(),
    version: Int = 1
  ) -> Snapshot {
    let pin = PlaybookPin(playbook: "sample", version: version, sha256: "\(version)")
    let session = Session(
      id: "s",
      events: [
        SessionEvent(at: .distantPast, .started(library: [pin], limit: 20)),
        SessionEvent(at: .distantPast, .labelled(labels)),
      ])
    return Snapshot(session, on: day.advanced(by: days), library.diagnosis(words))
  }

  private static let bad = ["x1": "a", "x2": "a", "x3": "a", "x4": "a"]
  private static let good = ["x1": "b", "x2": "b", "x3": "b", "x4": "b"]

  @Test func `what was said in one and asked about in both is compared`() throws {
    let comparison = Comparison(shot(Self.bad), shot(Self.good, after: 28))
    #expect(comparison.entries.map(\.symptom.id) == ["x"])
    #expect(comparison.entries.first?.change.call == .better)
    #expect(comparison.notCompared.isEmpty && comparison.cautions.isEmpty)
  }

  @Test func `what only one asked about is not compared, and what nobody said is not looked at`() {
    let then = Self.bad.merging(["y1": "b", "z1": "b"]) { a, _ in a }
    let now = ["y1": "a", "y2": "a", "y3": "a", "z1": "b", "x1": "u"]
    let comparison = Comparison(shot(then), shot(now, after: 28))
    #expect(comparison.entries.map(\.symptom.id) == ["y"])
    #expect(comparison.entries.first?.change.call != .better)
    #expect(comparison.notCompared.map(\.id) == ["x"])
  }

  @Test func `different labels, days, playbooks, facts and questions ask for care`() {
    let then = shot(["size": "a", "x1": "a", "x2": "a"])
    let now = shot(
      ["size": "b", "x2": "a", "x3": "c"], after: 3, labels: SessionLabels(client: "C7"),
      version: 2)
    #expect(
      Comparison(then, now).cautions == [
        .labels, .overlap(days: 3), .playbooks(["sample"]), .context(["size"]),
        .questions(both: 1, once: 2),
      ])
  }

  @Test func `a trend has what was ever said, with gaps where nobody asked`() {
    let trend = Trend([
      shot(Self.bad), shot(["y1": "a", "y2": "a"], after: 14), shot(Self.good, after: 28),
    ])
    #expect(trend.rows.map(\.symptom.id) == ["x", "y"])
    #expect(trend.rows[0].sightings.map { $0?.homeAnswers } == [4, nil, 4])
    #expect(trend.rows[0].change?.call == .better)
    #expect(trend.rows[1].change == nil)
  }

  @Test(arguments: [("2026-03-03", 0), ("2026-03-31", 28), ("2026-02-28", -3), ("2027-03-03", 365)])
  func `days are counted over months and years`(_ text: String, _ days: Int) throws {
    #expect(day.days(until: try #require(Day(text))) == days)
  }
}
