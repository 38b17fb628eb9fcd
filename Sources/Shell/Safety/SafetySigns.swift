internal import Foundation
internal import Playbooks

extension Safety {
  /// Whether a text may speak of such a matter.
  ///
  /// Words are not enough to know; they are enough to ask. So the list is wide, and a person decides.
  func appears(in text: String) -> Bool {
    let flowing = " " + Safety.plain(text) + " "
    return signs.contains { flowing.contains(" " + $0) }
  }

  /// Small letters without accents, everything else a blank: "self-harm" reads "self harm".
  private static func plain(_ text: String) -> String {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let letters = folded.map { $0.isLetter ? $0 : " " }
    return String(letters).split(separator: " ").joined(separator: " ")
  }
}
