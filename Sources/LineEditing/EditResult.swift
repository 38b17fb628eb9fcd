import CLibedit

/// What libedit is to do after one of the editor's functions.
enum EditResult {
  /// Nothing has changed.
  case nothing
  /// Only the cursor has moved.
  case moved
  /// The text has changed: draw what differs.
  case changed
  /// Draw everything anew.
  case redraw
  /// It could not be done: ring the bell.
  case refused
  /// Stop editing.
  case end

  /// The result of a function as libedit wants it.
  static func code(_ handle: OpaquePointer?, _ function: (LineEditor) -> EditResult) -> UInt8 {
    (LineEditor.of(handle).map(function) ?? .refused).code
  }

  private var code: UInt8 {
    switch self {
    case .nothing: UInt8(CC_NORM)
    case .moved: UInt8(CC_CURSOR)
    case .changed: UInt8(CC_REFRESH)
    case .redraw: UInt8(CC_REDISPLAY)
    case .refused: UInt8(CC_ERROR)
    case .end: UInt8(CC_EOF)
    }
  }
}
