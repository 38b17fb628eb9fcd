internal import Coaching
internal import Playbooks

extension Meaning {
  /// What a line means at a question.
  ///
  /// Reads, in this order: a lone command letter, numbers, `/command`, the beginning of an option's
  /// words, a bare command.
  init(_ line: String, for question: Question, isCommand: (String) -> Bool) {
    let text = line.trimmingWhitespace()
    let rest = String(text.dropFirst()).trimmingWhitespace()
    if let note = Meaning.note(text) {
      self = note
      return
    }
    switch text.count == 1 ? text.lowercased() : text {
    case "": self = .keep
    case "?": self = .why
    case "b": self = .back
    case "s": self = .reply(.skipped)
    case "u": self = .reply(.unsure(to: question))
    case "w": self = .unclear("Type what would fit on the same line, behind the letter: w …")
    case _ where text.lowercased().hasPrefix("w "): self = .ownWords(rest)
    case "n", "p": self = .unclear("Type your note on the same line, behind the letter: \(text) …")
    case _ where text.hasPrefix("/"): self = .command(rest)
    default:
      self =
        Meaning.numbers(text, question) ?? Meaning.words(text, question)
        ?? Meaning.bareCommand(text, isCommand)
        ?? .unclear(Meaning.wanted(question, instead: text))
    }
  }

  private static func numbers(_ text: String, _ question: Question) -> Meaning? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard !parts.isEmpty, parts.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }) else { return nil }
    let count = question.options.count
    if parts.count == count, count > 1, !question.isSeveral {
      return .unclear("One number answers. To count hands, type tally \(text).")
    }
    let numbers = parts.map { Int($0) ?? 0 }
    guard numbers.allSatisfy({ (1...count).contains($0) }) else {
      return .unclear("There are \(count) answers; type a number from 1 to \(count).")
    }
    return choice(numbers.map { question.options[$0 - 1] }, question)
  }

  private static func words(_ text: String, _ question: Question) -> Meaning? {
    let wanted = text.lowercased()
    if let exact = question.options.first(where: { $0.say.lowercased() == wanted }) {
      return choice([exact], question)
    }
    let matches = question.options.enumerated().filter {
      $0.element.say.lowercased().hasPrefix(wanted)
    }
    switch matches.count {
    case 0: return nil
    case 1: return choice([matches[0].element], question)
    default:
      let list = matches.map { "\($0.offset + 1) \"\($0.element.say)\"" }
      return .unclear(
        "That fits \(matches.count) answers: \(list.joined(separator: ", ")). Which one?")
    }
  }

  private static func bareCommand(_ text: String, _ isCommand: (String) -> Bool) -> Meaning? {
    guard let first = text.split(separator: " ").first, isCommand(String(first)) else { return nil }
    return .command(text)
  }

  private static func choice(_ options: [AnswerOption], _ question: Question) -> Meaning {
    do {
      return .reply(try question.reply(choosing: options))
    } catch {
      return .unclear(error.text)
    }
  }

  private static func wanted(_ question: Question, instead text: String) -> String {
    let count = question.options.count
    return "\"\(text.shortened)\" is none of the answers. Type a number from 1 to \(count)"
      + (question.isSeveral ? ", or several such as 1 3" : "")
      + ", or help for what else you can do."
  }
}
