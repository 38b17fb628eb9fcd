internal import Coaching
internal import Playbooks

extension Page {
  /// One question: topic, progress, the question and its numbered options.
  ///
  /// Marks are never shown; an earlier answer is.
  static func question(_ question: Question, in conversation: Conversation) -> Page {
    let reply = conversation.answers.reply(to: question.id)
    let chosen = reply.map { question.chosen(by: $0).map(\.id) } ?? []
    var page = Page([
      .blank, .note(header(question, in: conversation)), .paragraph(question.ask),
    ])
    if let pair = contradiction(checkedBy: question, in: conversation) {
      page.add(.field("You said", pair.say))
    }
    if let help = question.help ?? (question.isSeveral ? "Choose all that apply." : nil) {
      page.add(.paragraph(help))
    }
    page.add(.blank)
    for (index, option) in question.options.enumerated() {
      let mark = chosen.contains(option.id) ? "  (your answer)" : ""
      page.add(.item("\(index + 1)", option.say + mark))
    }
    page.add(.blank)
    if reply == nil {
      page.add(.note("Number to answer · ? why · b back · s skip · u I don't know · n note · help"))
    } else {
      page.add(.note("Number to change it · Enter to leave it · b back · /review for all answers"))
    }
    return page
  }

  private static func header(_ question: Question, in conversation: Conversation) -> String {
    let topic = topic(of: question, in: conversation.library)
    return "\(topic), \(progress(question, in: conversation)) [\(question.id)]"
  }

  /// Openers are about the team as a whole: a topic's name would lead the answer.
  private static func topic(of question: Question, in library: Library) -> String {
    switch question.kind {
    case .context: "Your team"
    case .check: "To make sure"
    case .evidence: "How your team works"
    case .reflection: "Looking in the mirror"
    }
  }

  private static func progress(_ question: Question, in conversation: Conversation) -> String {
    let library = conversation.library
    if question.kind == .context {
      let all = library.questions.filter { $0.kind == .context }
      let number = all.firstIndex { $0.id == question.id } ?? 0
      return "\(number + 1) of \(all.count)"
    }
    let asked = conversation.asked.filter { $0.kind.isCounted }
    let number = asked.firstIndex { $0.id == question.id } ?? asked.count
    // Back at an answered question after the last one, nothing more is to come.
    let total =
      conversation.next == nil
      ? asked.count : conversation.interview.estimate(limit: conversation.session.limit)
    return "\(number + 1) of about \(total)"
  }

  private static func contradiction(
    checkedBy question: Question, in conversation: Conversation
  )
    -> Contradiction?
  {
    guard question.kind == .check else { return nil }
    return conversation.interview.diagnosis.contradictions.first { $0.check == question.id }
  }
}
