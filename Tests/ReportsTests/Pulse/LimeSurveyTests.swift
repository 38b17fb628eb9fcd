internal import Coaching
import Testing

@testable import Reports

struct LimeSurveyTests {
  private func rows(_ wave: Wave) -> [[String]] {
    LimeSurveyStructure(wave: wave, mark: SampleWave.mark).text
      .split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func linesAreThoseOfTheSample() {
    let text = LimeSurveyStructure(wave: SampleWave.wave(), mark: SampleWave.mark).text
    for line in [
      "id\trelated_id\tclass\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\t"
        + "mandatory\tother\tdefault\tsame_default\n",
      "\n\t\tS\t\tanonymized\t\tY\t\t\t\t\t\t\t\n", "\n\t\tS\t\tdatestamp\t\tN\t\t\t\t\t\t\t\n",
      "\n\t\tSL\t\tsurveyls_title\t\tTeam pulse, spring\t\ten\t\t\t\t\t\n",
      "\n1\t\tG\t1\tpulse\t\tTeam pulse, spring\t\ten\t\t\t\t\t\n",
      "\n2\t\tQ\tF\tP\t1\tHow far do you agree?\t\ten\t\tN\tN\t\t0\n",
      "\n3\t\tSQ\t\tT1\t1\tI can say a mistake aloud in this team. [T1]\t\ten\t\t\tN\t\t0\n",
      "\n2\t\tA\t0\tA1\t\tStrongly disagree\t\ten\t\t\t\t\t\n",
      "\n2\t\tA\t0\tA5\t\tStrongly agree\t\ten\t\t\t\t\t\n",
      "\n15\t\tQ\tL\tR1\t1\tHow likely are you to recommend working here? [R1]\t",
      "\n15\t\tA\t0\t10\t\t10\t\ten\t\t\t\t\t\n",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(text.hasPrefix("id\t") && text.hasSuffix("\n"))
  }

  @Test(arguments: [
    "datestamp", "ipaddr", "refurl", "savetimings", "printanswers", "allowregister", "allowsave",
    "publicstatistics", "listpublic",
  ])
  func keepsNothingElse(setting: String) {
    #expect(rows(SampleWave.wave()).contains { $0[2] == "S" && $0[4] == setting && $0[6] == "N" })
  }

  @Test func asksForGroupsWhereThereAreSome() {
    let with = rows(SampleWave.wave(groups: SampleWave.groups))
    #expect(with.contains { $0[4] == "G1" && $0[6].hasSuffix("[G1]") && $0[10] == "Y" })
    #expect(with.contains { $0[2] == "A" && $0[6] == "Elsewhere" })
    #expect(with.filter { $0[2] == "Q" && $0[10] == "N" }.map { $0[4] } == ["P", "R1"])
    #expect(!rows(SampleWave.wave()).contains { $0[4] == "G1" })
  }

  @Test func eachQuestionHasItsOwnNumber() {
    let ids = rows(SampleWave.wave(groups: SampleWave.groups))
      .filter { ["Q", "SQ"].contains($0[2]) }.map { $0[0] }
    #expect(Set(ids).count == ids.count && ids.count == 12 + 3)
  }

  @Test(arguments: SampleWave.hostile)
  func hostileTextsStayInTheirCells(text: String) {
    let rows = rows(SampleWave.hostile(text))
    #expect(rows.count == self.rows(SampleWave.wave(groups: SampleWave.groups)).count)
    for row in rows {
      #expect(row.count == 14)
      for cell in row {
        #expect(!"=+-@".unicodeScalars.contains(cell.unicodeScalars.first ?? " "))
        #expect(!cell.unicodeScalars.contains { "\"{}\r".unicodeScalars.contains($0) })
        let tags = cell.replacing("<p>", with: "").replacing("</p>", with: "")
        #expect(!tags.unicodeScalars.contains("<"))
      }
    }
  }
}
