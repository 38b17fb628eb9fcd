internal import ArgumentParser

/// All commands as one Markdown page, made from the command tree.
package enum CommandReference {
  package static var markdown: String {
    """
    # Commands

    <!-- Made from the command tree; CONTRIBUTING.md says how. -->

    ## On the command line and at the prompt

    \(sections(CommandTree.fitting(.commandLine)))
    ## Only at the prompt

    \(sections(onlyAtThePrompt))
    ## While a question is on screen

    | type | for |
    | --- | --- |
    \(QuestionKey.all.map { "| `\($0.key)` | \($0.meaning) |" }.joined(separator: "\n"))

    """
  }

  private static var onlyAtThePrompt: [any ParsableCommand.Type] {
    CommandTree.groups.flatMap(\.commands).filter { !$0.places.contains(.commandLine) }
  }

  private static func sections(_ commands: [any ParsableCommand.Type]) -> String {
    commands.map { section($0, path: CommandTree.name(of: $0)) }.joined()
  }

  private static func section(_ command: any ParsableCommand.Type, path: String) -> String {
    let below = command.configuration.subcommands
    let own = "### \(path)\n\n\(command.configuration.abstract)\n\n"
    guard below.isEmpty else {
      return own + below.map { section($0, path: "\(path) \(CommandTree.name(of: $0))") }.joined()
    }
    return own + "```\n\(ShellRoot.helpMessage(for: command, columns: 80))\n```\n\n"
  }
}
