internal import Coaching
internal import Reports

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
    let (state, present, wrongCodes) = (host.state, host.present, host.wrongCodes)
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
    page.add(ownTeams(of: host))
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

  /// What the phones do about teams of their own, once they may.
  private static func ownTeams(of host: RoomHost) -> [Block] {
    let own = host.own
    guard host.state.isForOwnTeams || own.begun > 0 else { return [] }
    let begun = Block.field(
      "Own teams",
      "\(own.begun) begun, \(own.finished) with a plan"
        + (host.isResumed ? ", counted since the room was resumed" : ""))
    guard let concerns = own.concerns else { return [begun] }
    return [begun, .field("What brings them", "as the first \(concerns.people) said")]
      + concerns.frequent.map { .item(String($0.count), $0.topic) }
      + (concerns.rare.isEmpty
        ? [] : [.item("-", "fewer than five each: \(concerns.rare.joined(separator: "; "))")])
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
