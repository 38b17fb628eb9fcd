internal import Coaching
import Testing

@testable import Reports

struct PulseReportMarkdownTests {
  private func text(_ text: String? = nil) -> String {
    let sample = SampleResult.report(text)
    let trend = PulseTrend(sample.now, after: sample.before)
    return PulseReport(sample.now, trend: trend).markdown
  }

  @Test func saysTheSameAsThePage() {
    let text = text()
    #expect(
      text.hasPrefix(
        "# Team pulse, spring\n\n9 of 12 answered. Mark 9f3c 0a1b 5d7e 2468 ace0.\n\n"
          + "## Interpersonal trust\n\n- **T2 My leader is open to my ideas.**\n"
          + "  - Said: 5 agree, 2 neither, 2 disagree\n"))
    #expect(text.contains("| T1 | 4 of 5 | 2 of 5 |"))
    #expect(
      text.contains(
        "| T1 I can say a mistake aloud in this team. | 2 agree, 2 neither, 5 disagree | "
          + "6 agree, 2 neither, 1 disagree | +44 points, and by chance alone anything "
          + "from -1 to +71: it may be nothing |"))
    #expect(text.contains("registered trademarks") && text.contains("Licence v3.0 (nationalarch"))
    #expect(text.hasSuffix("\n") && !text.contains("\n\n\n"))
  }

  /// No text adds a line, a cell or a tag.
  @Test(arguments: SampleWave.hostile)
  func escapesWhatItIsGiven(text: String) {
    let (plain, hostile) = (self.text("plain"), self.text(text))
    #expect(bare("|", in: hostile) == bare("|", in: plain))
    #expect(bare("<", in: hostile).allSatisfy { $0 == 0 })
    #expect(!hostile.unicodeScalars.contains("\u{202E}"))
  }

  /// How many of these each line has without a backslash before them.
  private func bare(_ sign: Unicode.Scalar, in text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let scalars = Array("\n\(line)".unicodeScalars)
      return zip(scalars, scalars.dropFirst()).count { $0 != "\\" && $1 == sign }
    }
  }
}
