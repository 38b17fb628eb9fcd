internal import Coaching
internal import Playbooks
internal import Reports

extension Scene {
  /// Sets the goal of a session; empty takes it off.
  ///
  /// - Throws: ``PlansRefusal`` for one that is too long, or holds what cannot be seen.
  func aiming(at goal: String, in session: Session) throws -> [Step] {
    guard SafeText.isSafe(goal), !goal.contains(where: \.isNewline) else {
      throw PlansRefusal.goalNotOneLine
    }
    guard SafeText.isLine(goal, upTo: Session.longestGoal) else {
      throw PlansRefusal.longGoal(longest: Session.longestGoal)
    }
    return try screening(goal) { kept in
      guard !kept.isEmpty || goal.isEmpty else { return [] }
      let isOnScreen = screens.isStored(session.id) != nil
      let whose = isOnScreen ? "" : " of conversation \(session.id), \(Words.day(day(of: session)))"
      return (kept == session.goal ? [] : [.note(.aimed(goal: kept), session)])
        + [.say(kept.isEmpty ? "There is no goal\(whose)." : "Goal\(whose): \(kept)")]
    }
  }
}
