package import Playbooks

/// A conversation at one moment: what is known, and what comes next.
///
/// A value; replayable.
package struct Interview: Sendable {
  /// Questions after the context that are asked before it may stop by itself.
  package static let leastAsked = 10
  package static let usualLimit = 20
  package static let hardLimit = 30

  package enum Step: Sendable {
    case ask(QuestionChoice.Next)
    case finished(Ending)
  }

  /// Why no further question comes.
  package enum Ending: String, Sendable {
    /// No open question would change what is said.
    case settled
    case limit
    /// Everything that was to be asked was asked.
    case exhausted
    /// The person stopped.
    case stopped
  }

  package let diagnosis: Diagnosis
  /// Questions after the context that got a reply; skips count.
  package let asked: Int
  package let step: Step
  /// Questions of a fixed agenda that are still to be asked; `nil` without an agenda.
  private let left: [Question]?

  /// The conversation after these answers; the home of the question asked last is the topic.
  ///
  /// `limit` counts questions after the context, and is never more than ``hardLimit``. The random
  /// policy takes the same question every time here; to vary it, hand over a generator. With an
  /// agenda its questions are asked, and no others unless the limit is the hard one.
  package init(
    _ answers: Answers, lastAsked: Question.ID? = nil, limit: Int = usualLimit,
    isStopped: Bool = false, policy: QuestionChoice.Policy = .decision,
    agenda: [Question.ID] = []
  ) {
    var generator = SeededGenerator(seed: 0)
    self.init(
      answers, lastAsked: lastAsked, limit: limit, isStopped: isStopped, policy: policy,
      agenda: agenda, using: &generator)
  }

  /// The conversation after these answers, with a generator for the random policy.
  package init(
    _ answers: Answers, lastAsked: Question.ID?, limit: Int, isStopped: Bool,
    policy: QuestionChoice.Policy, agenda: [Question.ID] = [],
    using generator: inout some RandomNumberGenerator
  ) {
    diagnosis = Diagnosis(answers)
    asked = answers.active.count { $0.question.kind.isCounted }
    let topic = lastAsked.flatMap { answers.library[$0]?.home }
    let choice = QuestionChoice(diagnosis, topic: topic, policy: policy)
    let left = agenda.compactMap { answers.library[$0] }
      .filter { !answers.isAnswered($0.id) && answers.opens($0) }
    self.left = agenda.isEmpty ? nil : left
    if isStopped {
      step = .finished(.stopped)
    } else if let again = left.first {
      step = .ask(QuestionChoice.Next(question: again, reason: .again, gain: 0))
    } else if !agenda.isEmpty, limit < Interview.hardLimit {
      step = .finished(.exhausted)
    } else if choice.context == nil, asked >= min(limit, Interview.hardLimit) {
      step = .finished(.limit)
    } else if let next = choice.next(asked: asked, using: &generator) {
      step = .ask(next)
    } else {
      step = .finished(choice.open.isEmpty ? .exhausted : .settled)
    }
  }

  /// How many questions it will be, as far as one can tell now: those asked, and those still worth
  /// asking, up to the limit.
  package func estimate(limit: Int) -> Int {
    if let left, limit < Interview.hardLimit { return asked + left.count }
    let choice = QuestionChoice(diagnosis, topic: nil)
    let most = min(limit, Interview.hardLimit, asked + choice.open.count)
    let wanted = asked + choice.worthwhile(atMost: most - asked)
    return max(asked + 1, min(most, max(Interview.leastAsked, wanted)))
  }
}
