internal import Coaching
import Testing

@testable import Reports

struct PulseSheetTests {
  private let wave = SampleWave.wave(groups: SampleWave.groups)

  @Test func holdsStatementsScaleAndBoxes() {
    let text = PulseSheet(wave: wave, mark: SampleWave.mark).text
    for words in [
      "  ___  1. I can say a mistake aloud in this team. [T1]\n",
      "  ___ 12. Work is shared out fairly, near or far. [T12]\n",
      "  1  Strongly disagree\n", "  5  Strongly agree\n  0  Rather not say\n",
      "  ___ How likely are you to recommend working here? [R1]\n", "99 for rather not say",
      "        a  Office\n        b  Elsewhere\n",
      "  [ ][ ][ ][ ]  [ ][ ][ ][ ]  [ ][ ][ ][ ]  [ ][ ]  [ ]\n",
      "Your word from the hat, if you drew one: ___", "The row is your answers", "to Mira Holm",
      "not to your leader",
      "9f3c 0a1b 5d7e 2468 ace0",
    ] {
      #expect(text.contains(words) || text.flat.contains(words), "\(words)")
    }
    for (index, statement) in wave.statements.enumerated() {
      #expect(text.contains("\(index + 1). \(statement.say) [\(statement.mark)]"))
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test(arguments: [8, 9, 12], [true, false])
  func exampleIsARow(statements: Int, hasGroups: Bool) throws {
    let wave = SampleWave.wave(
      statements: statements, groups: hasGroups ? SampleWave.groups : [])
    let text = PulseSheet(wave: wave, mark: SampleWave.mark).text
    let start = try #require(text.firstRange(of: "For example  "))
    let row = text[start.upperBound...].prefix { $0 != "\n" }
    let answers = try AnswerDigits(wave).answers(String(row))
    #expect(answers.fits(wave))
    #expect(answers.recommends == 8)
    let boxes = text.ranges(of: "[ ]").count
    #expect(boxes == statements + 2 + (hasGroups ? 1 : 0))
  }

  @Test func asksForNoGroupWhereThereIsNone() {
    let text = PulseSheet(wave: SampleWave.wave(), mark: "9f").text
    #expect(!text.contains("group") && !text.contains("letter"))
  }
}
