import CLibedit

extension LineEditor {
  /// The editor a callback of libedit's belongs to.
  static func of(_ handle: OpaquePointer?) -> LineEditor? {
    guard let handle, let client = clibedit_client(handle) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// Makes libedit call this editor; in this order, because ~/.editrc may reset all bindings.
  func setUp() {
    _ = clibedit_set_client(libedit.handle, Unmanaged.passUnretained(self).toOpaque())
    addFunctions()
    _ = el_source(libedit.handle, nil)
    bindKeys()
    libedit.setDrawing()
    _ = clibedit_set_prompt(libedit.handle) { LineEditor.of($0)?.promptToDraw() }
    _ = clibedit_set_key_function(libedit.handle) { handle, key in
      guard let editor = LineEditor.of(handle), let key else { return -1 }
      return editor.readKey(into: key)
    }
  }

  private func addFunctions() {
    libedit.add("line-cancel", "Drop the line") { el, _ in EditResult.code(el) { $0.cancel() } }
    libedit.add("line-redraw", "Draw anew") { el, _ in EditResult.code(el) { _ in .redraw } }
    libedit.add("line-nothing", "Do nothing") { el, _ in EditResult.code(el) { _ in .nothing } }
    libedit.add("line-insert", "Insert text") { el, _ in EditResult.code(el) { $0.insert() } }
    libedit.add("line-left", "Go left") { el, _ in EditResult.code(el) { $0.moveLeft() } }
    libedit.add("line-right", "Go right") { el, _ in EditResult.code(el) { $0.moveRight() } }
    libedit.add("line-backspace", "Delete to the left") { el, _ in
      EditResult.code(el) { $0.deleteLeft() }
    }
    libedit.add("line-delete", "Delete to the right, or end the input") { el, _ in
      EditResult.code(el) { $0.deleteRight() }
    }
    libedit.add("line-clear", "Clear the screen") { el, _ in EditResult.code(el) { $0.clear() } }
    libedit.add("line-complete", "Complete the word") { el, _ in
      EditResult.code(el) { $0.complete() }
    }
  }

  private func bindKeys() {
    for (key, function) in EditorKey.typed { libedit.bind(key, function) }
    libedit.bindCommandMode("^D", "line-delete")
    libedit.bindCommandMode("^L", "line-clear")
    for key in EditorKey.allCases {
      libedit.bind(key.notation, key.function)
      libedit.bindCommandMode(key.notation, key.function)
    }
  }
}
