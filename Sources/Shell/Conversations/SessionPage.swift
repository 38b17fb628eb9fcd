internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

extension Page {
  /// Whose conversation it is, in a sentence; without labels where those are kept back.
  static func whose(_ session: Session, on day: Day, for viewer: Viewer) -> String {
    let labels = viewer.looking(at: session).labels(of: session.labels)
    return (labels.isEmpty ? "" : "\(Words.capitalized(labels.text)). ")
      + "Conversation \(session.id), begun on \(Words.day(day))."
  }

  /// A stored conversation: its answers and notes.
  static func session(
    _ session: Session, _ library: Library, _ calendar: Calendar, for viewer: Viewer
  ) -> Page {
    // As it was asked: about one person, a group or everyone.
    let library = session.answers(in: library).library
    let day = session.startedAt.map { Words.day(Day($0, in: calendar)) } ?? ""
    var page = Page([.blank, .title("Conversation \(session.id), \(day)")])
    let labels = viewer.labels(of: session.labels)
    if !labels.isEmpty { page.add(.paragraph(labels.text)) }
    if let opening = session.opening {
      if opening.chosen != nil { page.add(.paragraph(concerned(opening, in: library))) }
      if !opening.words.isEmpty, viewer.sees(.privateNotes) {
        page.add(.field("Private note", opening.words))
      }
    }
    for id in session.order {
      guard let question = library[id], let reply = session.replies[id] else {
        page.add(.item("-", "\(id): its question is in no loaded playbook"))
        continue
      }
      page.add(
        .item("-", "\(question.ask) [\(id)]"), .field("You", Words.answer(reply, to: question)))
      page.add(Page.notes(on: id, session, for: viewer))
    }
    if let team = session.team { page.add(Page.team(team, in: library)) }
    page.space()
    page.add(Page.notes(besides: session.order, session, for: viewer))
    return page
  }
}
