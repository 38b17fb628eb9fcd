internal import Playbooks
internal import Reports

/// How titles and quiet words are set off on a terminal; nothing is told by it alone.
package struct Theme: Equatable, Sendable {
  /// What the terminal's background is like, so that a colour can be read on it.
  fileprivate enum Background: String {
    case light, dark
  }

  /// Parameters of a "select graphic rendition" sequence, such as `1;34`; empty for none.
  let title: String
  let quiet: String

  /// Words as they are.
  package static let none = Theme(title: "", quiet: "")

  private init(title: String, quiet: String) {
    self.title = title
    self.quiet = quiet
  }

  /// The theme for what a terminal can do, and what the environment says.
  ///
  /// `RAPPORT_THEME` (light, dark, none) decides; else `COLORFGBG`, which some terminals set, tells
  /// the background. On an unknown background nothing is coloured.
  package init(
    bold: Bool, faint: Bool, colours: Bool, _ variable: (_ name: String) -> String?
  ) {
    let wish = variable("RAPPORT_THEME")
    guard wish != "none" else {
      self = .none
      return
    }
    let background =
      wish.flatMap(Background.init(rawValue:))
      ?? variable("COLORFGBG").flatMap(Background.init(colours:))
    let hue = colours ? background.map { $0 == .light ? "34" : "36" } : nil
    title = [bold ? "1" : nil, hue].compactMap { $0 }.joined(separator: ";")
    quiet = faint ? "2" : ""
  }

  /// The text in a style, if that says anything.
  func styled(_ text: String, _ style: KeyPath<Theme, String>) -> String {
    self[keyPath: style].isEmpty ? text : "\u{1B}[\(self[keyPath: style])m\(text)\u{1B}[0m"
  }

  /// The text with nothing in it that a terminal might obey, but for the styles of this theme and of
  /// a QR code, whose two colours a camera needs.
  package func safe(_ text: String) -> String {
    let own = [title, quiet, "0"].filter { !$0.isEmpty && self != .none }
    let marks = (own + QRCode.styles).map { "\u{1B}[\($0)m" }
    var safe = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "\u{1B}"), !marks.isEmpty {
      safe += SafeText.visible(String(rest[..<mark]))
      let style = marks.first { rest[mark...].hasPrefix($0) }
      safe += style ?? SafeText.visible("\u{1B}")
      rest = rest[mark...].dropFirst(style?.count ?? 1)
    }
    return safe + SafeText.visible(String(rest))
  }

  /// The text as a title.
  package func titled(_ text: String) -> String { styled(text, \.title) }
}

extension Theme.Background {
  /// Reads `15;0` or `0;default;15`: foreground first, background last, numbers of 16 colours.
  fileprivate init?(colours: String) {
    guard let last = colours.split(separator: ";").last, let number = Int(last) else { return nil }
    switch number {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }
}
