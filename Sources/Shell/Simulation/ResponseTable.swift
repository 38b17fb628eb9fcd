internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

/// A table of answers: question ids on top, one row a person, option ids in the cells.
///
/// Several options are joined by `;`; an empty cell is "I don't know". The columns `concern`, `scope`
/// and `since` hold what an opening was told.
struct ResponseTable {
  /// What one person answers.
  struct Row: Sendable {
    var replies: [Question.ID: Reply] = [:]
    var opening: Opening?
  }

  let rows: [Row]

  /// Reads a CSV file.
  ///
  /// - Throws: ``Problems`` with every unknown question and option, and every row that does not fit the
  ///   first line, by line.
  init(file: String, library: Library) throws {
    let text = try TextFile.readTable(file, upTo: ResponseTable.maximumSize)
    let records = try DelimitedText(text, file: file).records
    var columns = ResponseColumns(header: records.first ?? [], library)
    let rows = records.dropFirst().map { columns.row($0) }
    if rows.isEmpty, columns.problems.isEmpty {
      let place = Place(file: file, line: (records.last?.first?.place.line ?? 0) + 1, column: 1)
      columns.problems.append(Problem(at: place, "there are no rows of answers"))
    }
    guard columns.problems.isEmpty else { throw Problems(columns.problems) }
    self.rows = rows
  }

  /// Bytes; a hundred thousand people fit.
  private static let maximumSize = 50_000_000
}

/// What the first line says of the cells below it, and what is wrong with them.
private struct ResponseColumns {
  private let names: [String]
  private let library: Library
  var problems: [Problem] = []

  private static let opening = ["concern", "scope", "since"]

  init(header: [DelimitedText.Cell], _ library: Library) {
    self.library = library
    names = header.map(\.text)
    let known = library.questions.map(\.id.rawValue)
    var seen: Set<String> = []
    for cell in header where !cell.text.isEmpty {
      if !known.contains(cell.text), !ResponseColumns.opening.contains(cell.text) {
        problems.append(
          Problem(
            at: cell.place,
            "no loaded playbook has a question \(SafeText.quoted(cell.text))"
              + Suggestion.hint(for: cell.text, among: known)))
      } else if !seen.insert(cell.text).inserted {
        problems.append(
          Problem(at: cell.place, "the column '\(cell.text)' stands twice; only one can be meant"))
      }
    }
  }

  /// What a person answers.
  mutating func row(_ cells: [DelimitedText.Cell]) -> ResponseTable.Row {
    guard let first = cells.first else { return .init() }
    guard cells.count == names.count else {
      problems.append(
        Problem(
          at: first.place,
          "this row has \(cells.count.of("cell")) and the first line \(names.count), so nobody can say "
            + "which belongs where"))
      return .init()
    }
    var replies: [Question.ID: Reply] = [:]
    for (name, cell) in zip(names, cells) where !cell.text.isEmpty {
      if name.isEmpty {
        problems.append(Problem(at: cell.place, "the first line has no name for this column"))
      } else if let question = library[Question.ID(rawValue: name)] {
        replies[question.id] = reply(cell, to: question)
      }
    }
    return .init(replies: replies, opening: opening(cells, at: first.place))
  }

  private mutating func reply(_ cell: DelimitedText.Cell, to question: Question) -> Reply {
    let words = cell.text.split(separator: ";").map { String($0).trimmingWhitespace() }
    let complaint =
      words.lazy.compactMap(question.complaint(aboutWord:)).first
      ?? question.complaint(aboutTogether: words)
    if let complaint {
      let parts = cell.text.split { ", ".contains($0) }.map(String.init)
      let isJoined =
        question.isSeveral && parts.count > 1
        && parts.allSatisfy { question.complaint(aboutWord: $0) == nil }
      let hint = isJoined ? "; several are joined by ;, as \(parts.joined(separator: ";"))" : ""
      problems.append(Problem(at: cell.place, complaint + hint))
    }
    return Reply(words: words)
  }

  /// What a row says of the opening; none where its cells are empty.
  private mutating func opening(_ row: [DelimitedText.Cell], at place: Place) -> Opening? {
    let cells = ResponseColumns.opening.map { name in
      names.firstIndex(of: name).map { row[$0].text } ?? ""
    }
    guard cells.contains(where: { !$0.isEmpty }) else { return nil }
    let concerns = cells[0].split(separator: ";").map { String($0).trimmingWhitespace() }
    for (cell, words) in zip(
      cells.dropFirst(), [Scope.allCases.map(\.rawValue), Since.allCases.map(\.rawValue)])
    where !cell.isEmpty && !words.contains(cell) {
      problems.append(
        Problem(
          at: place, "\(cell.shortened) is none of \(words.joined(separator: ", "))"))
      return nil
    }
    do {
      return try MatterOptions.opening(
        concerns.isEmpty ? ["none"] : concerns, scope: Scope(rawValue: cells[1]),
        since: Since(rawValue: cells[2]), in: library)
    } catch {
      problems.append(Problem(at: place, Failure(error).text))
      return nil
    }
  }
}
