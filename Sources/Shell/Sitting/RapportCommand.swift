internal import ArgumentParser

/// A command that fits some places, or stands above commands that do.
protocol PlacedCommand: ParsableCommand {
  /// Where it may be typed.
  static var places: Places { get }
}

extension PlacedCommand {
  /// The type without what it says of places.
  ///
  /// Turning a whole list would look up for each type what it conforms to, which takes longer than
  /// all else at the start of the program.
  static var parsable: any ParsableCommand.Type { self }
}

/// A command that is nothing by itself.
protocol ParentCommand: PlacedCommand {
  static var below: [any PlacedCommand.Type] { get }
}

extension ParentCommand {
  static var places: Places { below.reduce(into: []) { $0.formUnion($1.places) } }
}

/// A command of the shell, and of the command line: one type for both.
protocol RapportCommand: PlacedCommand {
  /// What it shows of what not everybody may see; the viewer it is given sees nothing else.
  static var shows: Shown { get }
  var shared: SharedOptions { get }
  /// Whether it begins something, which waits where a room is to be gone back to first.
  var begins: Bool { get }
  /// Whether its words tell answers or whom a conversation is about; those stay out of the history.
  var isConfidential: Bool { get }
  /// What it comes to where it was typed, by what the viewer may see.
  func steps(in scene: Scene) throws -> [Step]
}

extension RapportCommand {
  var isConfidential: Bool { false }
  var begins: Bool { false }
}

/// A command that reaches beyond the screens, to a room or to all that is stored, and shows itself
/// what came of it.
protocol ActingCommand: RapportCommand, Act {}

extension ActingCommand {
  func steps(in scene: Scene) throws -> [Step] { [.act(self)] }
}

/// A command that needs no screens and keeps nothing back: about playbooks, files, and what is stored.
protocol DeskCommand: RapportCommand {
  func steps(at desk: Desk) throws -> [Step]
}

extension DeskCommand {
  func steps(in scene: Scene) throws -> [Step] { try steps(at: scene.desk) }
}

/// Options every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("playbooks"),
    help: ArgumentHelp("Load the playbooks in this folder too.", valueName: "dir"))
  var folders: [String] = []

  /// Looked for where the console is made, before anything is parsed.
  @Flag(help: "Plain lines without colour or line editing, for screen readers.")
  var plain = false
}
