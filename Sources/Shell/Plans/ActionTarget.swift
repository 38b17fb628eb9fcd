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
  func move(
    to status: Commitment.Status, because words: [String], in sitting: Sitting, for viewer: Viewer
  ) throws {
    var session = try sitting.planSession(which.session, for: viewer)
    let commitment = try sitting.commitment(action, in: session)
    if status == .doing, !commitment.isOpen, session.commitments.open.count >= Plan.size {
      throw Failure(
        "Three things at a time are enough, and \"\(commitment.pledge.title)\" would be one more. drop or "
          + "done makes room.", .usage)
    }
    let because = try sitting.screened(words.joined(separator: " "))
    try sitting.note(
      .moved(commitment.action, status, because: because, on: sitting.today), in: &session)
    let before = commitment.status
    let was =
      commitment.isOpen || before == status
      ? "" : " It was \(CommitmentWords.status(before)) before; undo takes this back."
    sitting.say(
      "\(commitment.pledge.title): \(CommitmentWords.status(status)).\(was) It is noted in the plan of "
        + "\(PlanKeeping.day(session)) (\(session.id)).")
    switch status {
    case .done:
      sitting.show(
        Page([.field("To see whether it worked", commitment.pledge.measure)]))
      sitting.say("reading \(commitment.action) notes what you see, now or later.")
    case .dropped where session.commitments.open.isEmpty:
      sitting.say("take ACTION puts another one in; how NAME explains what else would help.")
    case .dropped, .doing, .todo: break
    }
  }
}
