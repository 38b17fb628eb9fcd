import Foundation
import Playbooks
import Testing

@testable import Coaching

/// The example of docs/authoring.md, as a library of its own.
@Suite struct ExampleTests {
  private let library: Library

  init() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/examples/hand-over.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    library = try Library([Playbook(yaml: text, file: "hand-over.yaml")])
  }

  /// What the questions say of fifty leaders.
  private func chances(active: Int) -> [Double] {
    (0..<50).map { row in
      var generator = SeededGenerator(seed: 1, stream: UInt64(row))
      let leader = SimulatedLeader(active: active, beta: 0.9, in: library, using: &generator)
      let interview = SimulatedInterview(
        leader.replies, in: library, lengths: [4], policy: .decision, using: &generator)
      return interview.moments[0].diagnosis.beliefs[0].chance
    }
  }

  @Test func `alone it tells fifty leaders with the symptom from fifty without`() {
    let with = chances(active: 1)
    let without = chances(active: 0)
    #expect(with.count == 50 && without.count == 50)
    #expect(with.count { $0 >= 0.5 } >= 30)
    #expect(without.count { $0 >= 0.5 } <= 10)
  }

  @Test func `its two steps differ by whether the former owner can be reached`() throws {
    let reachable = ["ho1": "c", "ho2": "c", "ho3": "c", "ho4": "a"]
    let today = try #require(Day("2026-03-03"))
    let plan = Conclusion(library.answers(reachable), today: today).plan
    #expect(plan.focus?.action.id == "act-second-talk")
    let gone = reachable.merging(["ho4": "b"]) { $1 }
    let other = Conclusion(library.answers(gone), today: today).plan
    #expect(other.focus?.action.id == "act-write-as-you-go")
  }
}
