package import Playbooks

/// A team made up for trying out a pulse: what its members say, and what its leader answers alone.
///
/// The leader is one pair of eyes, and may be blind to what is there. Members answer as the team is,
/// and more alike than they would each alone (``SimulatedRoom``); who answers is chance, and has
/// nothing to do with what they would say.
package struct SimulatedPulse: Sendable {
  package let active: Set<Symptom.ID>
  /// What the leader would answer to every question.
  package let leader: [Question.ID: Reply]
  /// What the leader is shown of the pulse; `nil` where too few answered.
  package let result: WaveResult?
  /// The same as evidence: a tally for each statement that was told.
  package let replies: [Question.ID: Reply]

  /// Draws a team with `count` symptoms that need attention now, and no others.
  ///
  /// Of so many `people`, the leader not among them, each answers with the chance `participation`,
  /// and as alike as `correlation` says, 0 to 1. With the chance `blind` the leader does not see a
  /// symptom that is there, and answers as though it were not; facts about the team are known all the
  /// same. The smaller `beta`, the noisier all answers. The same generator makes the same team,
  /// whatever the pulse is like.
  package init(
    people: Int, participation: Double, correlation: Double, blind: Double, active count: Int,
    beta: Double, in library: Library, using generator: inout some RandomNumberGenerator
  ) {
    let team = SimulatedTeam(active: count, beta: beta, in: library, using: &generator)
    active = team.active
    leader = SimulatedPulse.leader(of: team, blind: blind, beta, in: library, using: &generator)
    let statements = library.statements.filter(\.isUsual)
    var members = (0..<people).map { _ in
      Double.random(in: 0..<1, using: &generator) < participation
        ? [Int?](repeating: nil, count: statements.count) : nil
    }
    for (index, statement) in statements.enumerated() {
      guard let place = library.place(of: statement.id) else { continue }
      let answers = team.answers(
        of: people, to: place, correlation: correlation, using: &generator)
      for (member, answer) in answers.enumerated() {
        members[member]?[index] = SimulatedPulse.digits[answer]
      }
    }
    result = SimulatedPulse.result(members.compactMap(\.self), of: people, statements)
    replies = result?.replies(in: library) ?? [:]
  }

  /// A symptom that is not seen is answered for as though it were not there.
  private static func leader(
    of team: SimulatedTeam, blind: Double, _ beta: Double, in library: Library,
    using generator: inout some RandomNumberGenerator
  ) -> [Question.ID: Reply] {
    var seen: [Symptom.ID: Level] = [:]
    for (symptom, level) in team.levels.sorted(by: { $0.key < $1.key })
    where Double.random(in: 0..<1, using: &generator) >= blind {
      seen[symptom] = level
    }
    var facts: [Question.ID: Reply] = [:]
    for (place, question) in team.questions where question.kind == .context {
      facts[question.id] = team.answer(place, using: &generator).reply
    }
    return SimulatedLeader(
      levels: seen, beta: beta, context: facts, in: library, using: &generator
    ).replies
  }

  /// A keeper counts three classes, whatever stands for them on a sheet.
  private static let digits = [Statement.disagree: 2, Statement.neither: 3, Statement.agree: 4]

  private static func result(
    _ members: [[Int?]], of people: Int, _ statements: [Statement]
  ) -> WaveResult? {
    var counters = PulseCounters(statements: statements.count)
    for member in members {
      counters.count(PulseAnswers(statements: member, recommends: nil))
    }
    let wave = Wave(
      id: "simulated", title: "", purpose: "", promise: "", keeper: "", people: people,
      statements: statements.map {
        .init(
          id: $0.id.rawValue, mark: $0.mark, trust: $0.trust.rawValue, say: $0.say, norm: nil)
      }, leaderKey: "")
    return Disclosure().result(of: wave, mark: "", [counters])
  }
}
