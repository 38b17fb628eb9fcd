internal import Playbooks

/// Why what a person names is not found, or is no name.
enum NamingRefusal: Refusal {
  case noSuch(String, typed: String, known: [String])
  case severalFit([NamedThing.Thing])
  case inOwnWords(title: String)
  case wordsBehindAction(id: String)
  case noPlan
  case noSuchNumber(last: Int)
  case labelTooLong
  case labelUnseen

  var told: Told {
    switch self {
    case .noSuch(let kind, let word, let known):
      Told(
        "There is no \(kind) \"\(word.shortened)\"\(Suggestion.hint(for: word, among: known)).")
    case .severalFit(let things):
      Told(
        "That fits \(things.count): \(Self.list(things)). Nothing was done",
        right: "type more of it, or the id.")
    case .inOwnWords(let title):
      Told("\"\(title)\" is in your own words; no playbook says more of it.")
    case .wordsBehindAction(let id):
      Told(
        "\"\(id)\" names an action, and what stands behind it is not clear.",
        right: "Options begin with --, such as --instead 1; an action in your own words begins "
          + "with a word.")
    case .noPlan: Told("There is no plan with numbers yet.")
    case .noSuchNumber(let last): Told("The plan has 1 to \(last).")
    case .labelTooLong: Told("A label is one line of at most 40 characters.")
    case .labelUnseen: Told("A label has no letters that cannot be seen.")
    }
  }

  private static func list(_ things: [NamedThing.Thing]) -> String {
    things.enumerated().map { "\($0.offset + 1) \($0.element.name) (\($0.element.id))" }
      .joined(separator: ", ")
  }
}
