internal import Coaching

extension Sitting {
  /// The input ends, or Ctrl-D: the screen on top is left.
  func leaveAtEnd() throws {
    if console.isInteractive { console.write("\n") }
    guard try leavesRoomAtEnd(), try leavesUnsavedAtEnd() else { return }
    switch screens.top {
    case .prompt(let conversation?), .single(let conversation, _):
      if conversation.screen != .over, conversation.isStored {
        say("Your answers are stored; \(type: "rapport sessions resume") goes on with them.")
      }
    case .prompt(nil), .lookBack, .exercise, .tour, nil: break
    }
    if case .exercise? = screens.top { try WithdrawGuesses().act(in: self) }
    // Whoever wants out gets out, though that could not be kept.
    do { try perform(scene.keepingHalf()) } catch {
      console.tell(Failure(error))
      // Another window went on with it, and it is closed already.
      if case LookBackRefusal.movedOn = error { return }
    }
    leave()
  }

  private func leavesUnsavedAtEnd() throws -> Bool {
    guard screens.isLast, let question = scene.whetherToLeaveUnsaved else { return true }
    return try leavesAtEnd(question)
  }
}
