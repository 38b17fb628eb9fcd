import Playbooks
import Testing

@testable import Coaching

/// Made-up rooms are as alike as they are said to be, and the program is not fooled by them.
struct SimulatedRoomTests {
  private static func library() throws -> Library {
    try Sample.library(
      ["noise", "fog", "dust"].map { Sample.symptom($0) },
      questions: ["noise", "fog", "dust"].flatMap { symptom in
        (1...4).map { Sample.question("\(symptom)\($0)", about: symptom, 0.5) }
      })
  }

  private static func rooms(
    _ correlation: Double, _ pool: SimulatedRoom.Pool, _ library: Library
  ) -> [SimulatedRoom] {
    (0..<300).map { row in
      var random = SeededGenerator(seed: 7, stream: UInt64(row))
      return SimulatedRoom(
        people: 15, correlation: correlation, active: 1, beta: 0.9, pool: pool, in: library,
        using: &random)
    }
  }

  @Test(arguments: [0.1, 0.3, 0.5])
  func `the share of hands varies as Kish says`(_ correlation: Double) throws {
    let library = try Self.library()
    var (sum, squares, count) = (0.0, 0.0, 0.0)
    for room in Self.rooms(correlation, .design, library) {
      for (id, reply) in room.replies {
        guard case .tally(let tally) = reply, let home = library.question(id).home,
          !room.active.contains(home)
        else { continue }
        let share = Double(tally["a"]) / 15
        (sum, squares, count) = (sum + share, squares + share * share, count + 1)
      }
    }
    let mean = sum / count
    let variance = squares / count - mean * mean
    let alone = mean * (1 - mean) / 15
    #expect(abs(variance / alone - (1 + 14 * correlation)) < 0.12 * (1 + 14 * correlation))
  }

  @Test func `naive hands claim more than they know, discounted ones do not`() throws {
    let library = try Self.library()
    let gap = { (pool: SimulatedRoom.Pool) -> Double in
      var calibration = Calibration()
      for room in Self.rooms(0.3, pool, library) {
        let some = room.replies.filter { $0.key.rawValue.hasSuffix("1") }
        let answers = Answers(some, in: library, correlation: pool.correlation)
        calibration.add(Diagnosis(answers), active: room.active)
      }
      let bin = calibration.bins[4]
      return bin.claimed - bin.observed
    }
    #expect(gap(.naive) > 0.1)
    #expect(gap(.design) < gap(.naive) / 2)
  }
}
