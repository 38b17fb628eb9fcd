/// Answers written down beforehand: `answers: {question: option, …}`.
package struct AnswersFile: Sendable {
  /// One question with what was written for it: option ids, `unsure` or `skip`.
  package struct Entry: Sendable {
    package let question: Question.ID
    package let words: [String]
    package let place: Place
  }

  package let entries: [Entry]

  private static let shape = Shape(
    "an answers file", [.required("answers", .table(.list(.text)), "question: option")])

  /// Reads answers and holds them against a library.
  ///
  /// - Throws: Every problem in the text: unknown questions and options, wrong types, no answers.
  package init(yaml text: String, file: String, library: Library) throws(Problems) {
    let log = ReadingLog()
    let root = try YAMLValue.parse(text, file: file, log: log)
    let fields = Fields(root, as: AnswersFile.shape, log: log)
    entries = AnswersFile.entries(in: fields, library: library)
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
    return Entry(question: question.id, words: words, place: place)
  }
}
