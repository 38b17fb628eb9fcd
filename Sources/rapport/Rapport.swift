internal import Foundation
internal import LineEditing
internal import Shell

/// The program: its terminal, its surroundings, and its exit code.
@main
struct Rapport {
  static func main() {
    openStandardDescriptors()
    umask(0o077)
    let surroundings = Surroundings.real()
    do {
      let code = try Program.run(
        Array(CommandLine.arguments.dropFirst()), surroundings: surroundings
      ) { isPlain in
        TerminalConsole(isPlain: isPlain, surroundings: surroundings)
      }
      exit(code)
    } catch let terminated as Terminated {
      exit(128 + terminated.signal)
    } catch {
      exit(70)
    }
  }
}
