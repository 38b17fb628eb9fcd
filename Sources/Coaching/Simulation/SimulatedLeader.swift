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
    self.init(team, context: [:], using: &generator)
  }

  /// Draws the answers of a leader whose team stands at these levels.
  ///
  /// `context` holds facts that are known already, such as those of an earlier conversation.
  package init(
    levels: [Symptom.ID: Level], beta: Double, context: [Question.ID: Reply] = [:],
    in library: Library, using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      SimulatedTeam(levels: levels, beta: beta, in: library), context: context, using: &generator)
  }

  /// How often a made-up leader comes with something that points to what is there.
  private static let concernIsRight = 0.7

  /// What such a leader comes with: seven times of ten something that points to an active symptom,
  /// else anything, each as often as its rate says; `nil` without concerns.
  package func opening(
    in library: Library, using generator: inout some RandomNumberGenerator
  ) -> Opening? {
    let fitting = library.concerns.compactMap { concern -> (Concern, Double)? in
      let pull = active.reduce(0) { $0 + max(0, concern.pointsTo[$1]?.slope ?? 0) }
      return pull > 0 ? (concern, pull * (concern.usual ?? 1)) : nil
    }
    let isRight =
      Double.random(in: 0..<1, using: &generator) < SimulatedLeader.concernIsRight
      && !fitting.isEmpty
    let choice = isRight ? fitting : library.concerns.map { ($0, $0.usual ?? 1) }
    var left = Double.random(in: 0..<1, using: &generator) * choice.reduce(0) { $0 + $1.1 }
    for (concern, weight) in choice {
      left -= weight
      if left < 0 { return Opening(chosen: [concern.id]) }
    }
    return choice.last.map { Opening(chosen: [$0.0.id]) }
  }

  private init(
    _ team: SimulatedTeam, context: [Question.ID: Reply],
    using generator: inout some RandomNumberGenerator
  ) {
    var replies: [Question.ID: Reply] = [:]
    for (place, question) in team.questions {
      let answer = team.answer(place, using: &generator)
      replies[question.id] = context[question.id] ?? answer.reply
    }
    self.team = team
    self.replies = replies
  }
}
