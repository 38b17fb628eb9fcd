import Coaching
import Foundation
import Testing

@testable import Shell

@Suite("What each survey tool exports")
struct SurveyToolTests {
  private typealias F = SurveyFixture
  private typealias S = SurveySamples
  private static let values: [Int?] = F.values

  struct Row: CustomTestStringConvertible {
    let name: String
    let data: Data
    let tool: SurveyTool
    /// The recommendations of those who are counted; all say the same of the statements.
    let recommends: [Int?]
    var droppedRows: [SurveyExport.DroppedRow] = []
    var testDescription: String { name }

    init(
      _ name: String, _ text: String, _ tool: SurveyTool, _ recommends: [Int?],
      dropped: [SurveyExport.DroppedRow] = []
    ) {
      self.init(name, Data(text.utf8), tool, recommends, dropped: dropped)
    }

    init(
      _ name: String, _ data: Data, _ tool: SurveyTool, _ recommends: [Int?],
      dropped: [SurveyExport.DroppedRow] = []
    ) {
      (self.name, self.data, self.tool, self.recommends) = (name, data, tool, recommends)
      droppedRows = dropped
    }
  }

  static let rows: [Row] = [
    Row("Microsoft", S.microsoftForms, .microsoftForms, [8, nil]),
    Row("Microsoft, Windows-1252", S.microsoftForms1252, .microsoftForms, [8]),
    Row("SurveyMonkey", S.surveyMonkey, .surveyMonkey, [8]),
    Row("SurveyMonkey, matrix", S.surveyMonkeyMatrix, .surveyMonkey, [8]),
    Row(
      "SurveyMonkey, Mac", S.surveyMonkeyMac, .surveyMonkey, [9],
      dropped: [.init(line: 4, reason: .empty)]),
    Row(
      "Qualtrics",
      S.qualtricsHeads + S.qualtricsRow("R_1") + S.qualtricsRow("R_2", finished: "False")
        + S.qualtricsRow("R_3", status: "1") + S.qualtricsRow("R_4", status: "Survey Preview")
        + S.qualtricsRow("R_1") + S.qualtricsRow("R_5", status: "8", finished: "True"),
      .qualtrics, [8, 8],
      dropped: [
        .init(line: 5, reason: .notFinished), .init(line: 6, reason: .test),
        .init(line: 7, reason: .test), .init(line: 8, reason: .duplicate),
      ]),
    Row("Qualtrics, legacy", S.qualtricsLegacy, .qualtrics, [8]),
    Row(
      "LimeSurvey", S.limeSurvey, .limeSurvey, [8, 8],
      dropped: [.init(line: 3, reason: .notFinished)]),
    Row("LimeSurvey, codes", S.limeSurveyCodes, .limeSurvey, [8]),
    Row("Typeform", S.typeform, .typeform, [8]),
    Row("Typeform, old", S.typeformOld, .typeform, [8]),
  ]

  @Test("Its answers are counted exactly, and what is not counted is told", arguments: rows)
  func counts(_ row: Row) throws {
    let export = try SurveyExport(row.data, file: "a.csv", wave: F.wave())
    #expect(export.tool == row.tool)
    #expect(export.counters == [F.counters(row.recommends.map { (Self.values, $0) })])
    #expect(export.rows == row.recommends.count)
    #expect(export.droppedRows == row.droppedRows)
  }

  @Test("Google mixes numbers with numbers that have a label")
  func google() throws {
    let export = try F.read(S.googleForms)
    #expect(export.tool == .googleForms)
    let counters = try #require(export.counters.first)
    #expect(counters.people == 2)
    #expect(
      counters.statements.map(\.all) == [
        [0, 0, 2], [0, 0, 2], [0, 2, 0], [2, 0, 0], [2, 0, 0], [0, 0, 2], [0, 0, 2], [0, 0, 2],
      ])
    #expect(counters.recommends.all == [1, 0, 1])
  }

  typealias Reasons = [SurveyColumnReason]
  static let reasons: [(String, Reasons)] = [
    (S.googleForms, [.time, .unknown, .freeText]),
    (S.microsoftForms, [.identifier, .time, .time, .address, .name, .unknown]),
    (
      S.surveyMonkey,
      [.identifier, .identifier, .time, .time, .address, .address, .name, .name]
        + [.unknown, .unknown, .unknown, .unknown, .freeText]
    ),
    (
      S.qualtricsHeads,
      [.time, .time, .progress, .address, .progress, .duration, .progress, .identifier, .name]
        + [.language, .score, .freeText]
    ),
    (
      S.limeSurvey,
      [.identifier, .time, .progress, .language, .identifier, .time, .time, .freeText]
    ),
    (S.typeform, [.identifier, .unknown, .time, .time, .network]),
  ]

  @Test("Columns that are not read are told with the reason", arguments: reasons)
  func columns(_ text: String, _ reasons: Reasons) throws {
    #expect(try F.read(text).droppedColumns.map(\.reason) == reasons)
  }

  @Test("Dropped columns have the names of their headings; one without has its number")
  func names() throws {
    let export = try SurveyExport(S.microsoftForms1252, file: "a.csv", wave: F.wave())
    #expect(
      export.droppedColumns.map(\.name) == [
        "ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
        "What — if anything — is unclear?", "Points - \(F.heads[0])", "Feedback - \(F.heads[0])",
      ])
    #expect(export.droppedColumns.suffix(2).map(\.reason) == [.score, .score])
    #expect(try F.read(S.qualtricsLegacy).droppedColumns.last?.name == "column 14")
  }
}
