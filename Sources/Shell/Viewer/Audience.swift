internal import ArgumentParser

/// For whom questions are shown.
enum Audience: String, ExpressibleByArgument, CaseIterable {
  /// Someone who answers alone.
  case leader
  /// Someone who asks another: with a form to read aloud, and what to listen for.
  case coach
  /// Someone in front of a room: with a hint for the facilitator.
  case workshop

  /// Reads a case's name; a coach's client is a leader.
  init?(argument: String) {
    self.init(rawValue: argument == "client" ? "leader" : argument)
  }
}

/// `--for`, where a conversation begins or goes on, and where it is reported on.
struct AudienceOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "For whom: leader (or client), coach (with cues) or workshop (with hints).",
      valueName: "audience"))
  var audience: Audience?
}
