import Playbooks
import Testing

@testable import Coaching

/// Where disagreeing with a boss is unusual, not hearing a "no" says little (R22).
@Suite struct MannersTests {
  private let library: Library
  /// The context, and enough openers that what rules ask for comes next.
  private static let context = [
    "cx-size": "b", "cx-pattern": "a", "cx-zones": "a", "cx-tenure": "c", "cx-shock": "e",
    "cx-new": "a", "cx-tracking": "a", "mf1": "a", "hl1": "a", "ue1": "a", "tg4": "a", "is1": "a",
    "sd2": "a", "ms1": "a", "tt1": "a",
  ]

  init() throws {
    library = try Shipped.library()
  }

  private func diagnosis(_ replies: [String: String]) -> Diagnosis {
    Diagnosis(library.answers(Self.context.merging(replies) { $1 }))
  }

  private func next(_ replies: [String: String]) -> QuestionChoice.Next? {
    var generator = SeededGenerator(seed: 1)
    return QuestionChoice(diagnosis(replies), topic: nil).next(asked: 1, using: &generator)
  }

  @Test(arguments: [["fs1": "c"], ["fs1": "d", "fs4": "b"]])
  func `a leader who hears no open disagreement is asked whether it is usual`(
    _ replies: [String: String]
  ) {
    let next = next(replies)
    #expect(next?.question.id == "fs6")
    #expect(next?.reason == .rule("R22-ask"))
  }

  @Test func `a leader who hears disagreement is never asked`() {
    #expect(!QuestionChoice(diagnosis(["fs1": "a"]), topic: nil).open.contains { $0.id == "fs6" })
  }

  @Test(arguments: ["b", "c"])
  func `where it is unusual, not hearing a no counts half and other signs are asked`(_ fs6: String)
  {
    let usual = diagnosis(["fs1": "d", "fs6": "a"])
    let unusual = diagnosis(["fs1": "d", "fs6": fs6])
    #expect(usual.evidence.weights["fs1"] == nil)
    #expect(unusual.evidence.weights["fs1"] == 0.5)
    let next = next(["fs1": "d", "fs6": fs6])
    #expect(next?.reason == .rule("R22-other-signs"))
    #expect(["fs4", "hl4", "sc2"].contains(next?.question.id.rawValue))
  }
}
