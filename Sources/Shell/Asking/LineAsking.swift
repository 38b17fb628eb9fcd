internal import Playbooks

/// One line of a person's own: what it is for stands above; Enter takes what is offered.
struct LineAsking: Asking {
  /// What is asked.
  let question: String
  /// What Enter takes; without one, a line must come.
  var onEnter: String?
  /// What is wrong with a line; `nil` if it may be taken.
  var complaint: (String) -> String? = { _ in nil }

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
    guard !text.isEmpty else { throw Failure("Please type one line, or quit to leave.", .usage) }
    let checked = try LineAsking.checked(text)
    if let complaint = complaint(checked) { throw Failure(complaint, .usage) }
    return .answer(checked)
  }

  /// - Throws: ``Failure`` for what is no line of so many letters, or nothing at all.
  static func checked(_ text: String, named name: String = "That") throws -> String {
    let text = text.trimmingWhitespace()
    guard !text.isEmpty, text.count <= longest, text.unicodeScalars.allSatisfy(SafeText.isSafe),
      !text.contains(where: \.isNewline)
    else {
      throw Failure("\(name) takes one line of at most \(longest) letters.", .usage)
    }
    return text
  }
}

extension Asker {
  /// What was typed on the command line, or else what a person types now.
  ///
  /// - Throws: ``Failure`` where nobody can be asked, or a person wants no more of it.
  func line(_ given: String?, named option: String, _ asking: LineAsking) throws -> String {
    if let given { return try LineAsking.checked(given, named: option) }
    guard mayAsk else {
      if let onEnter = asking.onEnter { return onEnter }
      throw Failure("\(option) is missing.", .usage)
    }
    guard let answer = try ask(asking).answer else {
      throw Failure("Nothing was written.", .usage)
    }
    return answer
  }
}
