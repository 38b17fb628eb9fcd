internal import ArgumentParser
internal import Playbooks

/// The words of the command tree, for completion and "did you mean".
enum CommandWords {
  /// The commands at the prompt, in order.
  static let topLevel: [CompletionCandidate] = words(below: ShellRoot.self)

  /// Whether a word begins a command.
  static func isCommand(_ word: String) -> Bool {
    ShellRoot.configuration.subcommands.contains { names(of: $0).contains(word) }
  }

  /// A sentence for words that lead to no command below `root`; `nil` if they lead to one.
  static func unknown(_ words: [String], below root: any ParsableCommand.Type) -> String? {
    var command = root
    var path = ""
    // "rapport help NAME" is ArgumentParser's own.
    for word in words.first == "help" && root == RapportRoot.self ? words.dropFirst() : words[...] {
      let below = command.configuration.subcommands
      guard !below.isEmpty, !word.hasPrefix("-") else { return nil }
      guard let next = below.first(where: { names(of: $0).contains(word) }) else {
        return path.isEmpty && root == RapportRoot.self && isCommand(word)
          ? "\(word) works at the prompt; type rapport to open the shell."
          : sentence(word, after: path, among: below.flatMap(names))
      }
      path += CommandTree.name(of: next) + " "
      command = next
    }
    return nil
  }

  private static func sentence(_ word: String, after path: String, among known: [String]) -> String
  {
    let shown = path + (word.count > 40 ? word.prefix(40) + "…" : word)
    return "There is no command \"\(shown)\"" + Suggestion.hint(for: word, among: known + ["help"])
      + "; help \(path.isEmpty ? "" : path)lists all."
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

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [CommandTree.name(of: command)] + command.configuration.aliases
  }
}
