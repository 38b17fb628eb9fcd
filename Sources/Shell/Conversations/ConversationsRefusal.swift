internal import Coaching
internal import Playbooks

/// Why a stored conversation is left as it is.
enum ConversationsRefusal: Refusal {
  case deleteUnasked(Session.ID)

  var told: Told {
    switch self {
    case .deleteUnasked(let id):
      Told("Add --yes to delete \(id) for good without being asked.")
    }
  }
}
