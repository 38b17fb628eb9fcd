import Coaching
import Foundation
import Playbooks
import Testing

/// How often a change is called where there is none, and found where there is one, by made-up
/// leaders who answer twice.
///
/// `RAPPORT_LEADERS=400 swift test --filter ChangeTrial` makes the table of docs/method.md.
@Suite struct ChangeTrialTests {
  private static let asked = ProcessInfo.processInfo.environment["RAPPORT_LEADERS"].flatMap {
    Int($0)
  }

  @Test func `little is called where nothing changed`() throws {
    let tally = ChangeTrial(library: try Shipped.library(), moves: 0).tallyWithoutInterview(of: 30)
    #expect(tally.compared > tally.pairs)
    #expect(Double(tally.called) <= 0.08 * Double(tally.compared), "\(tally)")
  }

  @Test func `a symptom that came or went altogether is found more often, and never the wrong way`()
    throws
  {
    let tally = ChangeTrial(library: try Shipped.library(), moves: 3).tallyWithoutInterview(of: 30)
    #expect(Double(tally.right) > 0.15 * Double(tally.movedCompared), "\(tally)")
    #expect(tally.wrong == 0, "\(tally)")
  }

  @Test(.enabled(if: asked != nil)) func `the table`() async throws {
    let library = try Shipped.library()
    for noise in [0.9, 0.6] {
      for moves in 0...3 {
        let trial = ChangeTrial(library: library, moves: moves, beta: noise)
        for tally in await trial.tallies(of: Self.asked ?? 0, after: [12, 16, 20, 30]) {
          print("noise \(noise), moved by \(moves): \(tally)")
        }
      }
    }
  }
}
