internal import ArgumentParser
internal import Coaching

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

    func act(in sitting: Sitting) throws {
      if room == nil, sitting.desk.room != nil { return sitting.showRoom() }
      if room == nil, sitting.conversation == nil { try sitting.requireNoneOpen() }
      guard sitting.screens.place != .exercise else {
        throw RoomRefusal.notOpen
      }
      _ = try sitting.scene.running()
      if let room, !sitting.viewer.isFor(room) { try sitting.record(.gathered(room)) }
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

extension Scene {
  /// What counts hands, once the kind of room is known; a person is asked for it, a script must say it
  /// beforehand.
  func knowingRoom(_ steps: [Step]) throws -> [Step] {
    _ = try running()
    if viewer.knowsRoom { return steps }
    guard desk.console.isInteractive else { throw HandsRefusal.unknownRoom }
    return [
      .ask(GatheringAsking()) { room in
        room.map { [.record(.gathered($0))] + steps } ?? [.say("Nothing was counted.")]
      }
    ]
  }
}
