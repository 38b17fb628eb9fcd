internal import Coaching
import Testing

@testable import Reports

struct PulseBarTests {
  /// Of ten, 2 disagree, 4 are neither, 4 agree: the four stand around the middle.
  @Test func standsAroundTheMiddle() throws {
    let bar = try #require(PulseBar(SampleResult.counts(2, 4, 4)))
    #expect(bar.base == 0.2)
    #expect(bar.parts.map(\.kind) == [.low, .middle, .high])
    #expect(near(bar.parts.map(\.start), [-0.4, -0.2, 0.2]))
    #expect(near(bar.parts.map(\.width), [0.2, 0.4, 0.4]))
  }

  @Test(arguments: [
    (WaveResult.Shown.nearlyAll(.high, of: 5), [PulseBar.Kind.high, .open], 0.0),
    (.nearlyAll(.low, of: 5), [.open, .low], -1.0),
    (.nearlyAll(.middle, of: 5), [.middle, .open], -0.4),
    (.most(.high, 4, of: 5), [.open, .high], -0.2), (.most(.low, 4, of: 5), [.low, .open], -0.8),
    (.most(.middle, 4, of: 5), [.middle, .open], -0.4),
    (.share(.lowerHalf), [.open], 0.0), (.share(.upperHalf), [.high, .open], 0.0),
    (.share(.few), [.open], 0.0), (.share(.most), [.high, .open], 0.0),
  ])
  func leavesOpenWhatIsNotTold(
    _ shown: WaveResult.Shown, _ kinds: [PulseBar.Kind], _ start: Double
  ) throws {
    let bar = try #require(PulseBar(shown))
    #expect(bar.parts.map(\.kind) == kinds)
    #expect(near(bar.parts.prefix(1).map(\.start), [start]))
  }

  @Test(arguments: [WaveResult.Shown.tooFew, nil])
  func drawsNothingOfWhatIsNotTold(_ shown: WaveResult.Shown?) {
    #expect(PulseBar(shown) == nil)
  }

  @Test func linesFit() {
    #expect(TextLines.wrapped("one two  three", at: 7) == ["one two", "three"])
    #expect(TextLines.wrapped("abcdefgh", at: 3) == ["abc", "def", "gh"])
    #expect(TextLines.wrapped("信頼信頼", at: 4) == ["信頼", "信頼"])
    #expect(TextLines.wrapped("", at: 4) == [""])
  }

  private func near(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }
}
