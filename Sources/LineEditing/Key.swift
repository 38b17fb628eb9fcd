/// What a terminal sends, one key press or one paste at a time.
package enum Key: Equatable, Sendable {
  /// A typed scalar, control characters and Escape included.
  case scalar(Unicode.Scalar)
  /// Text between the marks of a bracketed paste, as it came.
  case paste(String)
  case up, down, left, right
  case home, end, delete
  case wordLeft, wordRight
}

extension Key {
  /// The key for what follows Escape, `nil` for a sequence that means nothing to an editor.
  static func named(_ sequence: String) -> Key? {
    switch sequence {
    case "[A", "OA": .up
    case "[B", "OB": .down
    case "[C", "OC": .right
    case "[D", "OD": .left
    case "[H", "OH", "[1~", "[7~": .home
    case "[F", "OF", "[4~", "[8~": .end
    case "[3~": .delete
    case "[1;5D", "[1;3D", "[1;9D", "Od": .wordLeft
    case "[1;5C", "[1;3C", "[1;9C", "Oc": .wordRight
    default: nil
    }
  }
}
