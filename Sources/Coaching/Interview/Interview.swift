package import Playbooks

/// A conversation at one moment: what is known, and what comes next.
///
/// A value; replayable.
package struct Interview: Sendable {
  /// Questions answered or skipped after the opening, those about the team among them.
  package static let usualLimit = 16
  package static let hardLimit = 30

  /// What comes next in a conversation.
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
  /// Questions that got a reply; skips count.
  package let asked: Int
  package let step: Step
  /// Questions of a fixed agenda that are still to be asked; `nil` without an agenda.
  private let left: [Question]?

  /// The conversation after these answers; the home of the question asked last is the topic.
  ///
  /// `limit` counts all questions after the opening, and is never more than ``hardLimit``; with the
  /// hard one all topics are asked about, whatever the leader came with. The random
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
    asked = answers.given.count { answers.compiled.questions[$0.place].kind.isCounted }
    let topic = lastAsked.flatMap { answers.library[$0]?.home }
    let choice = QuestionChoice(
      diagnosis, topic: topic, policy: policy, isWide: limit >= Interview.hardLimit)
    let left = agenda.compactMap { answers.library[$0] }
      .filter { !answers.isAnswered($0.id) && answers.opens($0) }
    self.left = agenda.isEmpty || limit >= Interview.hardLimit ? nil : left
    if isStopped {
      step = .finished(.stopped)
    } else if let again = left.first {
      step = .ask(QuestionChoice.Next(question: again, reason: .again, gain: 0))
    } else if !agenda.isEmpty, limit < Interview.hardLimit {
      step = .finished(.exhausted)
    } else if asked >= min(limit, Interview.hardLimit) {
      step = .finished(.limit)
    } else if let next = choice.next(using: &generator) {
      step = .ask(next)
    } else {
      step = .finished(choice.open.isEmpty ? .exhausted : .settled)
    }
  }

  /// How many questions it will be; known only where an agenda says what is asked.
  package var total: Int? { left.map { asked + $0.count } }
}
