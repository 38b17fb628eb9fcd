internal import Coaching
internal import Playbooks

extension Page {
  /// The notes on a question.
  static func notes(on question: Question.ID, _ session: Session, for viewer: Viewer) -> [Block] {
    session.notes.filter {
      $0.question == question && (!$0.isPrivate || viewer.sees(.privateNotes))
    }
    .map { .field(label($0), $0.text) }
  }

  /// The notes on the whole, and on questions that are not among `shown`.
  static func notes(
    besides shown: [Question.ID], _ session: Session, for viewer: Viewer
  ) -> [Block] {
    session.notes.filter { note in
      note.question.map(shown.contains) != true && (!note.isPrivate || viewer.sees(.privateNotes))
    }.map { note in
      .field(note.question.map { "\(label(note)) on \($0)" } ?? label(note), note.text)
    }
  }

  private static func label(_ note: SessionNote) -> String {
    note.isPrivate ? "Private note" : "Note"
  }
}
