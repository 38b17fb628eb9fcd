internal import Coaching
internal import Playbooks

/// Counts rows one by one, and forgets them.
struct SurveyCount {
  private(set) var counters: [PulseCounters]
  private(set) var dropped: [SurveyExport.DroppedRow] = []
  private(set) var rows = 0

  private let columns: SurveyColumns
  private let headings: [SurveyHeading]
  private let wave: Wave
  private let scale: SurveyScale
  private var seen: Set<String> = []
  /// Rows of all files that have a number of their own; only while counting.
  private(set) var known: Set<String>
  private var rowProblems: [Problem] = []
  private var complaints: [Int: SurveyComplaints] = [:]

  /// More would only say the same again.
  private static let mostProblems = 20

  /// `known` are the rows of files that were counted before.
  init(
    _ columns: SurveyColumns, table: SurveyTable, wave: Wave, scale: SurveyScale,
    known: Set<String>
  ) {
    self.known = known
    self.columns = columns
    self.wave = wave
    self.scale = scale
    headings = table.headings
    counters = Array(
      repeating: PulseCounters(statements: wave.statements.count), count: max(1, wave.groups.count))
  }

  mutating func take(_ row: [DelimitedText.Cell]) {
    if let problem = SurveyTable.problem(with: row, columns: headings.count) {
      rowProblems.append(problem)
      return
    }
    let identifier = columns.identifier.map { row[$0].text } ?? ""
    if let reason = reason(toDrop: row) {
      drop(row, reason)
    } else if seen.contains(identifier) || isKnown(row) {
      drop(row, .duplicate)
    } else if count(row) {
      if !identifier.isEmpty { seen.insert(identifier) }
      if let name = name(of: row) { known.insert(name) }
    }
  }

  private func isKnown(_ row: [DelimitedText.Cell]) -> Bool {
    name(of: row).map(known.contains) == true
  }

  /// All of a row, with its number; `nil` where it has none.
  ///
  /// A time would not do: tools that keep answers anonymous write the same for all, and two members may
  /// answer alike.
  private func name(of row: [DelimitedText.Cell]) -> String? {
    guard let column = columns.identifier, !row[column].text.isEmpty else { return nil }
    return row.map(\.text).joined(separator: "\u{1F}")
  }

  private mutating func drop(_ row: [DelimitedText.Cell], _ reason: SurveyRowReason) {
    dropped.append(.init(line: row[0].place.line, reason: reason))
  }

  private mutating func reason(toDrop row: [DelimitedText.Cell]) -> SurveyRowReason? {
    if let column = columns.submitted, row[column].text.isEmpty { return .notFinished }
    if let status = columns.status.map({ SurveyScale.folded(row[$0].text) }),
      ["1", "2", "9", "17", "survey test"].contains(status) || status.contains("preview")
    {
      return .test
    }
    guard let column = columns.finished else { return nil }
    switch SurveyScale.folded(row[column].text) {
    case "1", "true": return nil
    case "0", "false": return .notFinished
    default:
      rowProblems.append(
        Problem(
          at: row[column].place,
          "'Finished' is neither True nor False here; export the file again in English"))
      return nil
    }
  }

  /// Whether it is counted.
  private mutating func count(_ row: [DelimitedText.Cell]) -> Bool {
    let statements = columns.statements.map { column in
      complaints[column, default: .init()].answer(scale.statement(row[column].text))
    }
    let recommends = complaints[columns.recommendation, default: .init()]
      .answer(scale.recommendation(row[columns.recommendation].text))
    let answers = PulseAnswers(statements: statements, recommends: recommends)
    guard answers.saysSomething else {
      drop(row, .empty)
      return false
    }
    guard let group = group(of: row) else { return false }
    counters[group].count(answers)
    rows += 1
    return true
  }

  /// The place of a row's counters; `nil` if it has none, which is noted.
  private mutating func group(of row: [DelimitedText.Cell]) -> Int? {
    guard let column = columns.group else { return 0 }
    let text = row[column].text
    let name = SurveyScale.folded(text)
    if let index = wave.groups.firstIndex(where: { SurveyScale.folded($0.name) == name }) {
      return index
    }
    if scale.statement(text) == .answer(nil) {
      drop(row, .noGroup)
      return nil
    }
    let names = wave.groups.map(\.name)
    let shown = text.count <= 40 ? SafeText.quoted(text) : "what stands here"
    rowProblems.append(
      Problem(
        at: row[column].place,
        "\(shown) is no group of this wave; its groups are "
          + names.map(SafeText.quoted).joined(separator: ", ")))
    return nil
  }

  /// Everything that is wrong with the answers; empty if they may be told.
  func problems(file: String) -> [Problem] {
    var problems = tooMany(file)
    for (place, column) in (columns.statements + [columns.recommendation]).enumerated() {
      let isStatement = place < wave.statements.count
      let name = isStatement ? "[\(wave.statements[place].mark)]" : "[R1]"
      problems +=
        complaints[column]?.problems(
          name, range: isStatement ? scale.numbers : 0...10, at: headings[column].place) ?? []
    }
    problems += rowProblems.prefix(Self.mostProblems)
    if let next = rowProblems.dropFirst(Self.mostProblems).first {
      let more = rowProblems.count - Self.mostProblems
      problems.append(Problem(at: next.place, "and so on, in \(more) rows; mend these first"))
    }
    return problems
  }

  private func tooMany(_ file: String) -> [Problem] {
    let start = Place(file: file, line: 1, column: 1)
    let right = "take out what is there twice, or the answers of another wave"
    if rows > wave.people {
      let wrong = "\(rows) people answered, and only \(wave.people) were asked"
      return [Problem(at: start, "\(wrong); \(right)")]
    }
    return zip(wave.groups, counters).filter { $0.people < $1.people }.map { group, counter in
      let wrong =
        "\(counter.people) people answered in \(SafeText.quoted(group.name)), and only "
        + "\(group.people) were asked"
      return Problem(at: start, "\(wrong); \(right)")
    }
  }
}
