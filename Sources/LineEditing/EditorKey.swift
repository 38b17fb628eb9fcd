import CLibedit

/// The keys the editor makes up: what its reader hands to libedit for arrows, pastes, signals.
///
/// libedit binds only codes below 256. The C1 controls are free, because nobody types them and
/// ``KeyDecoder`` lets none through.
enum EditorKey: wchar_t, CaseIterable {
  case cancel = 0x83
  case redraw, insert, left, right, up, down, home, end, delete, wordLeft, wordRight

  /// libedit's name of what the key does.
  var function: String {
    switch self {
    case .cancel: "line-cancel"
    case .redraw: "line-redraw"
    case .insert: "line-insert"
    case .left: "line-left"
    case .right: "line-right"
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .delete: "line-delete"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    }
  }

  /// The key in the notation of libedit's bind command.
  var notation: String { "\\" + String(rawValue, radix: 8) }

  /// Keys that are typed and behave otherwise than libedit has them.
  ///
  /// Search is not bound by libedit, its quoting would take an arrow's made-up code as text,
  /// and its own deletions know scalars, not characters.
  static let typed = [
    "^I": "line-complete", "^?": "line-backspace", "^H": "line-backspace", "^D": "line-delete",
    "^L": "line-clear",
    "^R": "em-inc-search-prev", "^S": "em-inc-search-next", "^V": "line-nothing",
    "^Q": "line-nothing",
  ]
}
