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
        problem(at: mark, "not readable as YAML: \(YAMLFailure.around(context))\(words)")
      case .duplicatedKeysInMapping(let keys, let context):
        problem(
          at: context.mark,
          "the key \(keys.map(SafeText.quoted).joined(separator: ", ")) stands twice in the same group"
        )
      case .reader(let words, _, _, _): problem(at: nil, "not readable as YAML: \(words)")
      default: problem(at: nil, "not readable as YAML")
      }
  }

  private static func around(_ context: YamlError.Context?) -> String {
    context.map { "\($0.text) (line \($0.mark.line)), " } ?? ""
  }
}
