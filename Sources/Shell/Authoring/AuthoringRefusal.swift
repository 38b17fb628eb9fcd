internal import Playbooks
internal import Reports

/// Why an author does not get what was asked for, or must choose another name.
enum AuthoringRefusal: Refusal {
  case nothingCalled(String, known: [String])
  case problemsFound(Int)
  case noName(longest: Int)
  case conditionWord(String)
  case playbookIsThere(String)
  case nameInUse(String, NameKind)
  case tooNear(String)

  var told: Told {
    switch self {
    case .nothingCalled(let name, let known):
      Told(
        "Nothing is called \"\(name)\"\(Suggestion.hint(for: name, among: known)).", .notFound)
    case .problemsFound(let count):
      Told(
        (Problems.rest(of: count).map { "\($0)\n" } ?? "") + count.of("problem") + " found.",
        .content)
    case .noName(let longest):
      Told(
        "A name is made of letters, digits, hyphens and underscores and begins with a letter, such "
          + "as late-starts; \(longest) characters are the most.")
    case .conditionWord(let name):
      Told("\"\(name)\" is a word of the condition language", right: "choose another name.")
    case .playbookIsThere(let name):
      Told("There is a playbook \"\(name)\" already", right: "choose another name.")
    case .nameInUse(let name, let kind):
      Told("\"\(name)\" is the name of a \(kind.rawValue)", right: "choose another.")
    case .tooNear(let name):
      Told("\"\(name)\" is too near to names in use", right: "choose another.")
    }
  }
}
