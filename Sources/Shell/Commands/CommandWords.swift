internal import ArgumentParser

/// The words of the command tree, for help, completion and "did you mean".
enum CommandWords {
  /// The commands at the prompt, in order.
  static let topLevel: [CompletionCandidate] = words(below: ShellRoot.self)

  /// Whether a word begins a command.
  static func isCommand(_ word: String) -> Bool {
    topLevel.contains { $0.word == word }
      || (CommandTree.everywhere + CommandTree.inShell).contains {
        $0.configuration.aliases.contains(word)
      }
  }

  /// The commands below a command, with their one-line descriptions.
  static func words(below command: any ParsableCommand.Type) -> [CompletionCandidate] {
    command.configuration.subcommands.map {
      CompletionCandidate(CommandTree.name(of: $0), $0.configuration.abstract)
    }
  }

  /// The command a path of names leads to, as far as it leads.
  static func type(at path: [String]) -> any ParsableCommand.Type {
    path.reduce(ShellRoot.self as any ParsableCommand.Type) { parent, name in
      parent.configuration.subcommands.first { CommandTree.name(of: $0) == name } ?? parent
    }
  }
}
