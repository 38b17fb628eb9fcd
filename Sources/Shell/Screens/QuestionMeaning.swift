internal import Coaching
internal import Playbooks

extension Meaning {
  /// What a line means at a question.
  ///
  /// Reads, in this order: a note, a lone command letter, own words (`w …`), `/command`, numbers, the
  /// beginning of an option's words, a bare command.
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

  /// A number chooses; one with a full stop does, too, where the number alone could be an option's words.
  private static func numbers(_ text: String, _ question: Question) -> Meaning? {
    let isSure = text.hasSuffix(".") && text.count > 1
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "," })
      .map { isSure && $0.last == "." ? $0.dropLast() : $0 }
    guard !parts.isEmpty, parts.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }) else { return nil }
    if let odd = LookAlike.words(about: text) { return .unclear("\(odd). Type it again.") }
    let count = question.options.count
    if parts.count == count, count > 1, !question.isSeveral {
      return .unclear("One number answers. To count hands, type \(type: "tally \(text)").")
    }
    let numbers = parts.map { Int($0) ?? 0 }
    guard numbers.allSatisfy({ (1...count).contains($0) }) else {
      return .unclear("There are \(count) answers; type a number from 1 to \(count).")
    }
    if numbers.count == 1, !isSure, let other = begun(by: parts[0], question) {
      guard other == numbers[0] - 1 else {
        return .unclear(
          "Do you mean answer \(named(numbers[0] - 1, question)), or \(named(other, question))? Type "
            + "\(numbers[0]). with a full stop for the first, \(other + 1). for the other.")
      }
    }
    return choice(numbers.map { question.options[$0 - 1] }, question)
  }

  /// The option whose words begin with this word, by its place.
  private static func begun(by word: Substring, _ question: Question) -> Int? {
    question.options.firstIndex { $0.say.split(separator: " ").first == word }
  }

  /// As `3, "Hardly any"`.
  private static func named(_ place: Int, _ question: Question) -> String {
    "\(place + 1), \"\(question.options[place].say)\""
  }

  private static func words(_ text: String, _ question: Question) -> Meaning? {
    let wanted = text.lowercased()
    if let exact = question.options.first(where: { $0.say.lowercased() == wanted }) {
      return choice([exact], question)
    }
    let places = question.options.indices.filter {
      question.options[$0].say.lowercased().hasPrefix(wanted)
    }
    if text.count == 1 { return letter(wanted, places, question) }
    let list = places.map { named($0, question) }.joined(separator: ", or ")
    switch places.count {
    case 0: return nil
    case 1 where text.count >= AnswerOption.shortestBeginning:
      return choice([question.options[places[0]]], question)
    case 1: return .unclear("Do you mean \(list)? Type the number, or more of the words.")
    default: return .unclear("That fits \(places.count) answers: \(list). Which one?")
    }
  }

  /// A letter alone never answers: some choose by an option's letter, some by its first word.
  private static func letter(_ letter: String, _ begun: [Int], _ question: Question) -> Meaning? {
    guard letter.first?.isLetter == true else { return nil }
    let meant =
      question.options.firstIndex { $0.id.rawValue == letter }.map { [$0] + begun } ?? begun
    let list = question.options.indices.filter(meant.contains).map { named($0, question) }
    guard !list.isEmpty else { return nil }
    return .unclear(
      "Numbers answer here, a letter alone does not. Do you mean \(list.joined(separator: ", or "))?"
    )
  }

  private static func bareCommand(_ text: String, _ isCommand: (String) -> Bool) -> Meaning? {
    guard let first = text.split(separator: " ").first, isCommand(String(first)) else { return nil }
    return .command(text)
  }

  private static func choice(_ options: [AnswerOption], _ question: Question) -> Meaning {
    do {
      return .reply(try question.reply(choosing: options))
    } catch {
      return .unclear(error.told.text)
    }
  }

  private static func wanted(_ question: Question, instead text: String) -> String {
    let count = question.options.count
    return "\"\(text.shortened)\" is none of the answers. Type a number from 1 to \(count)"
      + (question.isSeveral ? ", or several such as 1 3" : "")
      + ", or help for what else you can do."
  }
}
