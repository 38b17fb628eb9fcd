internal import Foundation
internal import Playbooks

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
    let desk = Desk(console, surroundings, .commands)
    defer {
      desk.room?.stop()
      desk.sessions.close()
    }
    do {
      let sitting = Sitting(desk)
      try Runner(sitting).run(arguments)
      try Loop(sitting).run()
      guard console.hasLostOutput else { return Failure.Code.done.rawValue }
      throw FileRefusal.outputLost
    } catch let terminated as Terminated {
      throw terminated
    } catch let closed as Closed where closed.reason == .interrupted {
      throw Terminated(signal: SIGINT)
    } catch {
      let failure = Failure(error)
      console.complain(SafeText.visible(failure.text) + "\n")
      return failure.code.rawValue
    }
  }
}
