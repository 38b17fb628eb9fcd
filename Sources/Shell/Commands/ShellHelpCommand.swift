internal import ArgumentParser

struct ShellHelpCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "List the commands, or explain one.",
    discussion: """
      Takes a command's name or its beginning; a word that is none is looked up in all of them.
      """)

  @Argument(help: ArgumentHelp("A command, or a word to look for.", valueName: "command"))
  var words: [String] = []

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    guard let first = words.first else { return sitting.show(ShellHelpCommand.overview) }
    let names = CommandWords.topLevel.filter { $0.word.hasPrefix(first) }.map(\.word)
    if let name = names.contains(first) ? first : names.count == 1 ? names[0] : nil {
      let path = [name] + words.dropFirst()
      sitting.console.write(ShellRoot.helpMessage(for: CommandWords.type(at: path)) + "\n")
    } else {
      try search(first, names, sitting)
    }
  }

  private func search(_ word: String, _ names: [String], _ sitting: Sitting) throws {
    let found = CommandWords.topLevel.filter {
      names.contains($0.word) || $0.detail.lowercased().contains(word.lowercased())
    }
    guard !found.isEmpty else {
      throw Failure("No command is called \"\(word)\" or speaks of it; help lists all.", .usage)
    }
    sitting.show(Page(found.map { .field($0.word, $0.detail) }))
  }

  /// Letters for the question on screen, then every command with one line.
  private static var overview: Page {
    var page = Page([.heading("While a question is on screen")])
    page.add(QuestionKeys.all.map { .field($0.key, $0.meaning) })
    page.add(.blank, .heading("Commands"))
    for command in CommandWords.topLevel { page.add(.field(command.word, command.detail)) }
    page.add(.blank, .note("help NAME explains one. Ctrl-C drops a line, Ctrl-D leaves."))
    return page
  }
}
