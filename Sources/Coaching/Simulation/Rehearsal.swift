package import Playbooks

/// An interview with someone whose answers are all known beforehand: the interview chooses the
/// questions, the sheet answers.
package struct Rehearsal: Sendable {
  /// What is believed after so many questions.
  package struct Moment: Sendable {
    /// Questions after the context.
    package let asked: Int
    package let diagnosis: Diagnosis
  }

  /// At each of the requested lengths, or at the end if the questions run out before.
  package let moments: [Moment]
  /// After how many questions the interview would have stopped by itself.
  package let stopsAt: Int

  /// Asks up to the longest of `lengths`, past the point where the interview would stop by itself.
  ///
  /// A question the sheet has no answer to is answered with "I don't know". `correlation` says how
  /// alike people are taken to answer where hands were counted.
  package init(
    _ sheet: [Question.ID: Reply], in library: Library, lengths: [Int],
    policy: QuestionChoice.Policy, correlation: Double = Room.correlation,
    using generator: inout some RandomNumberGenerator
  ) {
    var replies: [Question.ID: Reply] = [:]
    var asked = 0
    var topic: Symptom.ID?
    var stopsAt: Int?
    var moments: [Moment] = []
    var open = lengths.sorted()[...]
    while true {
      let diagnosis = Diagnosis(
        Answers(replies, in: library, correlation: correlation))
      let choice = QuestionChoice(diagnosis, topic: topic, policy: policy)
      let isContext = choice.context != nil
      if !isContext, stopsAt == nil, choice.next(asked: asked, using: &generator) == nil {
        stopsAt = asked
      }
      // Asked as if it were early, so that the interview does not stop by itself.
      let next = choice.next(asked: 0, using: &generator)
      while let length = open.first, !isContext, asked >= length || next == nil {
        moments.append(Moment(asked: length, diagnosis: diagnosis))
        open.removeFirst()
      }
      guard let next, !open.isEmpty else { break }
      replies[next.question.id] = sheet[next.question.id] ?? .unsure(to: next.question)
      if !isContext {
        asked += 1
        topic = next.question.home
      }
    }
    self.moments = moments
    self.stopsAt = stopsAt ?? asked
  }
}
