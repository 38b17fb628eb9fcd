internal import Coaching
internal import Playbooks

extension Scene {
  /// What a meaning comes to on the screen that took the line.
  func steps(for meaning: Meaning) throws -> [Step] {
    switch meaning {
    case .reply(let reply): return question.map { answering($0, reply) } ?? []
    case .ownWords(let text): return try question.map { try answering($0, inOwnWords: text) } ?? []
    case .opened(let opening): return try openingStep.map { try opened(opening, at: $0) } ?? []
    case .aimed(let goal): return try aimed(goal)
    case .showOpening(let step): return [.turn(.to(.opening(step)))]
    case .back: return try goingBack()
    case .why: return explaining
    case .note(let text, let isPrivate, let target):
      return try keeping(note: text, isPrivate: isPrivate, on: subject(of: target))
    case .keep: return [.act(PutToPhones()), .turn(.keep(showsAgain: console.isInteractive))]
    case .conclude:
      return conversation?.lookedAtFrom == nil ? try concluding() : [.turn(.backFromReview)]
    case .change(let id): return try turning(to: id)
    case .turnPage: return [.act(TurnPage.next)]
    case .turnPageBack: return [.act(TurnPage.back)]
    case .told(let text): return try tellingLookBack(text)
    case .takeBack: return try takingBackLookBack()
    case .command: return []
    case .unclear(let sentence): throw CommandRefusal.unclear(sentence)
    }
  }

  private var question: Question? { conversation?.question }

  private var openingStep: OpeningStep? {
    if case .opening(let step)? = conversation?.screen { step } else { nil }
  }

  private func turning(to id: Question.ID) throws -> [Step] {
    try conversation?.library[id].map(turning) ?? []
  }

  private func aimed(_ goal: String) throws -> [Step] {
    guard let session = conversation?.session else { return [] }
    guard !goal.isEmpty else {
      // Asked once is enough.
      let opening = session.opening.map { Step.record(.opened($0.with(told: .goal))) }
      return [opening, .turn(.goOn)].compactMap(\.self)
    }
    return try aiming(at: goal, in: session) + [.turn(.goOn)]
  }

  private func goingBack() throws -> [Step] {
    if let openingStep { return try goingBack(from: openingStep) }
    // One that may not be put to a room is passed by.
    let previous = conversation?.earlier.last { [conversation] question in
      conversation.map { viewer.mayBeAsked(question, in: $0.library) } == true
    }
    guard let previous else { throw AnsweringRefusal.firstQuestion }
    return try turning(to: previous)
  }

  private var explaining: [Step] {
    guard let question, let conversation else { return [] }
    return [.show(.why(question, in: conversation, for: viewer))]
  }

  private func subject(of target: Meaning.NoteTarget) throws -> Question.ID? {
    guard target == .before else { return question?.id }
    guard let before = conversation?.earlier.last?.id else { throw AnsweringRefusal.noAnswerBefore }
    return before
  }
}
