import Coaching
import Foundation
import Testing

@testable import Shell

@Suite("Files a keeper may have")
struct SurveyFileTests {
  private typealias F = SurveyFixture
  private static let groups = F.wave(
    groups: [.init(name: "Büro", people: 5), .init(name: "Daheim", people: 5)])
  private static let rows = [F.heads + [F.recommend, "Wo? [G1]"], F.numbers + ["8", "Büro"]]

  private static func text(_ separator: String = ",", _ end: String = "\n") -> String {
    rows.map { F.plain($0, by: separator) + end }.joined()
  }

  private static func wide(_ text: String, littleEnd: Bool) -> Data {
    Data(
      ("\u{FEFF}" + text).utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return littleEnd ? bytes.reversed() : bytes
      })
  }

  private static let windows = Data(
    text().unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0xFC })

  static let good: [(String, Data)] = [
    ("UTF-8", Data(text().utf8)), ("UTF-8 with its mark", Data(("\u{FEFF}" + text()).utf8)),
    ("UTF-16, little end", wide(text("\t", "\r\n"), littleEnd: true)),
    ("UTF-16, big end", wide(text(), littleEnd: false)), ("Windows-1252", windows),
    ("lone CR", Data(text(",", "\r").utf8)), ("CRLF", Data(text(",", "\r\n").utf8)),
    ("semicolons", Data(text(";").utf8)), ("tabs", Data(text("\t").utf8)),
    ("sep=", Data(("sep=;\r\n" + text(";")).utf8)),
    ("mark and sep=", Data(("\u{FEFF}sep=;\r\n" + text(";")).utf8)),
    ("a title", Data(("Team pulse, all answers\n\n" + text(";")).utf8)),
    ("a title in quotes", Data(("\"Two\nlines\"\r\n" + text("\t")).utf8)),
    ("no line end at the end", Data(text().dropLast().utf8)),
  ]

  @Test("Every encoding, separator and line end", arguments: good)
  func read(_ name: String, _ data: Data) throws {
    let export = try SurveyExport(data, file: "a.csv", wave: Self.groups)
    #expect(export.counters == [F.counters([(F.values, 8)]), F.counters([])])
  }

  static let bad: [(Data, String)] = [
    (Data([0x50, 0x4B, 3, 4, 20, 0]), "a workbook (XLSX)"),
    (Data([0xD0, 0xCF, 0x11, 0xE0, 0]), "a workbook (XLS)"), (Data("%PDF-1.7".utf8), "a PDF"),
    (Data("\n <!DOCTYPE html><p>".utf8), "a web page"), (Data("<html>".utf8), "a web page"),
    (Data("[ {\"T1\": 4} ]".utf8), "JSON"), (Data("\u{FEFF}{\"a\":1}".utf8), "JSON"),
    (Data(), "empty"), (Data([0x41, 0, 0x42, 0]), "no encoding that is known"),
    (Data([0xFF, 0xFE, 0x41]), "in the middle of a character"),
  ]

  @Test("What is no table is refused, with what would be right", arguments: bad)
  func refused(_ data: Data, _ part: String) {
    let problems = F.problems(data)
    #expect(problems.hasPrefix("a.csv:1:1: error: "))
    #expect(problems.contains(part), "\(problems)")
    #expect(problems.contains("as CSV"))
  }

  @Test("Blank lines alone are nothing; headings alone are no answers")
  func nothing() throws {
    #expect(F.problems("\n\n").contains("there is nothing in this file"))
    let export = try F.read(F.table([]))
    #expect(export.rows == 0 && export.counters == [F.counters([])])
  }

  @Test("Lines below a title are numbered as in the file")
  func lines() {
    let text = "Team pulse\n\n" + F.table([["1"]])
    #expect(F.problems(text).contains("a.csv:4:1: error: this row has 1 cells"))
  }

  @Test("A file that breaks off is refused")
  func truncated() {
    let text = SurveySamples.limeSurvey
    #expect(F.problems(String(text.dropLast())) == "")
    // 4 leaves an empty last cell, which is as good as any.
    for length in [2, 3, 5, 6, 7, 10, 20, 30] {
      #expect(F.problems(String(text.dropLast(length))) != "", "\(length)")
    }
    #expect(F.problems(String(text.dropLast(2))).contains("is never closed"))
  }

  @Test("The questionnaire is not the answers")
  func questionnaire() {
    let text =
      "id\trelated_id\tclass\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\t"
      + "mandatory\tother\tdefault\tsame_default\n\t\tS\t\tsid\t\t100001\t\t\t\t\t\t\t\n"
      + "3\t\tSQ\t\tT1\t1\tI can say a mistake aloud.\t\ten\t\t\tN\t\t0\n"
    #expect(F.problems(text).contains("no heading has a mark of this wave"))
    #expect(F.problems(text).contains("take the file with the members' answers"))
  }

  @Test("A quote that is never closed, or stands in the middle, is refused")
  func quotes() {
    let heads = F.heads + [F.recommend, "Anything else?"]
    let start = F.table([], heads: heads) + F.plain(F.numbers) + ",8,"
    #expect(F.problems(start + "an \"unclosed one\n").contains("a.csv:2:22: error: a quote stands"))
    #expect(F.problems(start + "\"unclosed\n").contains("a.csv:2:19: error: the quote"))
  }

  @Test(
    "A member's words are never taken for a heading", arguments: ["{\"ImportId\"", "Why [T3]?"])
  func words(_ text: String) throws {
    let heads = F.heads + [F.recommend, "Anything else?"]
    let export = try F.read(F.table([], heads: heads) + F.quoted(F.numbers + ["8", text]) + "\n")
    #expect(export.rows == 1)
  }

  @Test("Nothing that is not asked is ever told")
  func privacy() {
    let secret = "Petra Muster 192.0.2.7"
    let heads = ["Name"] + F.heads + [F.recommend, "Anything else?"]
    let long = "Petra Muster 192.0.2.7 and all that I ever wanted to say of her"
    let rows = [
      [secret] + F.numbers + ["8", secret], [secret] + F.numbers + ["8"],
      [secret, long] + F.numbers.dropFirst() + ["12", secret],
      [secret, "0"] + F.numbers.dropFirst() + ["8", "\"\(secret)\" x"],
    ]
    for end in 1...4 {
      let problems = F.problems(F.table(Array(rows.prefix(end)), heads: heads))
      #expect(problems.isEmpty == (end == 1))
      #expect(!problems.contains("Petra") && !problems.contains("192"), "\(problems)")
    }
    let problems = F.problems(F.table(Array(rows.prefix(3)), heads: heads))
    #expect(problems.contains("[T1] has answers that are no labels and may be free text"))
  }
}
