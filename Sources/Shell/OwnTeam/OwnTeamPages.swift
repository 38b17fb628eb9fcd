internal import Coaching
internal import Playbooks
internal import Reports

/// The pages of a conversation about the own team on a phone.
struct OwnTeamPages {
  private let answers: OwnAnswers
  private let conversation: Conversation
  private let today: Day

  init(_ answers: OwnAnswers, _ conversation: Conversation, today: Day) {
    self.answers = answers
    self.conversation = conversation
    self.today = today
  }

  // MARK: Before it begins

  /// Said before the first question, word for word.
  static let warning =
    "This goes over the Wi-Fi of this room without encryption. Who runs the network or this computer "
    + "could read it. Rapport stores none of it."

  static let intro = PhonePage(
    "Your own team", key: "own",
    .heading("Your own team")
      + .paragraph(
        "What brings you here, then at most sixteen short questions; ten to fifteen minutes. You leave "
          + "with one thing to do today, at most two to do next, and the reasons.")
      + .paragraph(
        "It is a picture of how your team works, seen from where you stand: no grade, and nothing to "
          + "appraise, dismiss or compare anyone with.")
      + .element("p", [("class", "label")], .text(warning))
      + .paragraph(
        "Your answers travel in this page: each step sends them to the trainer's computer, which forgets them "
          + "at once. The trainer sees how many have begun and finished, and, from five people on, what the "
          + "room came with; nothing of anybody's answers.")
      + .form(
        to: "/own", .hidden("so-far", OwnAnswers().text), .hidden("at", "concern"),
        .button("Begin", "do", "begin", .main))
      + .element(
        "form", [("id", "again"), ("action", "/own"), ("method", "post"), ("hidden", nil)],
        .hidden("so-far", ""), .hidden("at", "plan"),
        .button("Go on where you were", "do", "plan"),
        .element(
          "button",
          [("name", "do"), ("value", "forget"), ("class", "quiet"), ("data-forget", nil)],
          .text("Forget what is on this phone")))
      + .subheading("You would rather not?")
      + .paragraph(
        "Take the sheet for a plan of your own from the trainer and fill it in by hand. Or put Rapport on "
          + "your own computer and type \(type: "diagnose"): there nothing goes over any network.")
      + .element(
        "p", [], .element("a", [("href", "/"), ("class", "link")], .text("Back to the room"))))

  static let unreadable = PhonePage(
    "That did not fit", key: "unreadable",
    .heading("That page does not fit this room")
      + .paragraph("It comes from another room, or was changed. Begin again, please.")
      + .element(
        "p", [], .element("a", [("href", "/own"), ("class", "link")], .text("Your own team"))))

  // MARK: Pages

  func page(_ step: OwnStep) -> PhonePage {
    let (title, main) =
      switch step {
      case .concern: ("What brings you here", concerns)
      case .scope:
        (
          "Whom it is about",
          choices(
            "Whom is it about?", "scope",
            conversation.scopes.map { ($0.rawValue, Words.scope($0)) }, .scope)
        )
      case .since:
        (
          "Since when",
          choices(
            "Since when is it so?", "since",
            Since.allCases.map { ($0.rawValue, Words.since($0)) } + [("", "I can't say")], .since)
        )
      case .question(let id): ("Question", question(id))
      case .review: ("Your answers", review)
      case .sureness:
        (
          "How sure this is",
          OwnPlanPage(answers, conversation, today: today).sureness
        )
      case .plan: ("Your plan", OwnPlanPage(answers, conversation, today: today).markup + words)
      }
    return PhonePage(title, key: "own \(step.word) \(answers.replies.count)", main)
  }

  private func form(_ step: OwnStep, _ content: Markup...) -> Markup {
    .form(
      to: "/own", .hidden("so-far", answers.text), .hidden("at", step.word), .joined(content))
  }

  private var back: Markup { .button("Back", "do", "back", .quiet) }

  private var concerns: Markup {
    let chosen = answers.chosen ?? []
    return .heading("What made you sit down with this today?")
      + .note("Choose one or two, or none.")
      + form(
        .concern,
        .group(
          "What brings you here",
          conversation.offered.map {
            .choice(
              $0.say, "concern", $0.id.rawValue,
              isChosen: chosen.contains($0.id.rawValue))
          }), .button("Go on", "do", "answer", .main),
        .element(
          "p", [("class", "note")],
          .text("Nothing chosen means: nothing special, I want to check.")))
      + words
  }

  /// A place for words of one's own, which no form sends.
  private var words: Markup {
    .element(
      "div", [("data-script", nil), ("hidden", nil)],
      .element(
        "label", [("for", "words"), ("class", "label")],
        .text("Notes for yourself; they stay on this phone and are not sent")),
      .element("textarea", [("id", "words"), ("autocomplete", "off")]))
  }

  private func choices(
    _ ask: String, _ name: StaticString, _ options: [(String, String)], _ step: OwnStep
  ) -> Markup {
    .heading(ask)
      + form(
        step,
        .joined(
          options.map { value, label in
            .element("button", [("name", "\(name)"), ("value", value)], .text(label))
          }), back)
  }

  private func question(_ id: Question.ID) -> Markup {
    guard let question = conversation.library[id] else { return Markup() }
    let reply = conversation.answers.reply(to: id)
    let chosen = reply.map { question.chosen(by: $0).map(\.id) } ?? []
    var main = Markup()
    if let bridge = Bridge.sentence(to: question, in: conversation) { main += .note(bridge) }
    main += .heading(question.ask)
    if let help = question.help ?? (question.isSeveral ? "Choose all that apply." : nil) {
      main += .note(help)
    }
    let options: [Markup] =
      question.isSeveral
      ? [
        .group(
          question.ask,
          question.options.map {
            .choice(
              $0.say, "option", $0.id.rawValue, isChosen: chosen.contains($0.id))
          }),
        .button("Go on", "do", "answer", .main),
      ]
      : question.options.map { option in
        .element(
          "button",
          [("name", "option"), ("value", option.id.rawValue)]
            + (chosen.contains(option.id) ? [("class", "chosen"), ("aria-pressed", "true")] : []),
          .text(option.say))
      }
    let unsure =
      question.options.contains(where: \.isUnsure)
      ? Markup() : Markup.button("I don't know", "do", "unsure", .quiet)
    main += form(
      .question(id), .joined(options), unsure, .button("None of these fits", "do", "none", .quiet),
      .button("Skip", "do", "skip", .quiet), back)
    let viewer = Viewer(
      .leader, isPresenting: false, isHiding: false, looksAt: conversation.session)
    main += .details("Why this question?", Page.why(question, in: conversation, for: viewer).markup)
    let count = conversation.asked.count { $0.kind.isCounted }
    return main
      + .note("\(count.of("question")) answered so far, of at most \(Interview.usualLimit).")
  }

  private var review: Markup {
    .heading("Your answers")
      + form(
        .review,
        .joined(
          conversation.asked.map { question in
            let said = conversation.answers.reply(to: question.id).map {
              Words.answer($0, to: question)
            }
            return .element(
              "button", [("name", "change"), ("value", question.id.rawValue)],
              .text("\(question.ask) "), .element("strong", [], .text(said ?? "")))
          }), .button("On to the plan", "do", "plan", .main))
  }
}
