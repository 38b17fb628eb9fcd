internal import Coaching
internal import Reports
internal import Playbooks
internal import Sessions

extension StoreCheck {
  /// What can be read.
  var counts: String {
    ([conversations.of("conversation")] + (exercises > 0 ? [exercises.of("exercise")] : []))
      .joined(separator: " and ") + " with " + events.of("change")
  }
}

extension StoreCheck.Problem {
  /// What is wrong, as a line of a list.
  var item: String { "- " + words }

  private var words: String {
    switch self {
    case .file(let complaint): "the file is damaged: \(complaint)"
    case .schema(let part): "\(part) is not as Rapport made it"
    case .table("event"): "some changes cannot be reached"
    case .table("session"): "the list of conversations has a hole"
    case .table: "some playbook texts cannot be reached"
    case .events(let id, let lost):
      "\(lost.of("change")) of conversation \(id) \(lost == 1 ? "is" : "are") missing or altered"
    case .beginning(""): "some changes belong to no conversation"
    case .beginning(let id): "the beginning of conversation \(id) is lost, and so the whole"
    case .summary(let id): "the list does not show conversation \(id) as it is"
    case .pins(let id): "it is not kept which playbooks conversation \(id) runs on"
    case .text(let pin):
      "the text of playbook \(pin.playbook) (version \(pin.version)) is missing; conversations go "
        + "on with the one loaded now"
    }
  }
}
