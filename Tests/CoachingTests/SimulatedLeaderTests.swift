import Foundation
import Playbooks
import Testing

@testable import Coaching

/// Made-up leaders come with what their team has, mostly, and answer as often as rates say.
struct SimulatedLeaderTests {
  private static func library() throws -> Library {
    try Sample.library(
      ["noise", "fog", "dust"].map { Sample.symptom($0) },
      questions: [
        Sample.question(
          "q", home: "noise",
          ["a": "usual: 2, marks: {noise: '+'}", "b": "usual: 7", "c": "usual: 1"])
      ],
      concerns: [
        Sample.concern("loud", "noise: '++', fog: '+'", "usual: 3"),
        Sample.concern("misty", "fog: '++'", "usual: 1"), Sample.concern("other", "dust: '+'"),
      ])
  }

  /// How often each concern is chosen by leaders of a team with noise.
  private static func openings(_ levels: [Symptom.ID: Level]) throws -> [Concern.ID: Int] {
    let library = try library()
    return (0..<2000).reduce(into: [:]) { counts, row in
      var random = SeededGenerator(seed: 5, stream: UInt64(row))
      let leader = SimulatedLeader(levels: levels, beta: 0.9, in: library, using: &random)
      let opening = leader.opening(in: library, using: &random)
      counts[opening?.chosen?.first ?? "", default: 0] += 1
    }
  }

  @Test func `seven of ten come with what is there, the others with anything`() throws {
    // Rates 3, 1 and 1 where none is given: with noise only `loud` fits.
    // .7 + .3 x 3/5 = .88; .3 x 1/5 = .06 for either other one.
    let noise = try Self.openings(["noise": .severe])
    #expect(abs(Double(noise["loud"] ?? 0) / 2000 - 0.88) < 0.03)
    #expect(abs(Double(noise["other"] ?? 0) / 2000 - 0.06) < 0.02)
    // With fog the fitting ones weigh .5 x 3 and 1 x 1: .7 x .6 + .18 = .6; .7 x .4 + .06 = .34.
    let fog = try Self.openings(["fog": .severe])
    #expect(abs(Double(fog["loud"] ?? 0) / 2000 - 0.60) < 0.04)
    #expect(abs(Double(fog["misty"] ?? 0) / 2000 - 0.34) < 0.04)
    // Where nothing is there, any: .6, .2, .2.
    let none = try Self.openings([:])
    #expect(abs(Double(none["loud"] ?? 0) / 2000 - 0.6) < 0.04)
    #expect(none[""] == nil)
  }

  @Test func `without concerns there is no opening`() throws {
    let library = try Sample.library([Sample.symptom("noise")])
    var random = SeededGenerator(seed: 1)
    let leader = SimulatedLeader(active: 1, beta: 0.9, in: library, using: &random)
    #expect(leader.opening(in: library, using: &random) == nil)
  }

  @Test func `an answer comes as often as its rate says, where no mark pulls`() throws {
    let library = try Self.library()
    var counts: [Reply: Int] = [:]
    for row in 0..<2000 {
      var random = SeededGenerator(seed: 9, stream: UInt64(row))
      let leader = SimulatedLeader(levels: [:], beta: 0, in: library, using: &random)
      counts[leader.replies["q"] ?? .skipped, default: 0] += 1
    }
    for (option, share) in [("a", 0.2), ("b", 0.7), ("c", 0.1)] {
      let count = counts[.options([AnswerOption.ID(rawValue: option)])] ?? 0
      #expect(abs(Double(count) / 2000 - share) < 0.03)
    }
  }

  @Test func `a simulated interview begins with what the leader came with`() throws {
    let library = try Self.library()
    var random = SeededGenerator(seed: 1)
    let opening = Opening.came(with: "loud")
    let interview = SimulatedInterview(
      ["q": .options(["a"])], opening: opening, in: library, lengths: [0, 1], policy: .decision,
      using: &random)
    #expect(interview.moments.map { $0.diagnosis.answers.opening } == [opening, opening])
    #expect(interview.moments[0].diagnosis.evidence.pieces.map(\.item.id) == ["loud"])
    #expect(interview.moments[1].diagnosis.evidence.pieces.map(\.item.id) == ["loud", "q"])
  }
}
