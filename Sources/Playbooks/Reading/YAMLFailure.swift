internal import Yams

/// Says in our words what the YAML parser could not read.
struct YAMLFailure {
  let problem: Problem

  init(_ error: any Error, file: String) {
    func problem(at mark: Yams.Mark?, _ message: String) -> Problem {
      let place = Place(
        file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
      return Problem(at: place, message)
    }
    self.problem =
      switch error as? YamlError {
      case .composer(_, "but found another document", let mark, _):
        problem(at: mark, "a second document begins here; a file holds one")
      case .scanner(let context, let words, let mark, _),
        .parser(let context, let words, let mark, _),
        .composer(let context, let words, let mark, _):
        problem(at: mark, "not readable as YAML: " + YAMLFailure.plain(words, context))
      case .duplicatedKeysInMapping(let keys, let context):
        problem(
          at: context.mark,
          "the key \(keys.map(SafeText.quoted).joined(separator: ", ")) stands twice in the same group"
        )
      case .reader(let words, _, _, _): problem(at: nil, "not readable as YAML: \(words)")
      default: problem(at: nil, "not readable as YAML")
      }
  }

  /// What an author may have done, for what the parser says of it.
  private static let slips: [(said: String, meant: String)] = [
    (
      "mapping values are not allowed",
      "a colon stands where none can; a text with a colon in it wants quotes, and each key, also that "
        + "of the line before, a blank behind its colon"
    ),
    ("cannot start any token", "this cannot begin a text without quotes; a tab cannot indent"),
    ("tab character", "a tab stands where blanks have to indent"),
    ("could not find expected ':'", "a line without a colon, where a key is wanted"),
    ("did not find expected key", "this is not indented like the lines it belongs to"),
    ("did not find expected '-'", "this is not indented like the list it belongs to"),
    ("did not find expected ',' or", "a comma is missing, or a bracket is not closed"),
    ("unexpected end of stream", "a quote is opened and never closed"),
    ("unknown escape character", "between double quotes a backslash is written twice"),
    ("block sequence entries are not allowed", "the dash of a list stands where none can"),
    ("did not find expected node content", "something is missing in front of this"),
  ]

  private static func plain(_ words: String, _ context: YamlError.Context?) -> String {
    guard let slip = slips.first(where: { words.contains($0.said) }) else {
      return (context.map { "\($0.text) (line \($0.mark.line)), " } ?? "") + words
    }
    let start = context.map { " (what begins in line \($0.mark.line))" } ?? ""
    return slip.meant + start
  }
}
