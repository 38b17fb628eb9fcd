internal import Coaching
internal import Playbooks

/// Which column answers what, and which are not read.
struct SurveyColumns {
  /// In the order of the wave's statements.
  let statements: [Int]
  let recommendation: Int
  let group: Int?
  /// Numbers the response.
  let identifier: Int?
  /// Empty as long as the response is not sent off.
  let submitted: Int?
  /// Qualtrics: whether the member came to the end, and how the response came about.
  let finished: Int?
  let status: Int?
  let dropped: [SurveyExport.DroppedColumn]

  /// - Throws: ``Problems`` with each question that has no column, or two, and each strange mark.
  init(_ table: SurveyTable, wave: Wave, marks: SurveyMarks, scale: SurveyScale) throws(Problems) {
    var search = SurveyColumnSearch(marks, wave: wave)
    for index in table.headings.indices { search.take(index, of: table, scale: scale) }
    let found = try search.finish(table)
    (statements, recommendation, group) = (found.statements, found.recommendation, found.group)
    let column = { (names: Set<String>) in
      table.headings.firstIndex { heading in
        heading.texts.contains { names.contains(SurveyHeading.plain($0)) }
      }
    }
    identifier =
      column(SurveyColumnKinds.identifiers)
      ?? table.headings.firstIndex { $0.texts.contains("#") }
    submitted =
      switch table.tool {
      case .limeSurvey: column(SurveyTool.submitted)
      case .typeform: column(["submitdateutc"])
      default: nil
      }
    finished = table.tool == .qualtrics ? column(["finished"]) : nil
    status = table.tool == .qualtrics ? column(["status"]) : nil
    let read = Set(statements + [recommendation] + (group.map { [$0] } ?? []))
    dropped = table.headings.indices.filter { !read.contains($0) }.map { index in
      let heading = table.headings[index]
      return .init(name: heading.name, reason: SurveyColumnKinds.reason(heading))
    }
  }
}
