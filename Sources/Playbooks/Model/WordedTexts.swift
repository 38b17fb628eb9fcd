/// The parts of a library that have texts, worded for one matter.
struct WordedTexts: Sendable {
  let questions: [Question]
  let actions: [Action]
  let concerns: [Concern]

  init(of library: Library, for matter: Matter) {
    questions = library.questions.map { question in
      var question = question
      question.matter = matter
      return question
    }
    actions = library.actions.map { action in
      var action = action
      action.matter = matter
      return action
    }
    concerns = library.concerns.map { concern in
      var concern = concern
      concern.matter = matter
      return concern
    }
  }
}
