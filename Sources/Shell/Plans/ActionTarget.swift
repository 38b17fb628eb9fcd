internal import ArgumentParser
internal import Coaching
internal import Reports

/// The action of a plan a command is about.
struct ActionTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Its number in the plan, its id or the beginning of its title; the open one if left out.",
      valueName: "step"))
  var action: String?

  @OptionGroup var which: SessionOptions

  /// Whether it is named by words, which may be the leader's own.
  var isInWords: Bool { action?.contains(" ") == true }

  /// Stores a new status and says so.
  func moving(
    to status: Commitment.Status, because words: [String] = [], in scene: Scene
  ) throws -> [Step] {
    let session = try scene.planSession(which.session)
    let commitment = try scene.commitment(action, in: session)
    if status == .doing, !commitment.isOpen, session.commitments.open.count >= Plan.size {
      throw PlansRefusal.oneTooMany(commitment.pledge)
    }
    let isOnScreen = scene.screens.session(session.id) != nil
    return try scene.screening(words.joined(separator: " ")) { because in
      let moved = CommitmentChange.moved(
        commitment.action, status, because: because, on: scene.today)
      return [
        .note(.commitment(moved), session),
        .then { scene in
          let isKept = scene.screens.isStored(session.id) != false
          return [
            .say(
              said(commitment, status, canUndo: isOnScreen)
                + (isKept
                  ? " It is noted in the plan of \(PlanKeeping.day(session)) (\(session.id))."
                  : " It is stored nowhere; \(type: "plan --output plan.md") keeps it."))
          ]
        },
      ]
        + following(commitment, status, in: session, scene.commandPrefix)
    }
  }

  private func said(
    _ commitment: Commitment, _ status: Commitment.Status, canUndo: Bool
  ) -> String {
    let before = commitment.status
    let was =
      commitment.isOpen || before == status
      ? ""
      : " It was \(CommitmentWords.status(before)) before"
        + (canUndo ? "; \(type: "undo") takes this back." : ".")
    return "\(commitment.pledge.title): \(CommitmentWords.status(status)).\(was)"
  }

  /// What to do next.
  private func following(
    _ commitment: Commitment, _ status: Commitment.Status, in session: Session, _ prefix: String
  ) -> [Step] {
    switch status {
    case .done:
      (commitment.pledge.measure.isEmpty
        ? [] : [.show(Page([.field("To see whether it worked", commitment.pledge.measure)]))]) + [
          .say(
            "\(type: "\(prefix)reading \(commitment.action) WORDS") notes what you see, now or later."
          )
        ]
    case .dropped where session.commitments.open.allSatisfy({ $0.action == commitment.action }):
      [
        .say(
          "\(type: "\(prefix)take ACTION") puts another one in; \(type: "\(prefix)how NAME") explains what else "
            + "would help.")
      ]
    case .dropped, .doing, .todo: []
    }
  }
}
