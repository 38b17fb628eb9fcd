internal import Playbooks

/// A table a survey tool wrote, parted into its headings and its rows.
struct SurveyTable {
  let headings: [SurveyHeading]
  let rows: ArraySlice<[DelimitedText.Cell]>
  let tool: SurveyTool

  init(_ text: String, file: String, marks: SurveyMarks) throws(Problems) {
    let (table, line) = SurveyPreamble.skipped(in: text, columns: marks.statements)
    let records = try DelimitedText(String(table), file: file, line: line).records
    guard let first = records.first else {
      throw Problems([
        Problem(
          at: Place(file: file, line: 1, column: 1),
          "there is nothing in this file; export the answers again as CSV")
      ])
    }
    let tool = SurveyTool(first, records.dropFirst().first ?? [])
    var height = 1
    while height < min(3, records.count),
      Self.isHeading(records[height], below: first, of: tool, marks: marks)
    {
      height += 1
    }
    let problems = records[..<height].compactMap { Self.problem(with: $0, columns: first.count) }
    guard problems.isEmpty else { throw Problems(problems) }
    headings = first.enumerated().map { column, cell in
      SurveyHeading(
        texts: records[..<height].map { $0[column].text }, place: cell.place, number: column + 1)
    }
    rows = records[height...]
    self.tool = tool
  }

  /// Whether a row still belongs to the headings; a member's row must never be taken for one.
  private static func isHeading(
    _ record: [DelimitedText.Cell], below first: [DelimitedText.Cell], of tool: SurveyTool,
    marks: SurveyMarks
  ) -> Bool {
    // Qualtrics' third row; a member may have written one such cell.
    if record.allSatisfy({ $0.text.isEmpty || $0.text.hasPrefix("{\"ImportId\"") }) { return true }
    let found = record.filter { cell in
      let heading = SurveyHeading(texts: [cell.text], place: cell.place, number: 1)
      return if case .target = marks.found(in: heading) { true } else { false }
    }
    if 2 * found.count > marks.statements { return true }
    let words = Set(record.map { SurveyHeading.plain($0.text) })
    return switch tool {
    case .surveyMonkey:
      record.first?.text.isEmpty == true
        && !words.isDisjoint(with: ["response", "openendedresponse"])
    case .qualtrics: first.first?.text == "V1" && words.contains("responseid")
    default: false
    }
  }

  /// What is wrong with a row that has not as many cells as the heading; nothing of it is told.
  static func problem(with row: [DelimitedText.Cell], columns: Int) -> Problem? {
    guard let start = row.first, row.count != columns else { return nil }
    return Problem(
      at: start.place,
      "this row has \(row.count) cells and the heading \(columns); export the file again, or put "
        + "quotes around the answer that has a separator or a line end in it")
  }
}
