internal import ArgumentParser
internal import Playbooks

struct ShellHelpCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "List the commands, or explain one.",
    discussion: """
      Takes a command's name or its beginning; any other word is looked for in all of them. Examples:
        help
        help sens
        help private notes
      """)
  static let places: Places = .prompts
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("A command, or what to look for.", valueName: "command"))
  var words: [String] = []

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    guard !words.isEmpty else {
      return [.page(.commands(at: scene.screens.place))]
    }
    let path = words.map { $0.count > 1 && $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
    let phrase = path.joined(separator: " ")
    var commands = CommandEntry.named(path)
    var keys = QuestionKey.all.filter { $0.isNamed(phrase) }
    if commands.isEmpty, keys.isEmpty {
      commands = CommandEntry.all.filter { $0.mentions(phrase) }
      keys = QuestionKey.all.filter { $0.meaning.mentions(phrase) }
    }
    let only = commands.count == 1 && keys.isEmpty ? commands.first : nil
    if let command = CommandEntry.all.first(where: { $0.path == path }) ?? only {
      return [.print(command.help(columns: scene.console.width))]
    }
    guard !commands.isEmpty || !keys.isEmpty else {
      let known = CommandEntry.all.flatMap { [$0.name] + $0.path }
      throw CommandRefusal.noneSpeaksOf(
        phrase, hint: Suggestion.hint(for: phrase, among: known))
    }
    return [.page(.found(commands, keys))]
  }
}

extension CommandEntry {
  /// Those whose names begin like these words; if there are none, those whose last names do.
  fileprivate static func named(_ words: [String]) -> [CommandEntry] {
    let whole = all.filter { $0.path.count == words.count && $0.ends(in: words) }
    return whole.isEmpty ? all.filter { $0.ends(in: words) } : whole
  }

  private func ends(in words: [String]) -> Bool {
    path.count >= words.count
      && zip(path.suffix(words.count), words).allSatisfy { $0.hasPrefix($1) }
  }
}

extension Page {
  /// The commands that fit, a line each.
  fileprivate static func commands(at place: CommandPlace) -> Page {
    place == .exercise ? commandsInExercise : allCommands(at: place)
  }

  /// Every command, then the letters for the question on screen.
  private static func allCommands(at place: CommandPlace) -> Page {
    let column = 4 + (CommandWords.topLevel.map(\.word.count).max() ?? 0)
    var page = Page()
    for group in CommandTree.groups {
      // At the shell's own prompt those of an exercise are named too, for whoever looks for them.
      let commands = group.commands.filter { place == .shell || $0.places.contains(place) }
      guard !commands.isEmpty else { continue }
      page.space()
      page.add(.heading(group.name))
      let names = commands.map { (CommandTree.name(of: $0), $0.configuration.abstract) }
      page.add(entries: names, column: column)
    }
    if place != .lookBack {
      page.add(.blank, .heading("While a question is on screen"))
      page.add(entries: QuestionKey.all.map { ($0.key, $0.meaning) }, column: column)
    }
    page.add(
      .blank,
      .note("help NAME explains one, help WORD looks for it; Ctrl-D leaves."))
    return page
  }

  /// Several that may be meant.
  fileprivate static func found(_ commands: [CommandEntry], _ keys: [QuestionKey]) -> Page {
    var page = Page()
    page.add(
      entries: commands.map { ($0.name, $0.abstract) }
        + keys.map { ($0.key, "At a question: \($0.meaning)") })
    page.add(.note("help NAME explains one."))
    return page
  }
}
