internal import Foundation
internal import Playbooks

/// A document as JSON for people and programs.
package enum JSONText {
  /// Pretty-printed, with sorted keys and a line feed at the end.
  ///
  /// Characters a terminal might obey, or that change what is read, stand as `\u` escapes; they can
  /// only be inside of strings.
  package static func text(of document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(document), as: UTF8.self)) + "\n"
  }

  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { !SafeText.isSafe($0) }) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      guard !SafeText.isSafe(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let code = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      }
    }
  }
}
