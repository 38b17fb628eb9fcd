internal import Playbooks

/// Why a run sheet is not followed, or a timer does not run.
enum WorkshopRefusal: Refusal {
  case noneFollowed
  case noSuchWorkshop(typed: String, known: [Workshop.ID])
  case noSuchStep(of: Int)
  case notATime(typed: String)

  var told: Told {
    switch self {
    case .noneFollowed:
      return Told(
        "No run sheet is followed",
        right: "\(type: "workshop") lists them, \(type: "workshop run ID") follows one.")
    case .noSuchWorkshop(let word, let known):
      let names = known.map(\.rawValue)
      return Told(
        "There is no workshop \"\(word.shortened)\"\(Suggestion.hint(for: word, among: names)).",
        right: "Workshops: \(names.joined(separator: ", ")).", .notFound)
    case .noSuchStep(let count): return Told("--step takes a number from 1 to \(count).")
    case .notATime(let word):
      return Told(
        "\"\(word.shortened)\" is no time for a timer",
        right: "type it as in \(type: "timer 5m") or \(type: "timer 90s"), up to 180m.")
    }
  }
}
