internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import RoomServer
internal import Sessions

/// A room that is opened and shown.
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
      // What kept it from opening is told; an empty journal tells nothing of anybody.
      if isNew { try? RoomJournal.erase(in: folder) }
      throw RoomRefusal(error, at: state.place)
    }
    // Hands and guesses that wait elsewhere come first; reveal counts them there.
    if state.handCount == 0, state.waitingSheet == nil { try OfferGuesses().act(in: self) }
  }

  /// How to come in, and how many are there.
  func showRoom(withCode: Bool = false) {
    guard let room = desk.room else { return }
    // The address stands last: on a small screen the top is gone first.
    if withCode { desk.showQR("\(room.state.place.shown)/\(room.state.code)") }
    show(room.pulse.map { .room(room.host, for: $0) } ?? .room(room.host, for: viewer))
  }
}

extension Desk {
  /// What a room keeps for as long as it is open must neither lose its key nor stay without one.
  ///
  /// - Throws: ``RoomRefusal`` if a room is open, or was not closed.
  func requireNoneLeft() throws {
    guard RoomJournal.isThere(in: sessions.folder) else { return }
    throw RoomRefusal.openOrLeftOpen
  }
}
