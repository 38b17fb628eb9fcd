internal import Coaching
internal import Playbooks

/// Many simulated interviews, on all processors.
struct Simulation: Sendable {
  enum Source: Sendable {
    /// How many, how many active symptoms each, β, and whether each comes with a concern.
    case leaders(Int, Int, Double, withConcern: Bool)
    /// How many rooms, and what each is like.
    case rooms(Int, MadeUpRoom)
    /// How many teams, and what their pulse is like.
    case pulses(Int, MadeUpPulse)
    /// One set of answers a person.
    case sheets([ResponseTable.Row])

    var count: Int {
      switch self {
      case .leaders(let count, _, _, _), .rooms(let count, _), .pulses(let count, _): count
      case .sheets(let sheets): sheets.count
      }
    }
  }

  /// People of one team, and how their hands are taken.
  struct MadeUpRoom: Sendable {
    let people: Int
    let correlation: Double
    let pool: SimulatedRoom.Pool
    /// Symptoms of the team, and how clearly people answer.
    let active: Int
    let beta: Double
  }

  /// A team whose members are asked, and whose leader is one pair of eyes.
  struct MadeUpPulse: Sendable {
    /// Nobody but the leader, if 0.
    let people: Int
    /// Who answers, and what a leader does not see of what is there; 0 to 1.
    let participation: Double
    let blind: Double
    let correlation: Double
    let active: Int
    let beta: Double
  }

  struct Run: Sendable {
    let active: Set<Symptom.ID>
    let interview: SimulatedInterview
  }

  let library: Library
  let source: Source
  let seed: UInt64
  let lengths: [Int]
  let policy: QuestionChoice.Policy

  /// One run a leader or row, in order; the same for the same seed.
  ///
  /// `progress` is told how many are done, on the calling thread.
  func runs(progress: (Int, Int) -> Void) -> [Run] {
    AllProcessors.results(source.count, progress: progress) { run($0) }
  }

  private func run(_ row: Int) -> Run {
    var generator = SeededGenerator(seed: seed, stream: UInt64(row))
    var active: Set<Symptom.ID> = []
    let sheet: [Question.ID: Reply]
    var opening: Opening?
    var known: [Question.ID: Reply] = [:]
    var correlation = Gathering.correlation
    switch source {
    case .leaders(_, let count, let beta, let withConcern):
      let leader = SimulatedLeader(active: count, beta: beta, in: library, using: &generator)
      (active, sheet) = (leader.active, leader.replies)
      if withConcern { opening = leader.opening(in: library, using: &generator) }
    case .rooms(_, let made):
      let room = SimulatedRoom(
        people: made.people, correlation: made.correlation, active: made.active, beta: made.beta,
        pool: made.pool, in: library, using: &generator)
      (active, sheet, correlation) = (room.active, room.replies, made.pool.correlation)
    case .pulses(_, let made):
      let pulse = SimulatedPulse(
        people: made.people, participation: made.participation, correlation: made.correlation,
        blind: made.blind, active: made.active, beta: made.beta, in: library, using: &generator)
      (active, sheet, known) = (pulse.active, pulse.leader, pulse.replies)
    case .sheets(let sheets): (sheet, opening) = (sheets[row].replies, sheets[row].opening)
    }
    let interview = SimulatedInterview(
      sheet, known: known, opening: opening, in: library, lengths: lengths, policy: policy,
      correlation: correlation, using: &generator)
    return Run(active: active, interview: interview)
  }
}
