internal import Coaching
internal import Playbooks
internal import Reports

/// What each screen shows, to whoever looks on.
extension Sitting {
  /// Says what a conversation from the command line will be; the shell has greeted already.
  func showOpening() {
    guard case .single? = screens.top, console.isInteractive else { return }
    show(.opening(dataFolder: surroundings.shownDataFolder))
  }

  /// Shows the screen on top, unless that was done already.
  func showScreen() throws {
    switch screens.top {
    // The pages of an exercise are turned one by one.
    case .exercise, .prompt(nil), nil: break
    case .prompt(.some(let conversation)): try show(conversation, .text)
    case .single(let conversation, let format):
      try show(conversation, format)
      // A command typed at a page is done first.
      if conversation.screen == .over, !asker.hasLeftOver { screens.pop() }
    case .lookBack(let screen):
      guard !screens.isShown else { return }
      let isOver: Bool
      do {
        isOver = try show(screen)
      } catch {
        // What cannot be shown does not stay on top.
        if case .lookBack? = screens.top { screens.pop() }
        throw error
      }
      if isOver, !screens.isOver { try showScreen() }
    case .tour(let tour, let conversation):
      try show(conversation, .text)
      tour.page.map(show)
    }
  }

  /// Shows what the person works on once more: the question, the review or the plan.
  func showScreenAgain() {
    if case .exercise(let exercise, _)? = screens.top {
      exercise.current.map(show)
      return
    }
    // Also a plan that stands there already.
    screens.markUnshown()
    // Nothing may be read meanwhile: this is asked for while a line is typed.
    isTurningPages = false
    defer { isTurningPages = true }
    do { try showScreen() } catch { console.tell(Failure(error)) }
  }

  /// Shows what a look back asks; once nothing is left to ask, what it comes to.
  ///
  /// - Returns: Whether it is over, and closed.
  private func show(_ screen: LookBackScreen) throws -> Bool {
    let scene = scene
    let earlier = try scene.conclusion(of: screen.session)
    let questions = KeyQuestions(earlier)
    if screen.asked == .again, questions.questions.isEmpty {
      // Nothing is there to ask again.
      try perform([.note(.commitment(.askedAgain(session: nil)), screen.session)])
      guard case .lookBack(let next)? = screens.top else { return true }
      return try show(next)
    }
    guard let asked = screen.asked else {
      screens.pop()
      if let outcome = Outcome(screen.session.commitments, earlier, [:], today: today) {
        show(.outcome(outcome, today: today, for: viewer, commandsBeginWith: scene.commandPrefix))
      }
      return true
    }
    screens.markShown()
    show(
      .lookBack(
        asked, screen.session, try scene.library(), questions: questions, for: viewer))
    return false
  }

  private func show(_ conversation: Conversation, _ style: ResultStyle) throws {
    guard !screens.isShown else { return }
    let viewer = viewer
    try withdrawFromPhones()
    screens.markShown()
    switch conversation.screen {
    case .opening(let step): show(.opening(step, of: conversation, for: viewer))
    case .question:
      guard let question = conversation.question else { return }
      let page = Page.question(question, in: conversation, for: viewer)
      show(viewer.laidOut(page, in: Layout(console)))
      showPhones()
    case .review where !viewer.sees(.hands):
      say(
        (conversation.session.isStopped ? "You stopped here." : "That was the last question.")
          + " Enter ends them; reveal shows how the hands fell.")
    case .review: show(.review(conversation, restingOn: keyQuestions(conversation), for: viewer))
    case .over where !viewer.sees(.hands):
      say(
        (conversation.session.isStopped ? "You stopped here" : "Every question is answered")
          + "; reveal shows what it comes to.")
    case .over:
      try perform(scene.telling(conversation.session, style))
      if console.isInteractive, style.format == .text { show(Page([.blank, .note(hint(viewer))])) }
    }
  }

  /// What to type after a plan, or after the hands of a room.
  private func hint(_ viewer: Viewer) -> String {
    guard viewer.sees(.conclusion) else {
      return "\(type: "spread --output room.txt") keeps it, \(type: "review") changes a count."
    }
    let isLimit = if case .finished(.limit)? = conversation?.interview.step { true } else { false }
    return screens.isShell
      ? "\(type: "how") explains it, \(type: "sensitivity") says what it rests on, "
        + (isLimit ? "\(type: "more") goes on with other questions, " : "")
        + "\(type: "review") changes an answer, \(type: "report --output plan.html") keeps it."
      : "\(type: "rapport how") explains it, \(type: "rapport sensitivity") says what it rests on, and "
        + "\(type: "rapport report --output plan.html") keeps it."
  }

  /// The questions the first action rests on; none without a first action.
  private func keyQuestions(_ conversation: Conversation) -> Set<Question.ID> {
    guard viewer.sees(.conclusion) else { return [] }
    let conclusion = Conclusion(conversation.answers, today: today)
    guard conclusion.plan.focus != nil else { return [] }
    return Set(scene.sensitivity(of: conclusion).questions.map(\.id))
  }
}
