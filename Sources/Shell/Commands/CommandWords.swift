internal import ArgumentParser
internal import Playbooks

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

  /// A sentence for a word that should be a command below `root` and is none; `nil` if it is one.
  static func unknown(_ word: String, below root: any ParsableCommand.Type) -> String? {
    let commands = root.configuration.subcommands
    let known = commands.flatMap { [CommandTree.name(of: $0)] + $0.configuration.aliases }
    guard !word.hasPrefix("-"), word != "help", !known.contains(word) else { return nil }
    let shown = word.count > 40 ? word.prefix(40) + "…" : word[...]
    return "There is no command \"\(shown)\""
      + Suggestion.hint(for: String(shown), among: known) + "; help lists all."
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
