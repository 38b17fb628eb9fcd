internal import Playbooks

/// One line of a person's own: what it is for stands above; Enter takes what is offered.
struct LineAsking: Asking {
  /// What is asked.
  let question: String
  /// What Enter takes; without one, a line must come.
  var onEnter: String?
  /// Why a line is not taken; `nil` if it may be.
  var complaint: (String) -> (any Refusal)? = { _ in nil }

  /// Letters.
  static let longest = 300

  let prompt = "> "
  var page: Page? {
    Page(
      [.blank, .paragraph(question)] + (onEnter.map { [.note("Enter takes: \($0)")] } ?? []))
  }

  func take(_ line: String) throws -> Taken<String> {
    let text = line.trimmingWhitespace()
    if text.isEmpty, let onEnter { return .answer(onEnter) }
    guard !text.isEmpty else { throw AskingRefusal.emptyLine }
    let checked = try LineAsking.checked(text)
    if let complaint = complaint(checked) { throw complaint }
    return .answer(checked)
  }

  /// - Throws: ``AskingRefusal`` for what is no line of so many letters, or nothing at all.
  static func checked(_ text: String, named name: String = "That") throws -> String {
    let text = text.trimmingWhitespace()
    guard !text.isEmpty, text.count <= longest, text.unicodeScalars.allSatisfy(SafeText.isSafe),
      !text.contains(where: \.isNewline)
    else {
      throw AskingRefusal.notOneLine(name, longest: longest)
    }
    return text
  }
}

extension Asker {
  /// What was typed on the command line, or else what a person types now.
  ///
  /// - Throws: ``AskingRefusal`` where nobody can be asked, or a person wants no more of it.
  func line(_ given: String?, named option: String, _ asking: LineAsking) throws -> String {
    if let given { return try LineAsking.checked(given, named: option) }
    guard asksSomebody else {
      if let onEnter = asking.onEnter { return onEnter }
      throw AskingRefusal.missing(option: option)
    }
    guard let answer = try ask(asking).answer else { throw AskingRefusal.brokenOff }
    return answer
  }
}
