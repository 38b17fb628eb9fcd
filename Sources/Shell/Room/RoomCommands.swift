internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct CloseRoomCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Let no phone in any more, and say what is kept.",
    discussion: """
      Also for a room that was open when the program ended. Example:
        room close
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws { try sitting.closeRoom() }
}

struct QRCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "qr",
    abstract: "Show the address and its QR code, or write the code for a slide.",
    discussion: """
      Examples:
        room qr
        room qr --svg room.svg
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @Option(
    help: ArgumentHelp("Write it to this file, as a picture.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @OptionGroup var replacing: ReplaceOptions

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let state = try sitting.openedRoom().state
    guard let svg else { return sitting.showRoom(withCode: true) }
    let address = "\(state.place.shown)/\(state.code)"
    guard let code = QRCode(address) else {
      throw RoomRefusal.addressTooLong
    }
    try sitting.perform([
      .write(
        Writing(
          text: code.svg(label: "QR code for \(address)"), path: svg, replacing: replacing))
    ])
  }
}

struct PutCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "put",
    abstract: "Put the question on screen to the phones, or put it again.",
    discussion: """
      Enter at a question does the same. Put again, it is answered anew. Example:
        room put
      """)
  static let places: Places = [.shell]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let room = try sitting.trainersRoom()
    guard let conversation = sitting.conversation, let question = conversation.question else {
      throw HandsRefusal.nothingToPut
    }
    guard !conversation.library.mayHandOver(question) else {
      throw AnsweringRefusal.notForARoom(question)
    }
    try room.host.apply { [scene = sitting.scene] state in
      try scene.requireNothingWaits(besides: question.id, in: state)
      return .put(state.ballot(putting: question, in: conversation.session.id))
    }
    let raised = room.state.counted(question.id, in: conversation.session.id).map {
      $0.people - $0.phones.values.reduce(0, +)
    }
    sitting.say(
      "\(question.id) is on the phones now."
        + ((raised ?? 0) > 0
          ? " It is answered anew: type the hands raised in the room again, with \(type: "tally")."
          : ""))
  }
}

struct OwnTeamCommand: ActingCommand {
  enum Offer: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  static let configuration = CommandConfiguration(
    commandName: "own",
    abstract: "Offer everybody a conversation about their own team.",
    discussion: """
      Ten to fifteen minutes for each, with a plan to take home. You see how many have begun and finished, and what they \
      came with once five have said so; nothing of anybody's answers. Examples:
        room own on
        room own off
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @Argument(help: "on or off.")
  var offer: Offer

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let room = try sitting.trainersRoom()
    if offer == .on {
      try room.host.apply {
        $0.ballot == nil && $0.guessSheet == nil && $0.waitingSheet == nil ? .withdrawn : nil
      }
    }
    try room.host.apply(.ownTeams(isOpen: offer == .on))
    sitting.say(
      offer == .on
        ? "Phones offer it now; it takes ten to fifteen minutes. "
          + "\(type: "room") says how many are through."
        : "Phones offer it no more; whoever has begun can end it.")
  }
}

struct RoomCodeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Make a new code; whoever has a seat keeps it.",
    discussion: """
      Example:
        room code
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let room = try sitting.openedRoom()
    var generator = SystemRandomNumberGenerator()
    try room.host.apply(.code(RoomCode.random(using: &generator)))
    sitting.say("The code is \(room.state.code) from now on.")
  }
}

struct RemoveSeatCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a seat away; who sat there may come in again.",
    discussion: """
      The number stands on the phone. What it sent to the open question goes with it. Example:
        room remove 7
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @Argument(help: "The number of the seat.")
  var seat: Int

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let room = try sitting.openedRoom()
    let event = try room.host.apply { $0.seatNumbers.contains(seat) ? .removed(seat: seat) : nil }
    guard event != nil else { throw RoomRefusal.noSuchSeat(seat) }
    sitting.say("Seat \(seat) is free. Its phone asks for the code again.")
  }
}
