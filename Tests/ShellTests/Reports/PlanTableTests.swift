import Foundation
import Shell
import Testing

/// The plan's actions for a task tracker.
@Suite struct PlanTableTests {
  @Test func `each action is a line with the promised columns`() throws {
    let text = try ReportSamples.report("--format", "csv")
    let rows = Self.rows(of: text)
    #expect(
      rows[0].joined(separator: ",")
        == "position,action,title,first_step,owner,by,hours_setup,hours_weekly,measure,because,"
        + "source,review,status,seen")
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.count == 14 })
    let focus = rows[1]
    #expect(focus[0] == "focus" && focus[1] == "act-list-tracking")
    #expect(focus[5] == "2026-03-03" && focus[11] == "2026-03-17")
    #expect(focus[12] == "todo" && rows.last?[12] == "")
    #expect(focus[10].hasPrefix("research: Ravid and others, 2023"))
    #expect(text.hasSuffix("\r\n") && !text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@you", "'@you"), ("a=b", "a=b"),
    ("=HYPERLINK(\"a\",\"b\")", "'=HYPERLINK(\"a\",\"b\")"),
  ])
  func `a text that a spreadsheet would compute is defused`(
    _ title: String, _ cell: String
  ) throws {
    let home = try Home()
    let own = home.folder.appending(path: "late-starts.yaml").path
    _ = try Run(["playbooks", "new", "late-starts", "--output", own], in: home)
    let start = try String(contentsOfFile: own, encoding: .utf8)
    _ = try home.write(
      start.replacing("\"Name the first step\"", with: "'\(title)'"), to: "own/late-starts.yaml")
    let answers = try home.write(
      "answers: {late-starts-q1: d, late-starts-q2: c, late-starts-q3: c}", to: "answers.yaml")
    let folder = ["--playbooks", home.folder.appending(path: "own").path]
    let diagnosed = try Run(["diagnose", "--answers", answers] + folder, in: home)
    #expect(diagnosed.code == 0, "\(diagnosed.errors)")
    let text = try Run(["report", "--format", "csv"] + folder, in: home).output
    #expect(Self.rows(of: text).contains { $0.count > 2 && $0[2] == cell })
  }

  /// Rows and cells as RFC 4180 has them; a small reader of its own.
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text.unicodeScalars.map(Character.init) {
      switch character {
      case "\"":
        isQuoted.toggle()
        if isQuoted, rows[rows.count - 1].last?.isEmpty == false {
          rows[rows.count - 1][rows[rows.count - 1].count - 1].append("\"")
        }
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted: rows.append([""])
      case "\r": continue
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return rows.filter { $0 != [""] }
  }
}
