internal import Coaching
internal import Foundation
internal import Playbooks
internal import SwiftCSV

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

  private static let openingColumns = ["concern", "scope", "since"]

  /// Reads a CSV file.
  ///
  /// - Throws: ``Problems`` with every unknown question and option, by line.
  init(file: String, library: Library) throws {
    let text = try TextFile.read(file, upTo: ResponseTable.maximumSize)
    let table: NamedCSV
    do {
      table = try NamedCSV(string: text)
    } catch {
      let place = Place(file: file, line: 1, column: 1)
      throw Problems([Problem(at: place, "not readable as CSV: \(error)")])
    }
    var problems = ResponseTable.problems(inHeader: table.header, file, library)
    rows = table.rows.enumerated().map { index, row in
      var replies: [Question.ID: Reply] = [:]
      let opening = ResponseTable.opening(row, library)
      if case .failure(let failure) = opening {
        problems.append(
          Problem(at: Place(file: file, line: index + 2, column: 1), failure.text))
      }
      for (name, cell) in row {
        guard let question = library[Question.ID(rawValue: name)], !cell.isEmpty else { continue }
        let words = cell.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        if let problem = ResponseTable.problem(with: words, question, file, line: index + 2) {
          problems.append(problem)
        }
        replies[question.id] = Reply(words: words)
      }
      return Row(replies: replies, opening: try? opening.get())
    }
    if rows.isEmpty, problems.isEmpty {
      problems.append(
        Problem(at: Place(file: file, line: 2, column: 1), "there are no rows of answers"))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// Bytes; a hundred thousand people fit.
  private static let maximumSize = 50_000_000

  private static func problems(
    inHeader header: [String], _ file: String, _ library: Library
  )
    -> [Problem]
  {
    let known = library.questions.map(\.id.rawValue)
    return header.filter { !known.contains($0) && !openingColumns.contains($0) }.map { name in
      Problem(
        at: Place(file: file, line: 1, column: 1),
        "no loaded playbook has a question '\(SafeText.visible(name))'"
          + Suggestion.hint(for: name, among: known))
    }
  }

  /// What a row says of the opening; none where its cells are empty.
  private static func opening(
    _ row: [String: String], _ library: Library
  ) -> Result<Opening?, Failure> {
    let cells = openingColumns.map { row[$0]?.trimmingCharacters(in: .whitespaces) ?? "" }
    guard cells.contains(where: { !$0.isEmpty }) else { return .success(nil) }
    let names = cells[0].split(separator: ";").map(String.init)
    for (cell, words) in zip(
      cells.dropFirst(), [Scope.allCases.map(\.rawValue), Since.allCases.map(\.rawValue)])
    where !cell.isEmpty && !words.contains(cell) {
      let list = words.joined(separator: ", ")
      return .failure(Failure("\(SafeText.visible(cell)) is none of \(list)", .usage))
    }
    do {
      return .success(
        try MatterOptions.opening(
          names.isEmpty ? ["none"] : names, scope: Scope(rawValue: cells[1]),
          since: Since(rawValue: cells[2]), in: library))
    } catch {
      return .failure(error)
    }
  }

  private static func problem(
    with words: [String], _ question: Question, _ file: String, line: Int
  ) -> Problem? {
    let complaint =
      words.lazy.compactMap(question.complaint(aboutWord:)).first
      ?? question.complaint(aboutTogether: words)
    return complaint.map { Problem(at: Place(file: file, line: line, column: 1), $0) }
  }
}
