internal import Playbooks

/// Why what brings somebody here is not taken as it was said.
enum OpeningRefusal: Refusal {
  case beginning
  case differentTeams
  case noSuchConcern(String, hint: String)
  case tooMany

  var told: Told {
    switch self {
    case .beginning: Told("This is the beginning", right: "Enter goes on.")
    case .differentTeams:
      Told("Different teams come with different things", right: "there is none for all.")
    case .noSuchConcern(let name, let hint):
      Told("There is no concern \"\(name.shortened)\"\(hint).")
    case .tooMany: Told("One or two concerns, please.")
    }
  }
}
