import CTerminal

/// What a terminal can do, as far as this program cares.
package struct TerminalAbilities: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Its cursor goes up, without which no line can be edited.
  package static let moves = TerminalAbilities(rawValue: 1)
  package static let bold = TerminalAbilities(rawValue: 2)
  package static let faint = TerminalAbilities(rawValue: 4)
  package static let colours = TerminalAbilities(rawValue: 8)

  package static let styles: TerminalAbilities = [.bold, .faint, .colours]
  package static let all: TerminalAbilities = [.moves, .styles]

  /// What the system's terminfo says of the terminal that TERM names; nothing for an unknown one.
  static var ofTerminal: TerminalAbilities {
    var abilities: TerminalAbilities = []
    if cterminal_has("cuu1") == 1 || cterminal_has("cuu") == 1 { abilities.insert(.moves) }
    if cterminal_has("bold") == 1 { abilities.insert(.bold) }
    if cterminal_has("dim") == 1 { abilities.insert(.faint) }
    if cterminal_has("setaf") == 1, cterminal_colours() >= 8 { abilities.insert(.colours) }
    return abilities
  }
}
