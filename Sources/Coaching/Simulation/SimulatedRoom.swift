package import Playbooks

/// A room of people made up for trying out shows of hands: all know the same team, and they answer
/// more alike than they would each alone.
///
/// Each person's answers are as likely as a leader's, and any two people's correlate. Facts about the
/// team are answered once.
package struct SimulatedRoom: Sendable {
  /// How hands are taken for answers.
  package enum Pool: String, Sendable, CaseIterable {
    /// Each hand counts by the design effect, as in the program.
    case design
    /// Each hand counts like one more leader.
    case naive
    /// All hands together count like one leader.
    case oneVoice = "one-voice"
    /// The option with most hands counts as the answer of one leader.
    case majority

    /// How alike people answer, as this pool takes it.
    package var correlation: Double {
      switch self {
      case .design, .majority: Gathering.correlation
      case .naive: 0
      case .oneVoice: 1
      }
    }
  }

  package let active: Set<Symptom.ID>
  package let replies: [Question.ID: Reply]

  /// Draws a room of so many `people` whose team has `count` active symptoms.
  package init(
    people: Int, correlation: Double, active count: Int, beta: Double, pool: Pool,
    in library: Library, using generator: inout some RandomNumberGenerator
  ) {
    let team = SimulatedTeam(active: count, beta: beta, in: library, using: &generator)
    active = team.active
    var replies: [Question.ID: Reply] = [:]
    for (place, question) in team.questions {
      guard question.kind != .context else {
        replies[question.id] = team.answer(place, using: &generator).reply
        continue
      }
      var hands: [AnswerOption.ID: Int] = [:]
      let answers = team.answers(
        of: people, to: place, correlation: correlation, using: &generator)
      for answer in answers { hands[answer, default: 0] += 1 }
      replies[question.id] = Tally(hands).map {
        pool.reply($0, to: library.question(at: place))
      }
    }
    self.replies = replies
  }
}

extension SimulatedRoom.Pool {
  fileprivate func reply(_ tally: Tally, to question: Question) -> Reply {
    guard self == .majority, let leading = question.leading(in: tally) else { return .tally(tally) }
    return .options([leading.id])
  }
}
