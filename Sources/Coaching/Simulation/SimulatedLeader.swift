package import Playbooks

/// A leader made up for trying out playbooks: how far each symptom has gone on the team, and what
/// the leader would answer to every question.
package struct SimulatedLeader: Sendable {
  private let team: SimulatedTeam
  package let replies: [Question.ID: Reply]

  /// Symptoms that are there at all; all others stand at *none*.
  package var levels: [Symptom.ID: Level] { team.levels }

  /// The symptoms that are there, however far they have gone.
  package var active: Set<Symptom.ID> { team.active }

  /// Draws a leader with `count` symptoms that need attention now, and no others; the smaller `beta`,
  /// the noisier the answers.
  package init(
    active count: Int, beta: Double, in library: Library,
    using generator: inout some RandomNumberGenerator
  ) {
    let team = SimulatedTeam(active: count, beta: beta, in: library, using: &generator)
    self.init(team, context: [:], in: library, using: &generator)
  }

  /// Draws the answers of a leader whose team stands at these levels.
  ///
  /// `context` holds facts that are known already, such as those of an earlier conversation.
  package init(
    levels: [Symptom.ID: Level], beta: Double, context: [Question.ID: Reply] = [:],
    in library: Library, using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      SimulatedTeam(levels: levels, beta: beta), context: context, in: library, using: &generator)
  }

  private init(
    _ team: SimulatedTeam, context: [Question.ID: Reply], in library: Library,
    using generator: inout some RandomNumberGenerator
  ) {
    var replies: [Question.ID: Reply] = [:]
    for question in library.questions where question.kind != .check {
      let answer = team.answer(question, using: &generator)
      replies[question.id] = context[question.id] ?? .options([answer.id])
    }
    self.team = team
    self.replies = replies
  }
}
