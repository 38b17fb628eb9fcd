internal import ArgumentParser
internal import Coaching
internal import Playbooks

extension Room: ExpressibleByArgument {
  package static var allValueStrings: [String] {
    [Room.oneTeam, .differentTeams].map(\.rawValue)
  }

  /// Reads what a person may say.
  package init?(argument: String) {
    guard Room.allValueStrings.contains(argument) else { return nil }
    self.init(rawValue: argument)
  }
}

struct RoomCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "Say whether all in the room know the same team.",
    discussion: """
      The hands of one team are pooled, with care: a room never counts for more than three answers \
      or so. Where each thinks of another team you see how the hands spread, and there is no plan for \
      a team nobody has. Examples:
        room one-team
        room different-teams
      """)

  @Argument(help: "one-team or different-teams; left out, it says which it is.")
  var room: Room?

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let before = try sitting.running().session.room
    if let room, room != before { try sitting.record(.gathered(room)) }
    sitting.say(Sitting.sentence(about: sitting.conversation?.session.room))
  }
}

/// Who sits in front of the screen.
extension Sitting {
  /// Whether the kind of room is known; a person is asked for it, a script must say it beforehand.
  func knowsRoom() throws -> Bool {
    switch try running().session.room {
    case .oneTeam, .differentTeams: return true
    case .undecided, nil: break
    }
    guard mayAsk else {
      throw Failure(
        "Say first who is in the room: room one-team or room different-teams.", .usage)
    }
    show(
      Page([
        .blank,
        .paragraph("Before the first count: does everyone here have the same team in mind?"),
        .item("1", "One team: hands are pooled, and lead to a plan for it"),
        .item("2", "Different teams: you see how the hands spread; there is no plan"), .blank,
        .note("Number to answer · Enter to count nothing"),
      ]))
    while true {
      guard case .line(let line) = try roomLine() else { return false }
      let word = line.trimmingWhitespace().lowercased()
      if word.isEmpty { return false }
      if let room = [Room.oneTeam, .differentTeams].element(numbered: Int(word) ?? 0)
        ?? Room(argument: word)
      {
        try record(.gathered(room))
        return true
      }
      say("Please type 1 or 2.")
    }
  }

  private func roomLine() throws -> Typed {
    let typed = readLine(prompt: "room> ")
    if case .terminated(let signal) = typed { throw Terminated(signal: signal) }
    return typed
  }

  static func sentence(about room: Room?) -> String {
    switch room {
    case .oneTeam: "One team: all hands are about it, and are pooled with care."
    case .differentTeams: "Different teams: you see how the hands spread; there is no plan."
    case .undecided, nil: "Nobody said yet; room one-team or room different-teams does."
    }
  }

  static let noPlan =
    "Everyone here thought of another team, so there is no plan: it would be for a team nobody has. "
    + "spread shows how the hands fell; each can run diagnose for their own."

  static func notForARoom(_ question: Question) -> String {
    "\(question.id) is never put to a room: whoever it is about needs other help, and not in front of "
      + "everyone. If a story touches such a matter, say where help is to be found, and go on."
  }
}
