/// What is done about matters that need other help than a plan: which words make Rapport ask, and what
/// it asks (R13).
package struct Safety: Sendable {
  /// The question, whose answers hand over by rules.
  package let ask: Question.ID
  /// Its options for yes, and for someone who is not sure.
  package let yes: AnswerOption.ID
  package let notSure: AnswerOption.ID
  /// Beginnings of words in small letters, such as `threat`; with a blank behind it, a whole word.
  package let signs: [String]
}

extension Safety {
  static let shape = Shape(
    "'safety'",
    [
      .required("ask", .identifier, "the question whether it is such a matter"),
      .required("yes-is", .identifier, "its option for yes"),
      .required("not-sure-is", .identifier, "its option for someone who is not sure"),
      .required(
        "signs", .list(.text),
        "beginnings of words that make Rapport ask before a note is kept; a blank behind one makes it a "
          + "whole word"),
    ])

  init(_ fields: Fields) {
    ask = fields.reference("ask", to: .question) ?? ""
    yes = fields.option("yes-is", of: ask)
    notSure = fields.option("not-sure-is", of: ask)
    signs = fields.texts("signs")
    for sign in fields.list("signs") {
      let plain = (sign.text ?? "").allSatisfy { $0 == " " || $0.isLetter && $0.isLowercase }
      if !plain {
        fields.log.error(
          at: sign.place, "a sign has small letters and blanks only; '-' in a note reads as a blank"
        )
      }
    }
  }
}

extension Fields {
  fileprivate func option(_ key: String, of question: Question.ID) -> AnswerOption.ID {
    let name = text(key)
    if self[key] != nil {
      log.refer(to: .option(name, of: question.rawValue), at: place(of: key))
    }
    return AnswerOption.ID(rawValue: name)
  }
}
