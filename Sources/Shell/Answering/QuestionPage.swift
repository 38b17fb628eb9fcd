internal import Coaching
internal import Playbooks

extension Page {
  /// One question: topic, progress, the question and its numbered options.
  ///
  /// Marks are never shown; an earlier answer is.
  static func question(
    _ question: Question, in conversation: Conversation, for viewer: Viewer
  ) -> Page {
    let reply = conversation.answers.reply(to: question.id)
    var page = Page([.blank, .note(header(question, in: conversation))])
    if let bridge = Bridge.sentence(to: question, in: conversation) {
      page.add(.paragraph(bridge), .blank)
    }
    page.add(.paragraph(question.ask))
    if let pair = contradiction(checkedBy: question, in: conversation) {
      page.add(.field("You said", pair.say))
    }
    if let help = question.help ?? (question.isSeveral ? "Choose all that apply." : nil) {
      page.add(.paragraph(help))
    }
    if !conversation.answers.opens(question) {
      page.add(.paragraph("An answer does not count now: an earlier one closes this question."))
    }
    page.add(cues(question, for: viewer.audience))
    page.add(.blank)
    for (index, option) in question.options.enumerated() {
      let remark = remark(on: option, of: question, reply, for: viewer)
      page.add(.item("\(index + 1)", option.say + remark))
    }
    let notes = notes(on: question.id, conversation.session, for: viewer)
    if !notes.isEmpty { page.add([.blank] + notes) }
    page.add(.blank)
    if reply == nil, viewer.countsHands {
      page.add(
        .note("tally 3 8 … hands for each answer · ? why · b back · s skip · help"))
    } else if reply == nil {
      page.add(
        .note(
          (question.isSeveral ? "Numbers, as in 1 3" : "Number")
            + " · u don't know · w none fits · s skip · b back · ? why · "
            + (viewer.audience == .coach ? "n/p note · help" : "n note · help")))
    } else {
      page.add(
        .note(
          "Number to change it · Enter to leave it · b back"
            + (viewer.sees(.hands) ? " · /review for all answers" : "")))
    }
    return page
  }

  /// What was said, beside the option.
  private static func remark(
    on option: AnswerOption, of question: Question, _ reply: Reply?, for viewer: Viewer
  ) -> String {
    switch reply {
    case .tally where !viewer.sees(.hands): ""
    case .tally(let tally):
      tally[option.id] == 1 ? "  (1 hand)" : "  (\(tally[option.id]) hands)"
    case .some(let reply):
      question.chosen(by: reply).contains { $0.id == option.id } ? "  (your answer)" : ""
    case nil: ""
    }
  }

  private static func header(_ question: Question, in conversation: Conversation) -> String {
    let next = conversation.next
    let topic = Bridge.topic(
      of: question, in: conversation.library,
      for: next?.question.id == question.id ? next?.reason : nil)
    return "\(topic), \(progress(question, in: conversation)) [\(question.id)]"
  }

  /// Cues for whoever asks the question of others.
  private static func cues(_ question: Question, for audience: Audience) -> [Block] {
    switch audience {
    case .leader: []
    case .coach:
      [("Read aloud", question.aloud), ("Listen for", question.listen)].compactMap { label, text in
        text.map { .field(label, $0) }
      }
    case .workshop: question.hint.map { [.field("In the room", $0)] } ?? []
    }
  }

  private static func progress(_ question: Question, in conversation: Conversation) -> String {
    if !question.kind.isCounted {
      let all = conversation.library.questions.filter { $0.kind == question.kind }
      let number = all.firstIndex { $0.id == question.id } ?? 0
      return "\(number + 1) of \(all.count)"
    }
    let asked = conversation.asked.filter { $0.kind.isCounted }
    let number = asked.firstIndex { $0.id == question.id } ?? asked.count
    // Back at an answered question after the last one, nothing more is to come.
    guard conversation.next != nil else {
      return "\(number + 1) of \(max(asked.count, number + 1))"
    }
    if let total = conversation.interview.total { return "\(number + 1) of \(total)" }
    let limit = min(conversation.session.limit, Interview.hardLimit)
    return "question \(number + 1) of at most \(max(limit, number + 1))"
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
