@testable import Coaching
import Foundation
@testable import LineEditing
@testable import Playbooks
@testable import Shell

extension FuzzTarget {
  /// What a keyboard or a paste sends.
  static let lines = [
    FuzzTarget(name: "keys") { bytes in
      var whole = KeyDecoder()
      whole.append(bytes)
      let atOnce = keys(&whole, isFinal: false) + keys(&whole, isFinal: true)
      var parts = KeyDecoder()
      var oneByOne: [Key] = []
      for byte in bytes {
        parts.append([byte])
        oneByOne += keys(&parts, isFinal: false)
      }
      oneByOne += keys(&parts, isFinal: true)
      if atOnce != oneByOne { violation("keys \(atOnce) and \(oneByOne)") }
      if !whole.isEmpty { violation("bytes are left") }
      for key in atOnce {
        if case .paste(let text) = key, text.printable.unicodeScalars.contains(where: isControl) {
          violation("a control character in a paste")
        }
        if case .scalar(let scalar) = key, isControl(scalar), scalar.value > 0x7F {
          violation("a C1 control as a key")
        }
      }
    },
    FuzzTarget(name: "typed") { bytes in
      let text = bytes.text
      _ = (TypedLine(text).lastAsTyped.count, TypedLine.words(of: text))
      requireSafe(SafeText.visible(text), "visible")
      let questions = shippedLibrary.questions
      let question = questions[Int(bytes.first ?? 0) % questions.count]
      let meaning = Meaning(
        String(text.dropFirst()), for: question, isCommand: CommandWords.isCommand)
      if case .reply(let reply) = meaning {
        for word in reply.words where question.complaint(aboutWord: word) != nil {
          violation("the answer \(word)")
        }
      }
      requireLines(bytes)
      requireCursor(text.printable, columns: 1 + Int(bytes.first ?? 0) % 100)
    },
  ]

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  private static func keys(_ decoder: inout KeyDecoder, isFinal: Bool) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next(isFinal: isFinal) { keys.append(key) }
    return keys
  }

  /// Lines are the same, however the bytes of them arrive.
  private static func requireLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    func lines(_ parts: [[UInt8]]) -> [String] {
      var buffer = LineBuffer()
      var lines: [String] = []
      for part in parts {
        buffer.append(part)
        while let line = buffer.nextLine() { lines.append(line) }
      }
      return lines + [buffer.takeRest()].compactMap(\.self)
    }
    if lines([Array(bytes)]) != lines(bytes.map { [$0] }) { violation("lines differ") }
  }

  private static func requireCursor(_ text: String, columns: Int) {
    let scalars = Array(text.unicodeScalars)
    let edited = EditedText(scalars: scalars, cursor: scalars.count / 2)
    _ = (edited.lengthBefore, edited.lengthAfter, edited.hasOddWidths, edited.isSearch)
    let row = edited.cursorRow(promptWidth: 9, columns: columns)
    if row > edited.lastRow(promptWidth: 9, columns: columns) { violation("cursor below the line") }
  }
}
