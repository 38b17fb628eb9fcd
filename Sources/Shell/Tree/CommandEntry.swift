internal import ArgumentParser

/// One command of the tree, with what it says of itself.
package struct CommandEntry: Sendable {
  /// Its name behind those of the commands it stands below.
  package let path: [String]
  private let type: any ParsableCommand.Type

  /// All commands at the prompt, each before those below it.
  package static let all = below(ShellRoot.self, path: [])

  private static func below(_ parent: any ParsableCommand.Type, path: [String]) -> [CommandEntry] {
    parent.configuration.subcommands.flatMap { type in
      let entry = CommandEntry(path: path + [CommandTree.name(of: type)], type: type)
      return [entry] + below(type, path: entry.path)
    }
  }

  /// Whether it stands above others, and is nothing by itself.
  package var hasCommandsBelow: Bool { !type.configuration.subcommands.isEmpty }

  package var name: String { path.joined(separator: " ") }

  /// What it does, in one line.
  package var abstract: String { type.configuration.abstract }

  /// Lines to type, as its discussion shows them.
  package var examples: [String] {
    type.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { String($0).trimmingWhitespace() }
  }

  /// Whether a line makes this command, or the one it stands for when nothing follows its name.
  package func understands(_ line: String) -> Bool {
    // What follows ">" is for the system's shell.
    let words = TypedLine.words(of: line).prefix { $0 != ">" }
    let isOutside = words.first == RapportRoot.configuration.commandName
    let root: any ParsableCommand.Type = isOutside ? RapportRoot.self : ShellRoot.self
    guard let command = try? root.parseAsRoot(Array(words.dropFirst(isOutside ? 1 : 0))) else {
      return false
    }
    let made = Swift.type(of: command)
    return made == type || type.configuration.defaultSubcommand.map { made == $0 } == true
  }

  /// All it says of itself, with its options, for a screen of this width.
  func help(columns: Int) -> String {
    let text = ShellRoot.helpMessage(for: type, columns: columns)
    let layout = Layout(width: columns)
    // The line on usage comes as long as it is.
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("USAGE:") ? layout.text(of: Page([.paragraph(String($0))])) : $0 + "\n" }
      .joined()
  }

  /// Whether its name or what it says of itself has words that begin like this phrase.
  func mentions(_ phrase: String) -> Bool {
    let common = Set(CommandEntry.lines(QuitCommand.self))
    let own = CommandEntry.lines(type).filter { !common.contains($0) && !$0.hasPrefix("USAGE:") }
    return ([name, abstract] + type.configuration.aliases + own)
      .contains { $0.mentions(phrase) }
  }

  private static func lines(_ type: any ParsableCommand.Type) -> [String] {
    ShellRoot.helpMessage(for: type, columns: 10_000).split(separator: "\n").map(String.init)
  }
}

extension String {
  /// Whether words in it begin like this phrase, whatever the case and what stands between them.
  func mentions(_ phrase: String) -> Bool {
    let words = { (text: String) in
      " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    return words(self).contains(words(phrase))
  }
}
