import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The reader libedit gets its keys from.
extension LineEditor {
  /// Waits for a key: 1 for a key, 0 for the end of the input, -1 to stop editing.
  func readKey(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // libedit has just sent all it had, so the screen and the cursor are settled.
    if pendingKeys.isEmpty, decoder.isEmpty { paintPrompt() }
    let wait = InputWait(input: STDIN_FILENO, signals: signals)
    while true {
      if let code = nextCode() {
        key.pointee = code
        return 1
      }
      switch wait.next(milliseconds: decoder.patience.milliseconds ?? showUpdate()) {
      case .bytes(let bytes): decoder.append(bytes)
      case .timeout:
        if let code = decoder.next(isFinal: true).flatMap(code) {
          key.pointee = code
          return 1
        }
      case .end: return 0
      case .failed(let errno):
        ending = .failed(errno: errno)
        return -1
      case .signals(let arrived):
        if handle(arrived) { return -1 }
      }
    }
  }

  private func nextCode() -> wchar_t? {
    if !pendingKeys.isEmpty { return pendingKeys.removeFirst().rawValue }
    while let key = decoder.next() {
      if let code = code(for: key) { return code }
    }
    return nil
  }

  /// What libedit is told for a key; `nil` for nothing.
  private func code(for key: Key) -> wchar_t? {
    switch key {
    case .scalar(let scalar): return code(for: scalar)
    case .paste(let text):
      insertion = text.printable
      return insertion.isEmpty ? nil : EditorKey.insert.rawValue
    case .up: return EditorKey.up.rawValue
    case .down: return EditorKey.down.rawValue
    case .left: return EditorKey.left.rawValue
    case .right: return EditorKey.right.rawValue
    case .home: return EditorKey.home.rawValue
    case .end:
      settleAtEnd()
      return EditorKey.end.rawValue
    case .delete: return EditorKey.delete.rawValue
    case .wordLeft: return EditorKey.wordLeft.rawValue
    case .wordRight: return EditorKey.wordRight.rawValue
    }
  }

  private func code(for scalar: Unicode.Scalar) -> wchar_t? {
    let code = wchar_t(bitPattern: scalar.value)
    if scalar.value < 0x20 || scalar.value == 0x7f {
      guard mayBegin(scalar) else { return nil }
      // Ctrl-K, T, U, W and Y change much at once.
      let changesMuch = [0x0b, 0x14, 0x15, 0x17, 0x19].contains(scalar.value)
      if changesMuch, !libedit.isVi, isOddlySpaced { pendingKeys.append(.redraw) }
      if scalar.value == 0x05 { settleAtEnd() }
      return code
    }
    // Marks that join what is before them, and characters the C library does not know.
    guard !DisplayWidth.isVisible(scalar) || isFragile else { return code }
    insertion = String(Character(scalar))
    return EditorKey.insert.rawValue
  }

  /// Whether a control key may do what it does: a search would swallow what is typed on, so Ctrl-R
  /// begins one on an empty line only, and Ctrl-S, pressed by habit to save, none.
  private func mayBegin(_ control: Unicode.Scalar) -> Bool {
    guard control.value == 0x12 || control.value == 0x13 else { return true }
    let text = libedit.text
    return text.isSearch || control.value == 0x12 && text.scalars.isEmpty
  }

  private var isOddlySpaced: Bool {
    let text = libedit.text
    return !text.isSearch && text.hasOddWidths
  }

  /// In a line taller than the screen libedit loses the cursor, and finds it by drawing the end.
  private func settleAtEnd() {
    let size = TerminalSize()
    let lastRow = libedit.text.lastRow(promptWidth: prompt.width, columns: size.columns)
    if lastRow >= size.rows { pendingKeys.append(.redraw) }
  }

  /// Does what signals ask for; `true` when editing is to stop.
  private func handle(_ signals: Set<Int32>) -> Bool {
    var signals = signals
    if let signal = signals.termination {
      ending = .terminated(signal)
      write("\n")
      return true
    }
    if signals.contains(SIGTSTP) {
      suspend()
      // The signal to continue came with the end of the stop.
      signals.formUnion(self.signals.take())
      signals.remove(SIGCONT)
    }
    if signals.contains(SIGCONT) { resume() }
    if signals.contains(SIGWINCH) { redrawAfterResize() }
    if signals.contains(SIGINT) {
      decoder.drop()
      // From the line's end, so that the cursor leaves all its rows; this also ends a search.
      pendingKeys = [.end, .cancel]
    }
    return false
  }
}

extension KeyDecoder.Patience {
  fileprivate var milliseconds: Int32? {
    switch self {
    case .forever: nil
    case .moment: 50
    case .paste: 2000
    }
  }
}
