import Playbooks
import Testing

@testable import Coaching

/// Where disagreeing with a boss is unusual, not hearing a "no" says little (R22).
@Suite struct MannersTests {
  private let library: Library
  /// All facts, and the best answers about every other symptom, so that what rules ask for is next.
  private let context: [String: String]

  init() throws {
    library = try Shipped.library()
    var context = [
      "cx-size": "b", "cx-pattern": "a", "cx-zones": "a", "cx-tenure": "c", "cx-shock": "e",
      "cx-new": "a", "cx-tracking": "a",
    ]
    for id in [
      "mf1", "hl1", "ue1", "is1", "sd2", "ms1", "tt1", "sc1", "pp1", "tg1", "ux1", "pt1", "om1",
      "un6",
    ] {
      let question = library.question(Question.ID(rawValue: id))
      let sum = { (option: AnswerOption) in option.marks.values.reduce(0) { $0 + $1.slope } }
      let options = question.options.filter { !$0.isNoEvidence }
      context[id] = options.min { sum($0) < sum($1) }?.id.rawValue
    }
    self.context = context
  }

  private func diagnosis(_ replies: [String: String]) -> Diagnosis {
    Diagnosis(library.answers(context.merging(replies) { $1 }))
  }

  private func next(_ replies: [String: String]) -> QuestionChoice.Next? {
    library.next(context.merging(replies) { $1 })
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
