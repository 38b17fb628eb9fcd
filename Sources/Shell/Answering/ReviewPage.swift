internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// All answers, numbered, before anything is concluded from them.
  ///
  /// Answers in `key` are marked as the ones the first action rests on.
  static func review(
    _ conversation: Conversation, restingOn key: Set<Question.ID>, for viewer: Viewer
  ) -> Page {
    var page = Page([
      .blank, .title("Your answers"), .paragraph(ending(conversation)),
    ])
    page.add(split(conversation.interview.diagnosis))
    page.add(.blank)
    for (index, question) in conversation.asked.enumerated() {
      let reply = conversation.answers.reply(to: question.id) ?? .skipped
      page.add(
        .item(
          "\(index + 1)",
          "\(Words.answer(reply, to: question)) [\(question.id)]"
            + remarks(question, conversation.session, isKey: key.contains(question.id))),
        .short("     ", question.ask))
      page.add(notes(on: question.id, conversation.session, for: viewer))
    }
    let shown = conversation.asked.map(\.id)
    page.add(notes(besides: shown, conversation.session, for: viewer))
    if let team = conversation.session.team {
      page.add(Page.team(team, in: conversation.library))
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
    page.add(
      .note(
        "Number to change an answer, Enter "
          + (conversation.reviewedFrom.map { "to go back to \($0)." } ?? "to see what it comes to.")
      ))
    return page
  }

  private static func remarks(_ question: Question, _ session: Session, isKey: Bool) -> String {
    (isKey ? " (the first action rests on this)" : "")
      + (session.flags.contains(question.id) ? " (marked)" : "")
  }

  /// Why no question is asked, and what goes on with others.
  static func ending(_ conversation: Conversation) -> String {
    guard case .finished(let ending) = conversation.interview.step else {
      return conversation.reviewedFrom == nil
        ? "There are more questions; Enter shows what it comes to so far, /more goes on."
        : "There are more questions; /stop shows what it comes to so far."
    }
    switch ending {
    case .settled:
      return conversation.interview.diagnosis.isConcernMet
        ? "What you came with is found; /more goes on with the other topics."
        : "No further question would change what we can say."
    case .limit: return "Those were the questions that were set; /more goes on with others."
    case .exhausted: return "There are no more questions."
    case .stopped: return "You stopped here; /more goes on with the questions."
    }
  }
}
