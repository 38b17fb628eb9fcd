internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import RoomServer
internal import Sessions

/// A room that is opened, shown and closed.
extension Sitting {
  func requireNoneOpen() throws {
    guard let room = desk.room else {
      guard !RoomJournal.isInUse(in: desk.sessions.folder) else {
        throw RoomRefusal.openElsewhere
      }
      return
    }
    throw RoomRefusal.openAlready(room.state.place)
  }

  /// The room that is open.
  func openedRoom() throws -> OpenRoom {
    guard let room = desk.room else {
      throw RoomRefusal.notOpen
    }
    return room
  }

  /// The room that is open for hands, guesses and own teams.
  func trainersRoom() throws -> OpenRoom {
    let room = try openedRoom()
    guard room.pulse == nil else {
      throw RoomRefusal.forAPulse
    }
    return room
  }

  /// What seals the room's journal; the passphrase is asked for if there is one.
  func roomKey() throws -> DataKey? {
    _ = try desk.sessions.existing()
    return desk.sessions.unlocked?.key
  }

  /// Begins to listen.
  func openRoom(_ state: RoomState) throws {
    let folder = desk.sessions.folder
    let isNew = !RoomJournal.isThere(in: folder)
    let pulse = try state.pulse.map { try PulseDesk($0, at: state.place) }
    if let pulse { try desk.requireKeeper(of: pulse.wave) }
    let library = try desk.library()
    let host = try RoomHost(state, in: folder, sealedWith: try roomKey())
    // The clock of this run, which may be set.
    let ahead = surroundings.now().timeIntervalSinceNow
    let ownTeam = OwnTeamDesk(library: library, calendar: surroundings.calendar) {
      Date(timeIntervalSinceNow: ahead)
    }
    do throws(RoomServerError) {
      desk.room = try OpenRoom(
        host, answering: RoomDesk(host: host, ownTeam: ownTeam, pulse: pulse), pulse: pulse)
    } catch {
      if isNew { RoomJournal.erase(in: folder) }
      throw RoomRefusal(error, at: state.place)
    }
    // Hands that wait elsewhere come first; reveal counts them there.
    if state.handCount == 0 { try OfferGuesses().act(in: self) }
  }

  /// How to come in, and how many are there.
  func showRoom(withCode: Bool = false) {
    guard let room = desk.room else { return }
    show(room.pulse.map { .room(room.host, for: $0) } ?? .room(room.host, for: viewer))
    if withCode { desk.showQR("\(room.state.place.shown)/\(room.state.code)") }
  }

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
      RoomJournal.erase(in: folder)
      return say("The room that was left open is gone. \(Sitting.whatIsKept)")
    }
    if let pulse = room.pulse { return close(room, of: pulse) }
    let (left, own) = (room.state.handCount, room.host.own)
    if own.begun > own.finished, console.isInteractive,
      try !asker.confirms(
        "\((own.begun - own.finished).of("phone")) \(own.begun - own.finished == 1 ? "is" : "are") not through with "
          + "the own team. Close?")
    {
      return say("The room stays open.")
    }
    end(room)
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

  private func close(_ room: OpenRoom, of pulse: PulseDesk) {
    let path = room.state.pulse?.path ?? ""
    end(room)
    say(
      "The room is closed, and nothing listens any more. \(pulse.progress) have answered; only counts are kept, beside the "
        + "wave. \(type: "pulse close \(path)") seals what may be shown.")
  }

  private func end(_ room: OpenRoom) {
    room.sayGoodbye()
    room.stop()
    desk.room = nil
    RoomJournal.erase(in: desk.sessions.folder)
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

extension Desk {
  /// Dark on light whatever the terminal's colours, for a phone's camera.
  func showQR(_ text: String) {
    guard !console.isPlain, console.isInteractive, let code = QRCode(text) else { return }
    guard code.size + QRCode.margins <= console.width else {
      return say(
        "The QR code needs \(code.size + QRCode.margins) columns; room qr --svg writes it to a file."
      )
    }
    console.write(code.terminalLines().joined(separator: "\n") + "\n")
  }

  /// What a room keeps for as long as it is open must neither lose its key nor stay without one.
  ///
  /// - Throws: ``RoomRefusal`` if a room is open, or was not closed.
  func requireNoneLeft() throws {
    guard RoomJournal.isThere(in: sessions.folder) else { return }
    throw RoomRefusal.openOrLeftOpen
  }
}

extension Page {
  /// How phones of a pulse come in, and how many have answered; nothing of what.
  static func room(_ host: RoomHost, for pulse: PulseDesk) -> Page {
    let state = host.state
    return Page([
      .blank, .title("The room is open for: \(pulse.wave.title)"),
      .projected(state.place.shown), .projected("Code: \(state.code)"),
      .field("To come in", "open the address in a browser and type the four letters"),
      .field("Answered", pulse.progress), .blank,
      .note(
        "It goes without encryption · \(type: "room qr") · \(type: "room close"), "
          + "then pulse close"),
    ])
  }

  /// How phones come in, and what they have done so far; nobody's name or address.
  static func room(_ host: RoomHost, for viewer: Viewer) -> Page {
    let (state, present, own, wrongCodes) = (host.state, host.present, host.own, host.wrongCodes)
    var page = Page([
      .blank, .title("The room is open"),
      .projected(state.place.shown), .projected("Code: \(state.code)"),
      .field("To come in", "open the address in a browser and type the four letters"),
      .field("Seats", "\(state.seatCount) taken, \(present.count) here now"),
    ])
    if state.place.publicAddress != nil {
      page.add(.field("In this network also", state.place.url))
    }
    if let ballot = state.ballot {
      page.add(.field("On the phones", "\(ballot.question): \(state.progress(among: present))"))
    }
    if let sheet = state.guessSheet {
      page.add(.field("On the phones", "guesses, \(sheet.title): \(state.guessCount) sent"))
    }
    if state.isForOwnTeams || own.begun > 0 {
      page.add(
        .field(
          "Own teams",
          "\(own.begun) begun, \(own.finished) with a plan"
            + (host.isResumed ? ", counted since the room was resumed" : "")))
      if let concerns = own.concerns {
        page.add(.field("What brings them", "as the first \(concerns.people) said"))
        page.add(concerns.frequent.map { .item(String($0.count), $0.topic) })
        if !concerns.rare.isEmpty {
          page.add(.item("-", "fewer than five each: \(concerns.rare.joined(separator: "; "))"))
        }
      }
    }
    if wrongCodes > 0, viewer.sees(.trainerNotes) {
      page.add(
        .field(
          "Wrong codes",
          "\(wrongCodes) so far; \(type: "room code") makes a new one, seats keep theirs"))
    }
    page.add(
      .blank,
      .note(
        "It goes without encryption · \(type: "room qr") · \(type: "room own on") "
          + "· \(type: "room close")"
      ))
    return page
  }
}

extension RoomState {
  /// How many have answered of those who are in, such as `14 of 17 answered, 2 more asleep or gone`.
  func progress(among present: [Int]) -> String {
    let (waiting, missing) = (waitedFor(among: present), missing(besides: present))
    return "\(handCount) of \(handCount + waiting) answered"
      + (missing > 0 ? ", \(missing) more asleep or gone" : "")
  }
}

extension QRCode {
  /// Columns of white on both sides together.
  static let margins = 8
}
