import Playbooks
import Testing

/// A text in which `«` stands wherever a problem must be reported.
struct Marked {
  /// The text without its marks.
  let text: String
  /// `line:column` of each mark.
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var line = 1
    var column = 1
    var last: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      if scalar == "«" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r": (line, column) = (line + 1, 1)
      case "\u{FEFF}" where last == nil: break
      default: column += 1
      }
      last = scalar
    }
    self.text = String(text)
    self.places = places
  }

  /// The lines that a file of this name must bring up, one message for each mark.
  func expected(_ messages: [String], file: String) -> [String] {
    let unmarked = Array(repeating: "no mark", count: max(0, messages.count - places.count))
    let unsaid = Array(repeating: "no message", count: max(0, places.count - messages.count))
    return zip(places + unmarked, messages + unsaid).map { "\(file):\($0): error: \($1)" }
  }
}

/// Every problem of a playbook alone or, if it can be read, of the library it makes with others.
func problems(
  in text: String, file: String = "garden.yaml", with others: [String] = []
)
  -> [String]
{
  do {
    let others = try others.map { try Playbook(yaml: $0, file: "other.yaml") }
    _ = try Library([Playbook(yaml: text, file: file)] + others)
    return []
  } catch {
    return ((error as? Problems)?.all ?? []).map(\.description)
  }
}

/// A change to the sample playbook, and what it must bring up.
struct BadRow: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let changes: [(old: String, new: String)]
  let messages: [String]
  var others: [String] = []

  init(
    _ description: String, _ old: String, _ new: String, _ messages: String...,
    with others: [String] = []
  ) {
    self.init(description, [(old, new)], messages, with: others)
  }

  init(
    _ description: String, _ changes: [(old: String, new: String)], _ messages: [String],
    with others: [String] = []
  ) {
    testDescription = description
    self.changes = changes
    self.messages = messages
    self.others = others
  }

  /// What the reader says, and what it must say.
  func outcome() throws -> (said: [String], wanted: [String]) {
    let marked = Marked(try Sample.changing(changes))
    return (
      problems(in: marked.text, with: others), marked.expected(messages, file: "garden.yaml")
    )
  }
}
