/// What the keys do to the line. Characters are what a person takes for one, marks included.
extension LineEditor {
  func cancel() -> EditResult {
    ending = .cancelled
    write("^C\n")
    return .end
  }

  func insert() -> EditResult {
    let result = isFragile ? EditResult.redraw : .changed
    defer { insertion = "" }
    return libedit.insert(insertion) ? result : .refused
  }

  func moveLeft() -> EditResult {
    let length = libedit.text.lengthBefore
    libedit.move(-length)
    return length > 0 ? .moved : .refused
  }

  func moveRight() -> EditResult {
    let length = libedit.text.lengthAfter
    libedit.move(length)
    return length > 0 ? .moved : .refused
  }

  func deleteLeft() -> EditResult {
    let text = libedit.text
    guard text.lengthBefore > 0 else { return .refused }
    libedit.deleteBefore(text.lengthBefore)
    return text.hasOddWidths ? .redraw : .changed
  }

  func deleteRight() -> EditResult {
    let text = libedit.text
    if text.scalars.isEmpty {
      write("\n")
      return .end
    }
    guard text.lengthAfter > 0 else { return .refused }
    libedit.move(text.lengthAfter)
    libedit.deleteBefore(text.lengthAfter)
    return text.hasOddWidths ? .redraw : .changed
  }

  func complete() -> EditResult {
    let text = libedit.text
    guard !text.isSearch, let completion = completer?(text.beforeCursor) else { return .refused }
    let typed = String(text.beforeCursor.suffix(completion.replacing))
    switch completion.step(from: typed) {
    case .nothing: return .refused
    case .replace(let replacement):
      libedit.deleteBefore(typed.unicodeScalars.count)
      // A space that is there already need not come twice.
      let isSpaced = replacement.hasSuffix(" ") && text.afterCursor.hasPrefix(" ")
      return libedit.insert(isSpaced ? String(replacement.dropLast()) : replacement.printable)
        ? .redraw : .refused
    case .list:
      let size = TerminalSize()
      linesAbove =
        CompletionListing(
          candidates: completion.candidates, columns: size.columns, rows: size.rows
        ).lines
      return .redraw
    }
  }

  /// Whether libedit would lose cells by drawing only what an insertion changes: it does where
  /// text with characters of two columns is edited in its middle.
  var isFragile: Bool {
    // Asked at each key, so first what costs nothing. In vi a letter may be a command.
    guard !libedit.isAtEnd, !libedit.isVi else { return false }
    let text = libedit.text
    return !text.isSearch && text.hasOddWidths
  }
}
