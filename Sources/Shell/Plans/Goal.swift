internal import Coaching
internal import Playbooks
internal import Reports

extension Sitting {
  /// Sets the goal of the conversation on screen.
  func aim(at goal: String) throws {
    guard var session = conversation?.session else { return }
    try aim(at: goal, in: &session)
  }

  /// Sets the goal of a session; empty takes it off.
  ///
  /// - Throws: ``Failure`` for one that is too long, or holds what cannot be seen.
  func aim(at goal: String, in session: inout Session) throws {
    guard goal.count <= Session.longestGoal else {
      throw Failure(
        "A goal is one sentence of at most \(Session.longestGoal) letters; the rest may go into a note.",
        .usage)
    }
    guard goal.unicodeScalars.allSatisfy(SafeText.isSafe), !goal.contains(where: \.isNewline) else {
      throw Failure("A goal is one line, without letters that cannot be seen.", .usage)
    }
    let kept = try screened(goal)
    guard !kept.isEmpty || goal.isEmpty else { return }
    if kept != session.goal { try note(.aimed(goal: kept), in: &session) }
    let isOnScreen = screens.isStored(session.id) != nil
    let whose = isOnScreen ? "" : " of conversation \(session.id), \(Words.day(day(of: session)))"
    say(kept.isEmpty ? "There is no goal\(whose)." : "Goal\(whose): \(kept)")
  }
}
