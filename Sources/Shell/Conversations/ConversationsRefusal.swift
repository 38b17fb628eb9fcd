/// Why a stored conversation is left as it is.
enum ConversationsRefusal: Refusal {
  case deleteUnasked(String)

  var told: Told {
    switch self {
    case .deleteUnasked(let id):
      Told("Add --yes to delete \(id) for good without being asked.")
    }
  }
}
