internal import Coaching

extension Page {
  /// The first screen: what will happen, how long it takes, what is stored and where, how to stop.
  static func opening(dataFolder: String) -> Page {
    Page([
      .title("Rapport: a conversation about trust on your team"),
      .paragraph(
        "What brings you here, then at most sixteen short questions; ten to fifteen minutes. You leave "
          + "with one thing to do today, at most two to do next, and the reasons."),
      .blank,
      .paragraph(
        "It is a picture of how your team works, seen from where you stand: no grade, and nothing "
          + "to appraise, dismiss or compare anyone with."),
      .blank,
      .paragraph(
        "Your answers stay on this computer, in \(dataFolder). Nothing "
          + "is sent anywhere. Please leave out names. You can stop at any time; what you said is "
          + "kept."),
      .blank,
    ])
  }

  private static func answers(in session: Session) -> String {
    let count = session.replies.count
    return count == 0 ? "no answer yet" : count == 1 ? "1 answer" : "\(count) answers"
  }

  /// What to type at the first prompt.
  static func invitation(unfinished: Session?) -> Page {
    guard let unfinished else {
      return Page([
        .paragraph("Type diagnose to begin, help for all commands, quit to leave."),
        .paragraph("tour shows it on a made-up team in two minutes."),
      ])
    }
    return Page([
      .paragraph(
        "You were in the middle of a conversation (\(answers(in: unfinished))). Type "
          + "\(type: "resume") to go on with it, or \(type: "diagnose") to begin a new one.")
    ])
  }
}
