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
  /// What brought the leader here; `nil` where nothing is said of it.
  package let concern: ConcernEntry?

  /// What the opening would have asked.
  package struct ConcernEntry: Sendable {
    package let words: String
    package let chosen: [Concern.ID]
    package let matter: Matter
  }

  private static let shape = Shape(
    "an answers file",
    [
      .required(
        "answers", .table(.either(.list(.text), .table(.whole(0...999)))), "question: option"),
      .optional("room", .word(["one-team", "different-teams"]), "who was in the room"),
      .optional("concern", .group(concernShape), "what brought the leader here"),
    ])

  static let concernShape = Shape(
    "'concern'",
    [
      .optional("words", .text, "a sentence in the leader's own words; never evidence"),
      .optional("chosen", .list(.identifier), "one or two concerns"),
      .optional("scope", .word(Scope.allCases.map(\.rawValue)), "whom it is about"),
      .optional("since", .word(Since.allCases.map(\.rawValue)), "since when it is so"),
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
    concern = AnswersFile.concern(in: fields, library: library)
    if room == nil, let counted = entries.first(where: { $0.hands != nil }) {
      log.error(
        at: counted.place,
        "hands were counted; say who was in the room: 'room: one-team' or 'room: different-teams'")
    }
    if log.hasErrors { throw Problems(log.problems) }
  }

  /// What stands under `concern`; problems go to the log.
  static func concern(in fields: Fields, library: Library) -> ConcernEntry? {
    guard let group = fields.group("concern", as: concernShape) else { return nil }
    let chosen = group.list("chosen").filter { value in
      !Concern.none.contains(Concern.ID(rawValue: value.text ?? ""))
    }
    for value in chosen where library[Concern.ID(rawValue: value.text ?? "")] == nil {
      let known = library.concerns.map(\.id.rawValue)
      fields.log.error(
        at: value.place,
        "no loaded playbook has a concern \(SafeText.quoted(value.text ?? ""))"
          + Suggestion.hint(for: value.text ?? "", among: known))
    }
    if chosen.count > 2 {
      fields.log.error(at: group.place(of: "chosen"), "one or two concerns can be chosen")
    } else if Set(chosen.compactMap(\.text)).count < chosen.count {
      fields.log.error(at: group.place(of: "chosen"), "a concern stands twice")
    }
    return ConcernEntry(
      words: group.text("words"),
      chosen: chosen.compactMap(\.text).map { Concern.ID(rawValue: $0) },
      matter: Matter(
        scope: group.word("scope", as: Scope.self) ?? .everyone,
        since: group.word("since", as: Since.self)))
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
