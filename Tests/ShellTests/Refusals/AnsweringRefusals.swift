@testable import Shell

extension AnsweringRefusal {
  static var examples: [AnsweringRefusal] {
    get throws {
      let question = try Sample.question
      return [
        .noConversation, .nothingOnScreen, .nothingToUndo, .undoNeedsScreen, .nothingToRedo,
        .oneAnswer, .alone(try Sample.option), .noSuchOption(question, typed: "7"),
        .noSuchQuestion(typed: "mf99", hint: ""), .forTheTeam(question),
        .notForARoom(question), .firstQuestion, .noAnswerBefore, .nothingToReview,
        .yesNoOrNotSure,
      ]
    }
  }
}
