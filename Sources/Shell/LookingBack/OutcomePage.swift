internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What a look back comes to, and what to do now.
  ///
  /// Commands to type begin with `prefix`.
  static func outcome(
    _ outcome: Outcome, today: Day, for viewer: Viewer, commandsBeginWith prefix: String
  ) -> Page {
    var page = Page([.blank, .title("What came of it, week \(outcome.lookBack.stage.rawValue)")])
    for (index, commitment) in outcome.commitments.all.enumerated() {
      page.add(
        .item("\(index + 1)", "\(commitment.pledge.title) (\(commitment.action))"),
        .field("Now", CommitmentWords.state(of: commitment, withReason: viewer.sees(.reasons))))
      if !commitment.readings.isEmpty {
        page.add(.field("Seen", CommitmentWords.readings(commitment.readings)))
      }
    }
    page.add(.blank, .heading("What to do now"))
    switch outcome.course {
    case .better:
      page.add(
        .paragraph(
          "It goes the right way. Keep on with what you do and add nothing: what is steady is what "
            + "people come to count on."))
      let open = outcome.commitments.open.filter { $0.pledge.by < today }
      if !open.isEmpty {
        let names = open.map { "\"\($0.pledge.title)\"" }.joined(separator: ", ")
        page.add(
          .paragraph(
            "Finish first what is still open, for its day has passed: \(names). What people asked you for "
              + "meanwhile goes before any new step."))
      }
    case .worse: page.add(worse(outcome))
    case .unmoved: page.add(unmoved(outcome, prefix))
    case .unclear: page.add(unclear(outcome, prefix))
    }
    if let next = outcome.commitments.lookBack(on: today) {
      page.add(
        .blank, .field("Look back again", "week \(next.stage.rawValue), \(Words.day(next.on))"))
    }
    return page
  }

  private static func unclear(_ outcome: Outcome, _ prefix: String) -> [Block] {
    guard !outcome.notBegun.isEmpty else {
      if outcome.commitments.all.allSatisfy({ $0.status == .dropped }) {
        return [
          .paragraph(
            "Every step was dropped, so there is nothing to judge. \(type: "\(prefix)take ACTION") puts another "
              + "one in.")
        ]
      }
      return [
        .paragraph(
          "There is nothing to judge by yet. Look at the measure of each step, and type \(prefix)reading "
            + "and its number when you have seen something.")
      ]
    }
    return [
      .paragraph(
        "There is nothing to judge yet: \(titles(outcome.notBegun)). A smaller first step helps more "
          + "than a new plan; \(prefix)arrange NUMBER --by DAY sets another day.")
    ]
  }

  /// R30: in this order, then one swap.
  private static func unmoved(_ outcome: Outcome, _ prefix: String) -> [Block] {
    let waiting = outcome.tooEarly.map {
      "\"\($0.commitment.pledge.title)\" until \(Words.day($0.until))"
    }
    var blocks: [Block] = [
      .paragraph("Nothing has moved that one could be sure of. Go through this in order."),
      .item(
        "1",
        "Was it done? "
          + (outcome.notBegun.isEmpty
            ? "Yes, all of it is begun or done."
            : "Not all: \(titles(outcome.notBegun)). Do that before you change the plan.")),
      .item(
        "2",
        "Was it long enough? "
          + (waiting.isEmpty
            ? "Yes, the weeks it usually takes are over."
            : "Not yet: give \(waiting.joined(separator: ", ")).")),
      .item(
        "3",
        "Is it about one person? If the same one comes to mind each time, a step for everybody does "
          + "not reach it. Talk with that person alone."),
      .item(
        "4",
        "Is it larger than the team? If other teams would say the same, take it to whoever decides "
          + "there. Your own step cannot move it alone."),
    ]
    if let swap = outcome.swap {
      let number = outcome.commitments.all.firstIndex { $0.action == swap.old.action } ?? 0
      // What is done already has left its place.
      let instead = swap.old.isOpen ? " --instead \(number + 1)" : ""
      blocks.append(
        .item(
          "5",
          "Then swap one step and keep the rest: \"\(swap.new.title)\" instead of "
            + "\"\(swap.old.pledge.title)\". Type \(type: "\(prefix)take \(swap.new.id)\(instead)")."
        ))
    }
    return blocks
  }

  /// R31.
  private static func worse(_ outcome: Outcome) -> [Block] {
    let group = outcome.group.map { "\"\($0.pledge.title)\"" }
    return [
      .paragraph(
        outcome.participationFell
          ? "Fewer people take part than before. That is an answer, too."
          : "It has become harder, not easier. That says nothing about anyone; it says what comes "
            + "first now."),
      .item(
        "1",
        group.isEmpty
          ? "Ask nothing of the whole group for now."
          : "Pause what you do with the whole group: \(group.joined(separator: ", "))."),
      .item(
        "2",
        "Close the loop: tell people what came of what they were asked, and what will not come."),
      .item("3", "Go back to talks with one person at a time, and mostly listen."),
    ]
  }

  private static func titles(_ commitments: [Commitment]) -> String {
    let names = commitments.map { "\"\($0.pledge.title)\"" }.joined(separator: ", ")
    return names + (commitments.count == 1 ? " is not begun" : " are not begun")
  }
}
