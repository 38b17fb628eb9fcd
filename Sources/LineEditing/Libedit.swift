import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// One libedit editor on the standard streams; thin, and all of it on one thread.
final class Libedit {
  let handle: OpaquePointer
  private(set) var prompt: UnsafeMutablePointer<CChar>?

  init?(program: String) {
    guard
      let handle = el_init(program, clibedit_stdin(), clibedit_stdout(), clibedit_stderr())
    else { return nil }
    self.handle = handle
    _ = clibedit_set_editor(handle, "emacs")
  }

  deinit {
    el_end(handle)
    free(prompt)
  }

  var isVi: Bool { clibedit_is_vi(handle) != 0 }

  /// Whether the terminal and the user's own settings allow editing.
  var canEdit: Bool { clibedit_is_editing(handle) != 0 && clibedit_can_move_up(handle) != 0 }

  /// Makes it draw by repainting, and leave Ctrl-S to the keyboard.
  ///
  /// libedit's shifting of cells, where a terminal can do that, loses text of wrapped lines.
  func setDrawing() {
    for capability in ["ic", "IC", "im", "ei", "dc", "DC"] {
      _ = clibedit_set_capability(handle, capability, "")
    }
    _ = clibedit_set_editing_flag(handle, "-ixon")
  }

  func add(_ name: String, _ help: String, _ function: clibedit_edit_function) {
    _ = clibedit_add_function(handle, name, help, function)
  }

  func bind(_ key: String, _ function: String) {
    _ = clibedit_bind(handle, key, function)
  }

  /// Binds a key for the command mode of vi; of no effect with the other editor.
  func bindCommandMode(_ key: String, _ function: String) {
    if isVi { _ = clibedit_bind_command_mode(handle, key, function) }
  }

  /// Keeps a copy: libedit asks for the prompt again whenever it draws.
  func setPrompt(_ text: String) {
    free(prompt)
    prompt = strdup(text)
  }

  func setRaw(_ isRaw: Bool) {
    _ = clibedit_set_raw(handle, isRaw ? 1 : 0)
  }

  /// Asks the terminal for its size.
  func resize() {
    el_resize(handle)
  }

  /// Draws the line anew from the start of the row where the cursor is.
  func refresh() {
    _ = clibedit_refresh(handle)
  }
}

extension Libedit {
  /// The line under edit.
  var text: EditedText {
    guard let line = el_wline(handle)?.pointee else { return EditedText(scalars: [], cursor: 0) }
    let codes = UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer)
    return EditedText(scalars: codes.map(Unicode.Scalar.init), cursor: line.cursor - line.buffer)
  }

  /// Whether the cursor is at the end of the line; costs nothing, however long the line.
  var isAtEnd: Bool {
    guard let line = el_wline(handle)?.pointee else { return true }
    return line.cursor == line.lastchar
  }

  /// Puts text before the cursor; `false` when there is no memory for it.
  func insert(_ text: String) -> Bool {
    let codes = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    return el_winsertstr(handle, codes) == 0
  }

  /// Removes scalars left of the cursor.
  func deleteBefore(_ count: Int) {
    el_deletestr(handle, Int32(count))
  }

  /// Moves the cursor by scalars, to the right if positive.
  func move(_ count: Int) {
    clibedit_move_cursor(handle, Int32(count))
  }

  /// Lets the person edit a line: its text with the line feed, `nil` if editing was ended.
  func readLine() -> String? {
    var count: Int32 = 0
    guard let line = el_wgets(handle, &count), count > 0 else { return nil }
    let codes = UnsafeBufferPointer(start: line, count: Int(count))
    return String(codes.map(Unicode.Scalar.init)[...])
  }
}

extension Unicode.Scalar {
  fileprivate init(_ code: wchar_t) {
    self = Unicode.Scalar(UInt32(bitPattern: code)) ?? "\u{fffd}"
  }
}
