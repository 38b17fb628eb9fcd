package import ArgumentParser

/// A command of the shell, and of the command line: one type for both.
package protocol RapportCommand: ParsableCommand {
  var shared: SharedOptions { get }
  /// Whether its words tell answers or whom a conversation is about; those stay out of the history.
  var isConfidential: Bool { get }
  mutating func run(in sitting: Sitting) throws
}

extension RapportCommand {
  package var isConfidential: Bool { false }
}

/// Options every command takes.
package struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("playbooks"),
    help: ArgumentHelp("Load the playbooks in this folder too.", valueName: "dir"))
  package var folders: [String] = []

  @Flag(help: "Plain lines without colour or line editing, for screen readers.")
  package var plain = false

  package init() {}
}
