#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How this run talks to the person.
package struct TerminalMode: Equatable, Sendable {
  /// Whether lines can be edited on the screen; if not, ``PlainLineReader`` serves.
  package var edits: Bool
  /// Whether colours are wanted and shown.
  package var colours: Bool
  /// Whether a person reads the prompts, rather than a file or a pipe.
  package var prompts: Bool

  package init(edits: Bool, colours: Bool, prompts: Bool) {
    self.edits = edits
    self.colours = colours
    self.prompts = prompts
  }

  /// Chooses the mode that fits what is known of the terminal and of the person's wishes.
  ///
  /// - Parameters:
  ///   - environment: looked up are TERM, INSIDE_EMACS, NO_COLOR, ACCESSIBLE and
  ///     RAPPORT_ACCESSIBLE.
  ///   - inputIsTerminal: whether keys come from a terminal.
  ///   - outputIsTerminal: whether text goes to a terminal.
  ///   - plain: neither editing nor colours, whatever the terminal can do.
  /// - Returns: a mode with editing only where the terminal is able and nobody objects.
  package static func choose(
    environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool,
    plain: Bool = false
  ) -> TerminalMode {
    let isSet = { (name: String) in !(environment[name] ?? "").isEmpty }
    let terminal = environment["TERM"] ?? ""
    // Emacs edits lines itself, and a dumb terminal cannot move its cursor.
    let isCapable = !["", "dumb", "emacs"].contains(terminal) && !isSet("INSIDE_EMACS")
    let isAccessible = isSet("ACCESSIBLE") || isSet("RAPPORT_ACCESSIBLE")
    return TerminalMode(
      edits: inputIsTerminal && outputIsTerminal && isCapable && !isAccessible && !plain,
      colours: outputIsTerminal && isCapable && !isSet("NO_COLOR") && !plain,
      prompts: inputIsTerminal && outputIsTerminal)
  }

  /// The mode of this process on its standard input and output.
  package static func current(environment: [String: String], plain: Bool = false) -> TerminalMode {
    choose(
      environment: environment, inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      plain: plain)
  }
}
