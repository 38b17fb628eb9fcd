internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct RoomCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    Who.self, CheckRoomCommand.self, OpenRoomCommand.self, ResumeRoomCommand.self,
    QRCommand.self, PutCommand.self, OwnTeamCommand.self, RoomCodeCommand.self,
    RemoveSeatCommand.self, CloseRoomCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "Who is in the room, and phones that take part.",
    discussion: """
      Alone, it says who is in the room and how many phones have answered. Examples:
        room
        room one-team
      """,
    subcommands: below.map { $0.parsable },
    defaultSubcommand: Who.self)

  struct Who: ActingCommand {
    static let configuration = CommandConfiguration(
      commandName: "who", abstract: "Say whether all in the room know the same team.",
      discussion: """
        The hands of one team are pooled, with care: a room never counts for more than three answers \
        or so. Where each thinks of another team you see how the hands spread, and there is no plan for \
        a team nobody has. Examples:
          room who one-team
          room different-teams
        """)
    static let places: Places = [.shell, .exercise, .tour]
    static let shows = Shown.nothing

    @Argument(help: "one-team or different-teams; left out, it says which it is.")
    var room: Gathering?

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting, for viewer: Viewer) throws {
      if room == nil, sitting.desk.room != nil { return sitting.showRoom() }
      guard sitting.screens.place != .exercise else {
        throw Failure("No room is open; room open lets phones in.", .usage)
      }
      _ = try sitting.running()
      if let room, !viewer.isFor(room) { try sitting.record(.gathered(room)) }
      sitting.say(sitting.viewer.roomWords)
    }
  }
}

extension Gathering: ExpressibleByArgument {
  package static var allValueStrings: [String] {
    [Gathering.oneTeam, .differentTeams].map(\.rawValue)
  }

  /// Reads what a person may say.
  package init?(argument: String) {
    guard Gathering.allValueStrings.contains(argument) else { return nil }
    self.init(rawValue: argument)
  }
}

extension Sitting {
  /// Whether the kind of room is known; a person is asked for it, a script must say it beforehand.
  func knowsRoom() throws -> Bool {
    _ = try running()
    if viewer.knowsRoom { return true }
    guard asker.mayAsk else {
      throw Failure(
        "Say first who is in the room: room one-team or room different-teams.", .usage)
    }
    guard let room = try asker.ask(GatheringAsking()).answer else { return false }
    try record(.gathered(room))
    return true
  }
}

extension Question {
  /// Said where a question is never put to a room.
  var isNotForARoom: String {
    "\(id) is never put to a room: whoever it is about needs other help, and not in front of "
      + "everyone. If a story touches such a matter, say where help is to be found, and go on."
  }
}
