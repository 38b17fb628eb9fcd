import Coaching
import Foundation
import Testing

struct PulseCountersTests {
  @Test func `every answer counts in one of three`() {
    var counters = PulseCounters(statements: 2)
    for step in 1...5 { counters.count(.init(statements: [step, nil], recommends: nil)) }
    for score in 0...10 { counters.count(.init(statements: [nil, nil], recommends: score)) }
    counters.count(.init(statements: [nil, nil], recommends: nil))
    #expect(counters.people == 16)
    #expect(counters.statements == [PulseClasses(low: 2, middle: 1, high: 2), .none])
    #expect(counters.recommends == PulseClasses(low: 7, middle: 2, high: 2))
    let twice = counters + counters
    #expect(twice.people == 32 && twice.rows.map(\.answered) == [10, 0, 22])
  }

  /// A file is read that says what no count can be.
  @Test(arguments: [
    (#"{"low":1,"middle":1,"high":1}"#, true), (#"{"low":2,"middle":1,"high":1}"#, false),
    (#"{"low":-1,"middle":1,"high":1}"#, false), (#"{"low":4,"middle":0,"high":0}"#, false),
    (#"{"low":9223372036854775807,"middle":9223372036854775807,"high":1}"#, false),
  ])
  func `more than there are people is no count`(_ row: String, _ isSound: Bool) throws {
    let none = #"{"low":0,"middle":0,"high":0}"#
    let text = #"{"people":3,"statements":[\#(row)],"recommends":\#(none)}"#
    let counters = try JSONDecoder().decode(PulseCounters.self, from: Data(text.utf8))
    #expect(counters.isSound(statements: 1) == isSound)
    #expect(!counters.isSound(statements: 2))
  }

  @Test func `more answers than people who were asked are not kept of a wave`() {
    let wave = PulseWaves.wave(groups: [6, 6])
    var kept = KeptWave(of: wave, mark: "m")
    let answers = PulseAnswers(statements: Array(repeating: 4, count: 8), recommends: 9, group: 1)
    for _ in 0..<12 { kept.count(answers, .typed) }
    #expect(kept.isSound(for: wave))
    kept.count(answers, .phones)
    #expect(!kept.isSound(for: wave))
  }
}
