internal import Coaching
internal import Playbooks

extension Library {
  /// The question a person named.
  ///
  /// - Throws: ``AnsweringRefusal`` if there is none, or it is a statement, which the leader does
  ///   not answer.
  func question(typed word: String) throws -> Question {
    let question = try questionOrStatement(typed: word)
    guard question.kind != .statement else {
      throw AnsweringRefusal.forTheTeam(question)
    }
    return question
  }

  /// The question, or the statement of a pulse, that a person named.
  func questionOrStatement(typed word: String) throws -> Question {
    if let question = self[Question.ID(rawValue: word.lowercased())] { return question }
    if let question = self[Question.ID(rawValue: word)] { return question }
    let hint = Suggestion.hint(for: word, among: questions.map(\.id.rawValue))
    throw AnsweringRefusal.noSuchQuestion(typed: word, hint: hint)
  }
}

extension AnswerOption {
  /// Letters that are enough to choose by the beginning of an option's words.
  static let shortestBeginning = 3
}

extension Question {
  /// The reply that words stand for: numbers or letters of options, `unsure` or `skip`.
  func reply(typed words: [String]) throws -> Reply {
    let words = words.flatMap { word in
      word.contains(" ") ? [word] : word.split(separator: ",").map(String.init)
    }
    switch words {
    case ["unsure"]: return .unsure(to: self)
    case ["skip"]: return .skipped
    default: return try reply(choosing: try words.map(option(typed:)))
    }
  }

  /// The reply of these options, unless they exclude each other.
  func reply(choosing chosen: [AnswerOption]) throws(AnsweringRefusal) -> Reply {
    let ids = options.map(\.id).filter { id in chosen.contains { $0.id == id } }
    if ids.count > 1, !isSeveral { throw .oneAnswer }
    if ids.count > 1, let alone = chosen.first(where: \.isAlone) {
      throw .alone(alone)
    }
    return .options(ids)
  }

  private func option(typed word: String) throws -> AnswerOption {
    if let option = Int(word).flatMap(options.element) { return option }
    if let option = self[AnswerOption.ID(rawValue: word)] { return option }
    let fitting = options.filter { $0.say.lowercased().hasPrefix(word.lowercased()) }
    if fitting.count == 1, word.count >= AnswerOption.shortestBeginning { return fitting[0] }
    throw AnsweringRefusal.noSuchOption(self, typed: word)
  }
}
