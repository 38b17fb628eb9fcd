internal import Coaching
internal import Reports
internal import Sessions

/// A room that is closed, or left.
extension Sitting {
  /// Closes the room, and says what is kept.
  func closeRoom() throws {
    let folder = desk.sessions.folder
    guard let room = desk.room else {
      guard RoomJournal.isThere(in: folder) else {
        throw RoomRefusal.nothingToClose
      }
      guard !RoomJournal.isInUse(in: folder) else {
        throw RoomRefusal.closedElsewhere
      }
      try RoomJournal.erase(in: folder)
      return say("The room that was left open is gone. \(Sitting.whatIsKept)")
    }
    if let pulse = room.pulse { return try close(room, of: pulse) }
    let (left, own) = (room.state.handCount, room.host.own)
    if own.begun > own.finished, console.isInteractive,
      try !asker.confirms(
        "\((own.begun - own.finished).of("phone")) \(own.begun - own.finished == 1 ? "is" : "are") not through with "
          + "the own team. Close?")
    {
      return say("The room stays open.")
    }
    try end(room)
    say(
      "The room is closed, and nothing listens any more. \(Sitting.whatIsKept)"
        + (left > 0
          ? " \(left.of("hand")) that nobody counted \(left == 1 ? "is" : "are") gone." : ""))
  }

  /// The same where the input ends, which answers nothing.
  func leavesRoomAtEnd() throws -> Bool {
    guard let room = desk.room, screens.isLast, console.isInteractive else { return true }
    return try leavesAtEnd(
      "The room is open, with \(room.host.present.count.of("phone")) here. Leave?")
  }

  private func close(_ room: OpenRoom, of pulse: PulseDesk) throws {
    let path = room.state.pulse?.path ?? ""
    try end(room)
    say(
      "The room is closed, and nothing listens any more. \(pulse.progress) have answered; only counts are kept, beside the "
        + "wave. \(type: "pulse close \(path)") seals what may be shown.")
  }

  private func end(_ room: OpenRoom) throws {
    room.sayGoodbye()
    room.stop()
    desk.room = nil
    try RoomJournal.erase(in: desk.sessions.folder)
  }

  private static let whatIsKept =
    "Kept are the hands that were counted and the guesses that were revealed, with this conversation or "
    + "exercise; not who took part, and nothing of anybody's own team."
}

extension Scene {
  /// What leaves the program, if a person agrees to it where a room is open.
  func leavingRoom(_ steps: [Step]) -> [Step] {
    guard let room = desk.room, screens.isLast, desk.console.isInteractive else {
      return withdrawing + steps
    }
    return [
      .confirm(
        "The room is open, with \(room.host.present.count.of("phone")) here. Leave? They wait until "
          + "\(type: "room resume").", then: withdrawing + steps)
    ]
  }

  /// What the phones were asked goes with the exercise that is left.
  private var withdrawing: [Step] {
    if case .exercise? = screens.top { [.act(WithdrawGuesses())] } else { [] }
  }
}
