internal import ArgumentParser

/// What may stand at the end of a line: commands, their options, and what their arguments take.
///
/// All of it comes from the commands themselves, so a new command needs nothing here.
struct Completion {
  let sitting: Sitting

  /// What the last word of a line may become.
  func candidates(for line: String) -> [CompletionCandidate] {
    let slash = line.hasPrefix("/") ? "/" : ""
    let typed = TypedLine(String(line.dropFirst(slash.count)))
    let (command, words) = CommandWords.command(in: typed.finished)
    guard typed.finished.isEmpty || CommandTree.fits(command, sitting.screens.place) else {
      return []
    }
    let last = typed.last ?? ""
    let hasSubcommands = !command.configuration.subcommands.isEmpty
    // A note, an answer, or a mistake.
    if hasSubcommands, !words.isEmpty { return [] }
    if hasSubcommands, !last.hasPrefix("-") {
      let prefix = typed.finished.isEmpty ? slash : ""
      return CommandWords.words(below: command, at: sitting.screens.place)
        .filter { $0.word.hasPrefix(last) }
        .map { CompletionCandidate(prefix + $0.word, $0.detail) }
    }
    let acting = command.configuration.defaultSubcommand ?? command
    let expected = ExpectedWord(of: ArgumentInfo.all(of: acting), after: words)
    if last.hasPrefix("-"), !expected.isOptionValue { return options(expected, typed) }
    guard let argument = expected.argument else { return [] }
    return values(of: argument, expected, typed)
  }

  /// `--name`, or behind `--name=` its values.
  private func options(_ expected: ExpectedWord, _ typed: TypedLine) -> [CompletionCandidate] {
    let last = typed.last ?? ""
    guard let equals = last.firstIndex(of: "=") else {
      return expected.options.flatMap { option in
        option.options.map { CompletionCandidate($0, option.abstract ?? "") }
      }
      .filter { $0.word.hasPrefix(last) }
    }
    guard let option = expected.option(last), option.kind == .option else { return [] }
    let name = String(last[...equals])
    let value = TypedLine(String(typed.lastAsTyped.dropFirst(name.count)))
    return values(of: option, expected, value).map {
      CompletionCandidate(name + $0.word, $0.detail)
    }
  }

  private func values(
    of argument: ArgumentInfo, _ expected: ExpectedWord, _ typed: TypedLine
  ) -> [CompletionCandidate] {
    if let kind = argument.fileKind {
      return FileWords(typed: typed, surroundings: sitting.surroundings).candidates(kind)
    }
    let last = typed.last ?? ""
    return ValueWords(sitting: sitting, positionals: expected.positionals, typed: last)
      .candidates(for: argument).filter { $0.word.hasPrefix(last) }
  }
}
