internal import ArgumentParser
internal import Playbooks

/// The words of the command tree, for completion and "did you mean".
enum CommandWords {
  /// The commands at the prompt, in order.
  static let topLevel: [CompletionCandidate] = words(below: ShellRoot.self)

  /// Whether a word begins a command; two words do if they name one and one below it.
  static func isCommand(_ words: String) -> Bool {
    guard !words.isEmpty else { return false }
    var below = ShellRoot.configuration.subcommands
    return words.split(separator: " ").allSatisfy { word in
      guard let command = below.first(where: { names(of: $0).contains(String(word)) }) else {
        return false
      }
      below = command.configuration.subcommands
      return true
    }
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
        guard !takesValue(command.configuration.defaultSubcommand) else { return nil }
        if path.isEmpty, root != ShellRoot.self, isCommand(word) {
          return "\(word) works at the prompt; type \(type: "rapport") to open the shell."
        }
        return sentence(word, after: path, among: below.flatMap(names))
      }
      path += CommandTree.name(of: next) + " "
      command = next
    }
    return nil
  }

  /// The command that words below `root` make; `nil` if they make none, or ask for help.
  ///
  /// Only the command they lead to is asked: the whole tree takes a hundred times as long.
  static func parsed(
    _ words: [String], below root: any ParsableCommand.Type
  ) -> (any RapportCommand)? {
    let (type, rest) = command(in: words, below: root)
    guard type != root else { return nil }
    let acting = type.configuration.defaultSubcommand ?? type
    return (try? acting.parseAsRoot(rest)) as? any RapportCommand
  }

  /// Whether the command that stands for those above it takes a word of any kind.
  private static func takesValue(_ usual: (any ParsableCommand.Type)?) -> Bool {
    usual.map { ArgumentInfo.all(of: $0).contains { $0.kind == .positional } } == true
  }

  private static func sentence(_ word: String, after path: String, among known: [String]) -> String
  {
    "There is no command \"\(path + word.shortened)\""
      + Suggestion.hint(for: word, among: known + ["help"])
      + "; \(type: "help \(path)")lists all."
  }

  /// The commands below a command, with their one-line descriptions; where a place is named, those
  /// that fit there.
  static func words(
    below command: any ParsableCommand.Type, at place: CommandPlace? = nil
  ) -> [CompletionCandidate] {
    command.configuration.subcommands.filter { type in
      place.map { CommandTree.fits(type, $0) } ?? true
    }.map {
      CompletionCandidate(CommandTree.name(of: $0), $0.configuration.abstract)
    }
  }

  /// The command that words lead to, and the words behind it.
  static func command(
    in words: [String], below root: any ParsableCommand.Type = ShellRoot.self
  ) -> (type: any ParsableCommand.Type, rest: [String]) {
    var command = root
    var rest = words[...]
    while let word = rest.first,
      let below = command.configuration.subcommands.first(where: { names(of: $0).contains(word) })
    {
      command = below
      rest.removeFirst()
    }
    return (command, Array(rest))
  }

  /// The words that name a command, without what follows them.
  static func path(in words: [String]) -> [String] {
    Array(words.dropLast(command(in: words).rest.count))
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [CommandTree.name(of: command)] + command.configuration.aliases
  }
}

extension Vocabulary {
  /// The commands at the prompt.
  static let commands = Vocabulary(
    isCommand: { CommandWords.isCommand($0) },
    complaint: { words in
      guard CommandWords.parsed(words, below: ShellRoot.self) == nil else { return nil }
      return CommandWords.unknown(words, below: ShellRoot.self)
        ?? "\(type: "help \(words.first ?? "")") says how it is written"
    })
}
