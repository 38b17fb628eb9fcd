internal import Playbooks

/// What stands above a column, in one row or more.
struct SurveyHeading {
  /// From top to bottom; some may be empty.
  let texts: [String]
  let place: Place
  /// Counted from 1.
  let number: Int

  /// What to call the column.
  var name: String { texts.first { !$0.isEmpty } ?? "column \(number)" }

  /// What stands in square brackets, the innermost ones, in all rows.
  var brackets: [String] { texts.flatMap(SurveyHeading.brackets) }

  static func brackets(in text: String) -> [String] {
    var found: [String] = []
    var open: String?
    for character in text {
      switch character {
      case "[": open = ""
      case "]":
        if let content = open { found.append(content.trimmingWhitespace()) }
        open = nil
      default: open?.append(character)
      }
    }
    return found
  }

  /// What a heading may be saying, plain: all of it, its last brackets, or what is behind a dash.
  ///
  /// Tools put the words above a group of statements before each: `Please rate. [I am heard.]`.
  static func sayings(in text: String, without marks: [String]) -> Set<String> {
    var rest = text
    for mark in marks { rest = rest.replacing("[\(mark)]", with: "") }
    var sayings: Set<String> = [plain(rest)]
    if let open = rest.lastIndex(of: "["), rest.trimmingWhitespace().hasSuffix("]") {
      sayings.insert(plain(rest[open...]))
    }
    if let dash = rest.ranges(of: " - ").last { sayings.insert(plain(rest[dash.upperBound...])) }
    return sayings.subtracting([""])
  }

  /// Letters and digits only, all small.
  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
