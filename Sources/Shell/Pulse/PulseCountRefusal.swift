internal import Coaching
internal import Playbooks

/// Why answers to a wave are not counted.
enum PulseCountRefusal: Refusal {
  case noRowToTakeBack
  case othersCountedSince
  /// In a script, where all rows are counted or none.
  indirect case inRow(Int, PulseCountRefusal)
  case allAnswered(people: Int)
  case groupAnswered(Wave.Group)
  case wordUsed
  case noWord
  case codeLength(Int, expected: Int)
  case codeLetter(Character)
  case otherCode
  case rowLength(Int, expected: Int, code: Int)
  case rowStatement(Character, place: Int)
  case rowRecommendation(String)
  case rowWithoutGroup([Wave.Group])
  case tooLarge(String, megabytes: Int)
  case sameFile(String)
  case labelWithoutNumber
  case labelIsNumber(String)
  case labelTwice(String)
  case tooMany(Int, asked: Int)
  case tooManyInGroup(Int, Wave.Group)

  var told: Told {
    switch self {
    case .noRowToTakeBack: Told("There is no row of this sitting to take back.")
    case .othersCountedSince:
      Told("Others were counted since, so the row cannot be taken back.")
    case .inRow(let number, let refusal):
      Told(
        "Row \(number): \(refusal.told.text)", right: "No row was counted.", refusal.told.code)
    case .allAnswered(let people):
      Told("All \(people) have answered already; this would be one more.")
    case .groupAnswered(let group):
      Told("All \(group.people) of \(group.name) have answered already.")
    case .wordUsed: Told("That word was used already; each is good for one answer.")
    case .noWord: Told("An answer begins with a word from the hat that is still out.")
    case .codeLength(let count, let expected):
      Told("A code has \(expected) letters, and this one \(count).")
    case .codeLetter(let letter): Told("No code has \(SafeText.quoted(String(letter))) in it.")
    case .otherCode:
      Told(
        "That is no code of this wave: a letter is wrong, two are swapped, or it is for another "
          + "wave.", right: "Ask for it again.")
    case .rowLength(let count, let expected, let code):
      Told(
        "A row has \(expected) digits, \(expected - 2) for the statements and two for the "
          + "recommendation; this has \(count).", right: "A code has \(code) letters.")
    case .rowStatement(let character, let place):
      Told(
        "Statement \(place) has \(SafeText.quoted(String(character)))",
        right: "it takes 1 to 5, or 0 for rather not say.")
    case .rowRecommendation(let text):
      Told(
        "The recommendation is \(SafeText.quoted(text))",
        right: "it takes 00 to 10, or 99 for rather not say.")
    case .rowWithoutGroup(let groups):
      Told("The row ends with the letter of the group:", right: Self.letters(of: groups) + ".")
    case .tooLarge(let path, let limit): Told("\(path) is larger than \(limit) MB.", .content)
    case .sameFile(let path):
      Told("\(path) is the same as a file before it; nothing was counted.", .content)
    case .labelWithoutNumber:
      Told(
        "--label takes an answer and a number from 1 (strongly disagree) to 5, as in "
          + "--label \"Stimme zu=4\"", right: "- is no answer.")
    case .labelIsNumber(let label):
      Told("--label is for answers in words; \(SafeText.quoted(label)) is a number already.")
    case .labelTwice(let label): Told("--label says twice what \(SafeText.quoted(label)) means.")
    case .tooMany(let people, let asked):
      Told(
        "That would be \(people) answers, and \(asked) people were asked: some were counted twice. "
          + "Nothing was changed.", .content)
    case .tooManyInGroup(let people, let group):
      Told(
        "That would be \(people) answers of \(SafeText.quoted(group.name)), and \(group.people) "
          + "people were asked there. Nothing was changed.", .content)
    }
  }

  private static func letters(of groups: [Wave.Group]) -> String {
    groups.enumerated().map { "\(AnswerDigits.letter(of: $0.offset)) for \($0.element.name)" }
      .joined(separator: ", ")
  }
}

extension PulseCountRefusal {
  /// What is wrong with a code.
  init(_ flaw: AnswerCode.Flaw) {
    switch flaw {
    case .length(let count, let expected): self = .codeLength(count, expected: expected)
    case .letter(let letter): self = .codeLetter(letter)
    case .check: self = .otherCode
    }
  }

  /// What is wrong with a row of digits, where a code would have so many letters.
  init(_ flaw: AnswerDigits.Flaw, of wave: Wave, code: Int) {
    switch flaw {
    case .length(let count, let expected):
      self = .rowLength(count, expected: expected, code: code)
    case .statement(let character, let place): self = .rowStatement(character, place: place)
    case .recommendation(let text): self = .rowRecommendation(text)
    case .group: self = .rowWithoutGroup(wave.groups)
    }
  }
}
