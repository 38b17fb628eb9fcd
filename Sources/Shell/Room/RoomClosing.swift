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
      let key = try roomKey()
      // One that is damaged can only be closed.
      let lost = try? RoomHost.state(in: folder, sealedWith: key).uncounted
      guard try closes([lost]) else { return say("The room stays as it is.") }
      try RoomJournal.erase(in: folder)
      say("The room that was left open is gone. \(Sitting.whatIsKept)")
      return lost.map(say) ?? ()
    }
    if let pulse = room.pulse { return try close(room, of: pulse) }
    guard try closes([room.host.own.unfinished, room.state.uncounted]) else {
      return say("The room stays open.")
    }
    let lost = room.state.uncounted
    try end(room)
    say("The room is closed, and nothing listens any more. \(Sitting.whatIsKept)")
    if let lost { say(lost) }
  }

  /// Whether a person wants to close, where this speaks against it.
  private func closes(_ sentences: [String?]) throws -> Bool {
    let sentences = sentences.compactMap(\.self)
    guard !sentences.isEmpty, console.isInteractive else { return true }
    return try asker.confirms((sentences + ["Close?"]).joined(separator: " "))
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

extension OwnTeamCounts {
  /// Who is in the middle of the own team, in a sentence; `nil` if nobody is.
  fileprivate var unfinished: String? {
    let count = begun - finished
    guard count > 0 else { return nil }
    return "\(count.of("phone")) \(count == 1 ? "is" : "are") not through with the own team."
  }
}

extension RoomState {
  /// What phones sent and nobody counted, in a sentence; `nil` if there is nothing.
  fileprivate var uncounted: String? {
    let guesses = waitingSheet == nil ? 0 : guessCount
    let sent = [
      handCount > 0 ? handCount.of("hand") : nil,
      guesses > 0 ? guesses.of("guess", "guesses") : nil,
    ].compactMap(\.self)
    guard !sent.isEmpty else { return nil }
    return "\(sent.joined(separator: " and ")) that nobody counted "
      + "\(handCount + guesses == 1 ? "is" : "are") not kept."
  }
}
