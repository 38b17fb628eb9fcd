internal import Playbooks

/// One line of a person's own: what it is for stands above, and Enter takes what stands in brackets.
struct LineAsking: Asking {
  /// What is asked.
  let question: String
  /// What Enter takes; without one, Enter asks for none of it.
  var onEnter: String?
  /// Letters.
  var longest = LineAsking.usualLongest

  static let usualLongest = 300

  var prompt: String { question + (onEnter.map { " (\($0)) " } ?? " ") }

  func take(_ line: String) throws -> Taken<String> {
    let text = line.trimmingWhitespace()
    if text.isEmpty { return onEnter.map(Taken.answer) ?? .brokenOff }
    return .answer(try LineAsking.checked(text, longest: longest))
  }

  /// - Throws: ``Failure`` for what is no line of so many letters, or nothing at all.
  static func checked(
    _ text: String, named name: String = "That", longest: Int = usualLongest
  ) throws -> String {
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
  func line(
    _ given: String?, named option: String, asking question: String, onEnter: String? = nil
  ) throws -> String {
    if let given { return try LineAsking.checked(given, named: option) }
    guard mayAsk else {
      if let onEnter { return onEnter }
      throw Failure("\(option) is missing.", .usage)
    }
    guard let answer = try ask(LineAsking(question: question, onEnter: onEnter)).answer else {
      throw Failure("Nothing was written.", .usage)
    }
    return answer
  }
}
