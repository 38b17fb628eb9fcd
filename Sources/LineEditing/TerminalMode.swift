#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How this run talks to the person.
package struct TerminalMode: Equatable, Sendable {
  /// Whether lines can be edited on the screen; if not, ``PlainLineReader`` serves.
  package var edits: Bool
  /// What may set off titles and the like; nothing where that is not wanted or not shown.
  package var styles: TerminalAbilities
  /// Whether a person reads the prompts, rather than a file or a pipe.
  package var prompts: Bool
  /// Whether words and numbers alone are wanted, as a screen reader does.
  package var isPlain: Bool

  package init(edits: Bool, styles: TerminalAbilities, prompts: Bool, isPlain: Bool = false) {
    self.edits = edits
    self.styles = styles
    self.prompts = prompts
    self.isPlain = isPlain
  }

  /// Chooses the mode that fits what is known of the terminal and of the person's wishes.
  ///
  /// - Parameters:
  ///   - environment: looked up are TERM, INSIDE_EMACS, NO_COLOR, ACCESSIBLE and
  ///     RAPPORT_ACCESSIBLE.
  ///   - inputIsTerminal: whether keys come from a terminal.
  ///   - outputIsTerminal: whether text goes to a terminal.
  ///   - abilities: what the terminal can do.
  ///   - plain: words and numbers only, whatever the terminal can do.
  /// - Returns: a mode with editing only where the terminal is able and nobody objects.
  package static func choose(
    environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool,
    abilities: TerminalAbilities = .all, plain: Bool = false
  ) -> TerminalMode {
    let isSet = { (name: String) in !(environment[name] ?? "").isEmpty }
    let terminal = environment["TERM"] ?? ""
    // Emacs edits lines itself, and a dumb terminal cannot move its cursor.
    let isCapable = !["", "dumb", "emacs"].contains(terminal) && !isSet("INSIDE_EMACS")
    let isPlain = plain || isSet("ACCESSIBLE") || isSet("RAPPORT_ACCESSIBLE")
    let isDressed = outputIsTerminal && isCapable && !isPlain
    return TerminalMode(
      edits: inputIsTerminal && isDressed && abilities.contains(.moves),
      styles: isDressed && !isSet("NO_COLOR") ? abilities.intersection(.styles) : [],
      prompts: inputIsTerminal && outputIsTerminal,
      isPlain: isPlain)
  }

  /// The mode of this process on its standard input and output.
  package static func current(environment: [String: String], plain: Bool = false) -> TerminalMode {
    choose(
      environment: environment, inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      abilities: .ofTerminal, plain: plain)
  }
}
