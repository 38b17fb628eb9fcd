internal import Coaching
internal import Foundation
internal import Playbooks
internal import Synchronization

/// Many rehearsed interviews, on all processors.
struct Simulation: Sendable {
  enum Source: Sendable {
    /// How many, how many active symptoms each, and β.
    case leaders(Int, Int, Double)
    /// One set of answers a person.
    case sheets([[Question.ID: Reply]])

    var count: Int {
      switch self {
      case .leaders(let count, _, _): count
      case .sheets(let sheets): sheets.count
      }
    }
  }

  struct Run: Sendable {
    let active: Set<Symptom.ID>
    let rehearsal: Rehearsal
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
    let chunk = 64
    var runs: [Run] = []
    for start in stride(from: 0, to: source.count, by: chunk) {
      progress(start, source.count)
      let end = min(source.count, start + chunk)
      let done = Mutex<[Int: Run]>([:])
      DispatchQueue.concurrentPerform(iterations: end - start) { offset in
        let run = run(start + offset)
        done.withLock { $0[offset] = run }
      }
      runs += done.withLock { finished in (0..<(end - start)).compactMap { finished[$0] } }
    }
    progress(source.count, source.count)
    return runs
  }

  private func run(_ row: Int) -> Run {
    var generator = SeededGenerator(seed: seed, stream: UInt64(row))
    var active: Set<Symptom.ID> = []
    let sheet: [Question.ID: Reply]
    switch source {
    case .leaders(_, let count, let beta):
      let leader = SimulatedLeader(active: count, beta: beta, in: library, using: &generator)
      (active, sheet) = (leader.active, leader.replies)
    case .sheets(let sheets): sheet = sheets[row]
    }
    let rehearsal = Rehearsal(
      sheet, in: library, lengths: lengths, policy: policy, using: &generator)
    return Run(active: active, rehearsal: rehearsal)
  }
}
