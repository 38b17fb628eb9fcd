/// Cuts what a program sends to its terminal into steps.
struct ScreenParser {
  enum Step: Equatable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    /// A control sequence: its last character and the numbers before it.
    case sequence(Character, [Int])
    case save
    case restore
  }

  private enum State {
    case text, escape, charset
    case sequence(String)
  }

  private var state = State.text
  private var partial: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Step? {
    switch state {
    case .text: return takeText(byte)
    case .escape: return takeEscape(byte)
    case .charset:
      state = .text
      return nil
    case .sequence(let parameters):
      let character = Character(Unicode.Scalar(byte))
      guard (0x40...0x7e).contains(byte) else {
        state = .sequence(parameters + String(character))
        return nil
      }
      state = .text
      // A private sequence, such as the one for bracketed paste, shows nothing.
      if parameters.hasPrefix("?") { return nil }
      return .sequence(character, parameters.split(separator: ";").map { Int($0) ?? 0 })
    }
  }

  private mutating func takeText(_ byte: UInt8) -> Step? {
    if byte == 0x1b {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7f { return .control(byte) }
    if byte < 0x80 { return .scalar(Unicode.Scalar(byte)) }
    partial.append(byte)
    var decoder = UTF8()
    var bytes = partial.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
      if partial.count == 4 { partial = [] }
      return nil
    }
    partial = []
    return .scalar(scalar)
  }

  private mutating func takeEscape(_ byte: UInt8) -> Step? {
    state = .text
    switch byte {
    case UInt8(ascii: "["): state = .sequence("")
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    case UInt8(ascii: "7"): return .save
    case UInt8(ascii: "8"): return .restore
    default: break
    }
    return nil
  }
}
