internal import Coaching
internal import Foundation
internal import Playbooks

/// What a survey tool exported, counted: of what members said, only counters stay.
///
/// Nothing is guessed: what is not sure is refused, or dropped and told.
struct SurveyExport {
  /// A column that was not read.
  struct DroppedColumn: Hashable {
    /// Its heading; for people to see, quote it safely.
    let name: String
    let reason: SurveyColumnReason
  }

  /// A row that was not counted.
  struct DroppedRow: Hashable {
    let line: Int
    let reason: SurveyRowReason
  }

  /// What wrote the file, as far as its headings tell.
  let tool: SurveyTool
  /// One for each group of the wave, in its order; one for all if it has none.
  let counters: [PulseCounters]
  let droppedColumns: [DroppedColumn]
  let droppedRows: [DroppedRow]
  /// Members who are counted.
  let rows: Int

  /// Counts a file at once; its rows are kept nowhere.
  ///
  /// - Parameters:
  ///   - data: What is in the file, in any encoding that survey tools and spreadsheets write.
  ///   - file: Its name, for messages.
  ///   - wave: What members were asked.
  ///   - labels: What answers in another language stand for, such as "Stimme zu" for 4; `nil` is no
  ///     answer.
  ///   - numbersFrom: What the tool wrote for "Strongly disagree": 1, or 0.
  /// - Throws: ``Problems`` with everything that is wrong, in words for a keeper.
  init(
    _ data: Data, file: String, wave: Wave, labels: [String: Int?] = [:], numbersFrom: Int = 1
  ) throws(Problems) {
    var known: Set<String> = []
    try self.init(
      data, file: file, wave: wave, labels: labels, numbersFrom: numbersFrom, besides: &known)
  }

  /// The same for one of several files: a row that another of them has is counted once.
  init(
    _ data: Data, file: String, wave: Wave, labels: [String: Int?], numbersFrom: Int,
    besides known: inout Set<String>
  ) throws(Problems) {
    let scale = try SurveyScale(labels: labels, numbersFrom: numbersFrom, file: file)
    let text = try SurveyText.read(data, file: file)
    let marks = SurveyMarks(wave)
    let table = try SurveyTable(text, file: file, marks: marks)
    let columns = try SurveyColumns(table, wave: wave, marks: marks, scale: scale)
    var count = SurveyCount(columns, table: table, wave: wave, scale: scale, known: known)
    for row in table.rows { count.take(row) }
    let problems = count.problems(file: file)
    guard problems.isEmpty else { throw Problems(problems) }
    known = count.known
    tool = table.tool
    counters = count.counters
    droppedColumns = columns.dropped
    droppedRows = count.dropped
    rows = count.rows
  }
}
