internal import Coaching
internal import Foundation
internal import Playbooks

/// Rates as a table of answers would have them, as a difference of the playbooks' texts.
struct UsualProposal {
  /// What the present rate counts as, in people.
  static let presentPeople = 8.0

  /// One rate.
  struct Change {
    let place: Place
    let before: Double
    let after: Double
    /// How many of how many gave this answer.
    let count: Int
    let people: Int
  }

  /// A unified difference without context lines; empty if nothing would change.
  let difference: String

  init(_ rows: [ResponseTable.Row], in library: Library) {
    let changes = library.questions.flatMap { UsualProposal.changes(of: $0, rows, library) }
    difference = library.playbooks.map { playbook in
      UsualProposal.text(of: playbook, changes.filter { $0.place.file == playbook.place.file })
    }.joined()
  }

  /// (count + 8 × present rate) / (people + 8), for ten; people are those whose answer is evidence.
  private static func changes(
    of question: Question, _ rows: [ResponseTable.Row], _ library: Library
  ) -> [Change] {
    guard question.hasRates else { return [] }
    let given = rows.compactMap { row -> [AnswerOption]? in
      let answers = Answers(row.replies, in: library, opening: row.opening)
      guard let reply = answers.reply(to: question.id) else { return nil }
      let chosen = question.chosen(by: reply).filter { !$0.isNoEvidence }
      return chosen.isEmpty ? nil : chosen
    }
    guard !given.isEmpty else { return [] }
    let people = Double(given.count)
    return question.options.compactMap { option in
      guard let usual = option.usual else { return nil }
      let count = given.count { chosen in chosen.contains { $0.id == option.id } }
      let share = (Double(count) + presentPeople * usual / 10) / (people + presentPeople)
      let after = min(9.9, max(0.1, (share * 100).rounded() / 10))
      return after == usual
        ? nil
        : Change(
          place: option.place, before: usual, after: after, count: count, people: given.count)
    }
  }

  private static func text(of playbook: Playbook, _ changes: [Change]) -> String {
    guard !changes.isEmpty else { return "" }
    let lines = playbook.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    var text = "--- \(playbook.place.file)\n+++ \(playbook.place.file)\n"
    for change in changes.sorted(by: { $0.place.line < $1.place.line }) {
      guard let (number, line) = UsualProposal.line(of: change, lines) else { continue }
      let new = line.replacing(
        #/usual: *[0-9.]+/#, with: "usual: \(Rates.written(change.after))", maxReplacements: 1)
      text += "@@ -\(number),1 +\(number),1 @@ \(change.count) of \(change.people) said so\n"
      text += "-\(line)\n+\(new)\n"
    }
    return text
  }

  /// The line that holds the rate of an option: its own, or one of the next few.
  private static func line(of change: Change, _ lines: [String]) -> (Int, String)? {
    let first = change.place.line - 1
    return lines.indices.dropFirst(first).prefix(12).lazy
      .first { lines[$0].contains(#/\busual: *[0-9.]/#) }.map { ($0 + 1, lines[$0]) }
  }
}
