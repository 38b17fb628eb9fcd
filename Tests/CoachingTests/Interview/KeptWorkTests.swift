import Playbooks
import Testing

@testable import Coaching

/// What is kept from one answer to the next must not show: a library that was never used before
/// comes to the same, to the last bit.
struct KeptWorkTests {
  private typealias Walk = (replies: [Question.ID: Reply], last: Question.ID?)

  /// A next answer, another answer to something answered, or the latest step taken back.
  private static func step(
    _ walk: Walk, _ history: inout [Walk], in library: Library, _ random: inout SeededGenerator
  ) -> Walk {
    if Int.random(in: 0..<5, using: &random) == 0, let before = history.popLast() { return before }
    history.append(walk)
    var next = walk
    let isChange = !walk.replies.isEmpty && Int.random(in: 0..<4, using: &random) == 0
    let asked = library.next(walk.replies, topic: walk.last.flatMap { library[$0]?.home })
    let changed = isChange ? walk.replies.keys.sorted().randomElement(using: &random) : nil
    guard let id = changed ?? asked, let question = library[id],
      let option = question.options.randomElement(using: &random)
    else { return walk }
    next.replies[id] = .options([option.id])
    next.last = id
    return next
  }

  @Test(arguments: 1...6)
  func `a walk with changed answers and steps back is as if computed afresh`(_ seed: UInt64) throws
  {
    let library = try Shipped.library()
    var random = SeededGenerator(seed: seed)
    var walk: Walk = ([:], nil)
    var history: [Walk] = []
    for _ in 0..<25 {
      walk = Self.step(walk, &history, in: library, &random)
      let fresh = try Library(library.playbooks)
      let (kept, new) = (
        QuestionChoice(Diagnosis(Answers(walk.replies, in: library)), topic: nil),
        QuestionChoice(Diagnosis(Answers(walk.replies, in: fresh)), topic: nil)
      )
      #expect(kept.diagnosis.beliefs == new.diagnosis.beliefs)
      #expect(kept.diagnosis.verdict == new.diagnosis.verdict)
      #expect(kept.open.map(\.id) == new.open.map(\.id))
      for (one, other) in zip(kept.open, new.open) {
        let (a, b) = (kept.worth(of: one), new.worth(of: other))
        #expect([a.gain, a.information, a.turn] == [b.gain, b.information, b.turn])
      }
      #expect(
        library.next(walk.replies, topic: nil) == fresh.next(walk.replies, topic: nil))
    }
  }
}

extension Library {
  fileprivate func next(_ replies: [Question.ID: Reply], topic: Symptom.ID?) -> Question.ID? {
    var random = SeededGenerator(seed: 1)
    let diagnosis = Diagnosis(Answers(replies, in: self))
    return QuestionChoice(diagnosis, topic: topic).next(using: &random)?.question.id
  }
}
