internal import Foundation
internal import LineEditing
internal import Shell

/// The program: its terminal, its surroundings, and its exit code.
@main
struct Rapport {
  static func main() {
    openStandardDescriptors()
    umask(0o077)
    // A file that may grow no further is an error to tell, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    let surroundings = Surroundings.real()
    do {
      let code = try Program.run(
        try ProgramArguments.all, surroundings: surroundings
      ) { isPlain in
        TerminalConsole(isPlain: isPlain, surroundings: surroundings)
      }
      exit(code)
    } catch let terminated as Terminated {
      exit(128 + terminated.signal)
    } catch let argument as ProgramArguments.NotText {
      let text = "Word \(argument.word) of the command line is not text in UTF-8.\n"
      try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
      exit(64)
    } catch {
      exit(70)
    }
  }
}
