internal import Coaching
internal import Reports

/// Why a plan is not looked back at.
enum LookBackRefusal: Refusal {
  case allDone
  case early(Day, Session.ID)
  case noChoice(count: Int)
  case movedOn(Session.ID)
  case notStored

  var told: Told {
    switch self {
    case .allDone:
      Told(
        "All three looks back at this plan are done.",
        right: "\(type: "diagnose") begins a new conversation.")
    case .early(let day, let id):
      Told(
        "It is early: the next look back is due on \(Words.day(day)).",
        right: "\(type: "review \(id) --early") begins it now.")
    case .movedOn(let id):
      Told(
        "Another window went on with this look back, so this was not stored.",
        right: "Type \(type: "review \(id)") to go on from there.", .files)
    case .notStored:
      Told("This conversation is stored nowhere, and only a plan that is can be looked back at.")
    case .noChoice(let count):
      Told(
        "Type a number from 1 to \(count)",
        right: "b goes back, \(type: "quit") leaves, and what you said is kept.")
    }
  }
}
