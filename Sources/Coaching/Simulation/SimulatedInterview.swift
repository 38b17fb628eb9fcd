package import Playbooks

/// An interview with someone whose answers are all known beforehand: the interview chooses the
/// questions, the sheet answers.
package struct SimulatedInterview: Sendable {
  /// What is believed after so many questions.
  package struct Moment: Sendable {
    /// Questions answered after the opening.
    package let asked: Int
    package let diagnosis: Diagnosis
  }

  /// At each of the requested lengths, or at the end if the questions run out before.
  package let moments: [Moment]
  /// After how many questions the interview would have stopped by itself.
  package let stopsAt: Int

  /// Asks up to the longest of `lengths`, past the point where the interview would stop by itself.
  ///
  /// A question the sheet has no answer to is answered with "I don't know". `known` is there from the
  /// start and not counted, such as a pulse; the interview chooses its questions given it.
  /// `correlation` says how alike people are taken to answer where hands were counted.
  package init(
    _ sheet: [Question.ID: Reply], known: [Question.ID: Reply] = [:], opening: Opening? = nil,
    in library: Library, lengths: [Int],
    policy: QuestionChoice.Policy, correlation: Double = Gathering.correlation,
    using generator: inout some RandomNumberGenerator
  ) {
    var answers = Answers(known, in: library, opening: opening, correlation: correlation)
    var topic: Symptom.ID?
    var stopsAt: Int?
    var moments: [Moment] = []
    var open = lengths.sorted()[...]
    while true {
      let asked = answers.replies.count - known.count
      let diagnosis = Diagnosis(answers)
      let choice = QuestionChoice(diagnosis, topic: topic, policy: policy)
      let (wanted, anyway) = choice.nexts(using: &generator)
      if stopsAt == nil, wanted == nil { stopsAt = asked }
      let next = wanted ?? anyway
      while let length = open.first, asked >= length || next == nil {
        moments.append(Moment(asked: length, diagnosis: diagnosis))
        open.removeFirst()
      }
      guard let next, !open.isEmpty else { break }
      let question = next.question
      answers = answers.replacing(
        question.id, with: sheet[question.id] ?? .unsure(to: question))
      if question.kind != .context { topic = question.home }
    }
    self.moments = moments
    self.stopsAt = stopsAt ?? (answers.replies.count - known.count)
  }
}
