/// Answers written down beforehand: `answers: {question: option, …}`.
package struct AnswersFile: Sendable {
  /// One question with what was written for it: option ids, `unsure` or `skip`; or hands.
  package struct Entry: Sendable {
    package let question: Question.ID
    /// Empty where hands were counted.
    package let words: [String]
    /// How many hands each option got, where a room answered.
    package let hands: [AnswerOption.ID: Int]?
    package let place: Place
  }

  package let entries: [Entry]
  /// Who was in the room: `one-team` or `different-teams`.
  package let room: String?

  private static let shape = Shape(
    "an answers file",
    [
      .required(
        "answers", .table(.either(.list(.text), .table(.whole(0...999)))), "question: option"),
      .optional("room", .word(["one-team", "different-teams"]), "who was in the room"),
    ])

  /// Reads answers and holds them against a library.
  ///
  /// - Throws: Every problem in the text: unknown questions and options, wrong types, no answers.
  package init(yaml text: String, file: String, library: Library) throws(Problems) {
    let log = ReadingLog()
    let root = try YAMLValue.parse(text, file: file, log: log)
    let fields = Fields(root, as: AnswersFile.shape, log: log)
    entries = AnswersFile.entries(in: fields, library: library)
    room = fields.optionalText("room")
    if room == nil, let counted = entries.first(where: { $0.hands != nil }) {
      log.error(
        at: counted.place,
        "hands were counted; say who was in the room: 'room: one-team' or 'room: different-teams'")
    }
    if log.hasErrors { throw Problems(log.problems) }
  }

  /// The entries of the key `answers`; problems go to the log.
  static func entries(in fields: Fields, library: Library) -> [Entry] {
    let entries = fields.table("answers").compactMap { key, place, value in
      AnswersFile.entry(key, place, value, library, fields.log)
    }
    if entries.isEmpty, !fields.log.hasErrors {
      fields.log.error(at: fields.place(of: "answers"), "there are no answers here")
    }
    return entries
  }

  private static func entry(
    _ name: String, _ place: Place, _ value: YAMLValue, _ library: Library, _ log: ReadingLog
  ) -> Entry? {
    guard let question = library[Question.ID(rawValue: name)] else {
      let known = library.questions.map(\.id.rawValue)
      log.error(
        at: place,
        "no loaded playbook has a question '\(name)'"
          + Suggestion.hint(for: name, among: known))
      return nil
    }
    if case .map(let hands) = value.content {
      return AnswersFile.entry(question, place, hands, log)
    }
    let values = if case .list(let elements) = value.content { elements } else { [value] }
    let words = values.compactMap(\.text)
    for value in values {
      if let complaint = question.complaint(aboutWord: value.text ?? "") {
        log.error(at: value.place, complaint)
      }
    }
    if let complaint = question.complaint(aboutTogether: words) {
      log.error(at: value.place, complaint)
    }
    return Entry(question: question.id, words: words, hands: nil, place: place)
  }

  /// A show of hands; options that are left out got none.
  private static func entry(
    _ question: Question, _ place: Place, _ written: [(key: YAMLValue, value: YAMLValue)],
    _ log: ReadingLog
  ) -> Entry {
    var hands: [AnswerOption.ID: Int] = [:]
    for (key, value) in written {
      let id = AnswerOption.ID(rawValue: key.text ?? "")
      if question[id] == nil {
        log.error(
          at: key.place,
          "'\(question.id)' has no option \(SafeText.quoted(id.rawValue)), only "
            + question.options.map(\.id.rawValue).joined(separator: ", "))
      }
      hands[id] = value.text.flatMap { Int($0) } ?? 0
    }
    // A count that is none was told already, and left out.
    let isTold = written.isEmpty && log.hasErrors
    if !isTold, hands.values.allSatisfy({ $0 == 0 }) {
      log.error(at: place, "no hand was raised for '\(question.id)'; 'skip' leaves it open")
    }
    return Entry(question: question.id, words: [], hands: hands, place: place)
  }
}
