internal import Coaching
internal import Foundation
internal import Playbooks
internal import SwiftCSV

/// A table of answers: question ids on top, one row a person, option ids in the cells.
///
/// Several options are joined by `;`; an empty cell is "I don't know".
struct ResponseTable {
  let rows: [[Question.ID: Reply]]

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
      for (name, cell) in row {
        guard let question = library[Question.ID(rawValue: name)], !cell.isEmpty else { continue }
        let words = cell.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        if let problem = ResponseTable.problem(with: words, question, file, line: index + 2) {
          problems.append(problem)
        }
        replies[question.id] = Reply(words: words)
      }
      return replies
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
    return header.filter { !known.contains($0) }.map { name in
      Problem(
        at: Place(file: file, line: 1, column: 1),
        "no loaded playbook has a question '\(SafeText.visible(name))'"
          + Suggestion.hint(for: name, among: known))
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
