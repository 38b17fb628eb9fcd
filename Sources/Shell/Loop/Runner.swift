internal import ArgumentParser

/// Parses words into a command and runs it.
enum CommandRunner {
  /// - Throws: ``Failure`` for anything a person has to read on standard error.
  static func run(_ words: [String], _ root: any ParsableCommand.Type, in sitting: Sitting) throws {
    guard var command = try parse(words, root, in: sitting) else { return }
    try sitting.use(folders: command.shared.folders)
    try command.run(in: sitting)
  }

  /// The command that words make; `nil` if they asked for help, which was given.
  ///
  /// - Throws: ``Failure`` for words that make no command.
  static func parse(
    _ words: [String], _ root: any ParsableCommand.Type, in sitting: Sitting
  ) throws
    -> (any RapportCommand)?
  {
    if let sentence = CommandWords.unknown(words, below: root) {
      throw Failure(sentence, .usage)
    }
    var command: any ParsableCommand
    do {
      command = try root.parseAsRoot(words)
    } catch {
      try tell(error, root, sitting)
      return nil
    }
    if let ours = command as? any RapportCommand { return ours }
    // Help and the like, which ArgumentParser made itself.
    do { try command.run() } catch { try tell(error, root, sitting) }
    return nil
  }

  /// Help and version are answers; all else is a usage error.
  private static func tell(
    _ error: any Error, _ root: any ParsableCommand.Type, _ sitting: Sitting
  )
    throws
  {
    let text = root.fullMessage(for: error)
    guard root.exitCode(for: error) != .success else {
      sitting.console.write(text + "\n")
      return
    }
    throw Failure(text, .usage)
  }
}
