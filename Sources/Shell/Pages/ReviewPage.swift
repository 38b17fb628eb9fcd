internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// All answers, numbered, before anything is concluded from them.
  static func review(_ conversation: Conversation) -> Page {
    var page = Page([
      .blank, .title("Your answers"), .paragraph(ending(conversation)), .blank,
    ])
    for (index, question) in conversation.asked.enumerated() {
      let reply = conversation.answers.reply(to: question.id) ?? .skipped
      page.add(
        .item("\(index + 1)", "\(Words.answer(reply, to: question)) [\(question.id)]"),
        .short("     ", question.ask))
    }
    let inactive = conversation.answers.inactive
    if !inactive.isEmpty {
      page.space()
      page.add(
        .paragraph(
          "Kept, but not counted, because an earlier answer closes the question: "
            + inactive.map(\.id.rawValue).joined(separator: ", ") + "."))
    }
    page.space()
    page.add(.note("Number to change an answer, Enter to see what it comes to."))
    return page
  }

  private static func ending(_ conversation: Conversation) -> String {
    guard case .finished(let ending) = conversation.interview.step else {
      return "There are more questions; Enter shows what it comes to so far, /more goes on."
    }
    switch ending {
    case .settled: return "No further question would change what we can say."
    case .limit: return "That is the number of questions that was set; /more goes on with others."
    case .exhausted: return "There are no more questions."
    case .stopped: return "You stopped here; /more goes on with the questions."
    }
  }
}
