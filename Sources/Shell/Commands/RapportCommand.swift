internal import ArgumentParser

/// A command of the shell, and of the command line: one type for both.
protocol RapportCommand: ParsableCommand {
  /// Where it may be typed.
  static var places: Places { get }
  /// What it shows of what not everybody may see; the viewer it is given sees nothing else.
  static var shows: Shown { get }
  var shared: SharedOptions { get }
  /// Whether its words tell answers or whom a conversation is about; those stay out of the history.
  var isConfidential: Bool { get }
  mutating func run(in sitting: Sitting, for viewer: Viewer) throws
}

extension RapportCommand {
  var isConfidential: Bool { false }
}

/// A command that needs no screen: about playbooks, files, and what is stored.
protocol DeskCommand: RapportCommand {
  func run(at desk: Desk, for viewer: Viewer) throws
}

extension DeskCommand {
  func run(in sitting: Sitting, for viewer: Viewer) throws {
    try run(at: sitting.desk, for: viewer)
  }
}

/// Options every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("playbooks"),
    help: ArgumentHelp("Load the playbooks in this folder too.", valueName: "dir"))
  var folders: [String] = []

  @Flag(help: "Plain lines without colour or line editing, for screen readers.")
  var plain = false
}
