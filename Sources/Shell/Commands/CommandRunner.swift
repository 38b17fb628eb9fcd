internal import ArgumentParser
internal import Playbooks

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

/// The whole program, but for its terminal.
package enum Program {
  /// Runs one command line, given without the program's name.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - surroundings: Clock, chance, environment.
  ///   - console: Makes the console; the flag asks for plain lines.
  /// - Returns: The exit code.
  /// - Throws: ``Terminated`` if a signal asked the program to end.
  package static func run(
    _ arguments: [String], surroundings: Surroundings, console: (Bool) -> any Console
  ) throws -> Int32 {
    let console = console(arguments.contains("--plain"))
    let sitting = Sitting(console: console, surroundings: surroundings)
    do {
      try CommandRunner.run(arguments, RapportRoot.self, in: sitting)
      guard console.hasLostOutput else { return Failure.Code.done.rawValue }
      throw Failure("The output could not be written.", .files)
    } catch let terminated as Terminated {
      throw terminated
    } catch {
      let failure = Failure(error)
      console.complain(SafeText.visible(failure.text) + "\n")
      return failure.code.rawValue
    }
  }
}
