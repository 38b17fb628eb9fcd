internal import Yams

/// A node of an authored file with its place; what the rest of this target reads.
struct YAMLValue {
  enum Content {
    case scalar(String)
    case list([YAMLValue])
    case map([(key: YAMLValue, value: YAMLValue)])
    /// Nothing written, or `~`.
    case empty
  }

  let place: Place
  let content: Content

  /// Reads one YAML document; refuses first what must not reach the parser.
  static func parse(_ text: String, file: String) throws(Problems) -> YAMLValue {
    if let problem = YAMLGuard.problem(in: text, file: file) { throw Problems([problem]) }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        throw Problems([
          Problem(at: Place(file: file, line: 1, column: 1), "there is nothing in this file")
        ])
      }
      return YAMLValue(root, file: file)
    } catch let problems as Problems {
      throw problems
    } catch {
      throw Problems([problem(for: error, in: text, file: file)])
    }
  }

  private init(_ node: Yams.Node, file: String) {
    place = Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isNothing ? .empty : .scalar(scalar.string)
    case .sequence(let sequence):
      content = .list(sequence.map { YAMLValue($0, file: file) })
    case .mapping(let mapping):
      content = .map(
        mapping.map { (YAMLValue($0.key, file: file), YAMLValue($0.value, file: file)) })
    case .alias:
      content = .empty
    }
  }

  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// What it is, in words for its author.
  var kind: String {
    switch content {
    case .scalar: "a text"
    case .list: "a list"
    case .map: "a group of keys"
    case .empty: "nothing"
    }
  }

  // MARK: Errors

  private static func problem(for error: any Error, in text: String, file: String) -> Problem {
    func place(_ mark: Yams.Mark?) -> Place {
      Place(file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    }
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let around = context.map { "\($0.text) (line \($0.mark.line)), " } ?? ""
      return Problem(at: place(mark), "not readable as YAML: \(around)\(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let words = keys.map { "'\(SafeText.visible($0))'" }.joined(separator: ", ")
      return Problem(at: place(context.mark), "the key \(words) stands twice in the same group")
    case .reader(let problem, _, _, _):
      return Problem(at: place(nil), "not readable as YAML: \(problem)")
    default:
      return Problem(at: place(nil), "not readable as YAML")
    }
  }
}
