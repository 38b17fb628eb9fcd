internal import Coaching
internal import Playbooks

extension Scene {
  /// Stores what the opening was told, and goes on with its next step.
  ///
  /// A sentence that may touch a matter for other help is not kept, and no concern is offered for it.
  func opened(_ opening: Opening, at step: OpeningStep) throws -> [Step] {
    guard case .sentence = step, !opening.words.isEmpty else { return keep(opening, at: step) }
    return try screening(opening.words, unanswered: [.again]) { kept in
      guard kept.isEmpty else { return keep(opening.with(words: kept), at: step) }
      return [.record(.opened(opening.with(words: "").with(chosen: []))), .turn(.goOn)]
    }
  }

  private func keep(_ opening: Opening, at step: OpeningStep) -> [Step] {
    var steps: [Step] = [.record(.opened(opening))]
    if case .concern = step, let chosen = opening.chosen, let library = conversation?.library {
      let said = chosen.compactMap { library[$0] }.map { concern in
        viewer.audience == .coach ? concern.aloud ?? concern.say : concern.say
      }
      steps.append(
        .show(
          Page([.note(said.isEmpty ? "Nothing special: a check." : said.joined(separator: " · "))]))
      )
    }
    return steps + [.then { $0.goingOn(after: step) }]
  }

  private func goingOn(after step: OpeningStep) -> [Step] {
    guard let conversation else { return [] }
    let next = conversation.step(
      after: step, asksGoal: viewer.audience == .coach && conversation.session.goal.isEmpty)
    return [.turn(next.map { .to(.opening($0)) } ?? .goOn)]
  }

  /// Back from a step of the opening.
  func goingBack(from step: OpeningStep) throws -> [Step] {
    guard let before = conversation?.step(before: step) else { throw OpeningRefusal.beginning }
    return [.turn(.to(.opening(before)))]
  }
}
