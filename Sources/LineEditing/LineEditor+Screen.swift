import CLibedit
import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the terminal is told apart from libedit's drawing, by the same stream as libedit uses.
extension LineEditor {
  func write(_ text: String) {
    fputs(text, clibedit_stdout())
    fflush(clibedit_stdout())
  }

  /// The prompt for libedit, which asks for it with the cursor on an empty row.
  func promptToDraw() -> UnsafeMutablePointer<CChar>? {
    for line in linesAbove { fputs(line + "\n", clibedit_stdout()) }
    linesAbove = []
    needsPaint = true
    return libedit.prompt
  }

  /// Paints the styled prompt over libedit's plain one, whose width libedit knows.
  func paintPrompt() {
    guard needsPaint, let styled = prompt.styled else { return }
    needsPaint = false
    paint(styled)
  }

  /// Paints a prompt as wide as the one that stands there.
  private func paint(_ words: String) {
    let size = TerminalSize()
    let text = libedit.text
    // A line taller than the screen has pushed its prompt off.
    guard prompt.width < size.columns,
      text.lastRow(promptWidth: prompt.width, columns: size.columns) < size.rows
    else { return }
    let row = text.cursorRow(promptWidth: prompt.width, columns: size.columns)
    write("\u{1b}7\r" + Self.up(row) + words + "\u{1b}8")
  }

  /// Clears the line where the terminal has put its rows, and draws it for the new size.
  func redrawAfterResize() {
    clearLine()
    libedit.resize()
    libedit.refresh()
    paintPrompt()
  }

  /// Empties the rows of the line and those below; the cursor is then where its prompt was.
  private func clearLine() {
    let size = TerminalSize()
    let row = libedit.text.cursorRow(promptWidth: prompt.width, columns: size.columns)
    write("\r" + Self.up(min(row, size.rows - 1)) + "\u{1b}[J")
  }

  /// Shows what has changed beside the line, and leaves what is typed as it is.
  ///
  /// - Returns: milliseconds after which to look again, -1 for never.
  func showUpdate() -> Int32 {
    guard let update = onWait?() else { return -1 }
    let changed = Prompt(update.request, isUTF8: isUTF8)
    if !update.linesAbove.isEmpty || changed.width != prompt.width {
      clearLine()
      if !update.linesAbove.isEmpty { write("\u{7}") }
      linesAbove = update.linesAbove.map(\.printable)
      prompt = changed
      libedit.setPrompt(prompt.plain)
      libedit.refresh()
      paintPrompt()
    } else if changed != prompt {
      prompt = changed
      libedit.setPrompt(prompt.plain)
      // The rest of the screen is left alone, and with it what a mouse has marked.
      paint(prompt.styled ?? prompt.plain)
    }
    return update.again ?? -1
  }

  /// Clears the screen and draws the line at its top, below what is shown again.
  func clear() -> EditResult {
    write("\u{1b}[H\u{1b}[2J")
    onClear?()
    libedit.refresh()
    return .nothing
  }

  /// Leaves the terminal to the shell, stops as Ctrl-Z does, and comes back.
  func suspend() {
    let size = TerminalSize()
    let text = libedit.text
    let below =
      text.lastRow(promptWidth: prompt.width, columns: size.columns)
      - text.cursorRow(promptWidth: prompt.width, columns: size.columns)
    // What the shell says must not be written over the line's lower rows.
    write((below > 0 ? "\u{1b}[\(below)B" : "") + BracketedPaste.off)
    libedit.setRaw(false)
    cterminal_stop()
    resume()
  }

  /// Takes the terminal again after someone else had it.
  func resume() {
    // libedit believes the terminal to be as it left it, unless told that it was not.
    libedit.setRaw(false)
    libedit.setRaw(true)
    write(BracketedPaste.on + "\r\u{1b}[J")
    libedit.resize()
    libedit.refresh()
    paintPrompt()
  }

  private static func up(_ rows: Int) -> String {
    rows > 0 ? "\u{1b}[\(rows)A" : ""
  }
}

/// Asks the terminal to mark pasted text, so that its line breaks are not taken for Enter.
enum BracketedPaste {
  static let on = "\u{1b}[?2004h"
  static let off = "\u{1b}[?2004l"
}
