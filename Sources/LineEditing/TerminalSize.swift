import CTerminal

/// Rows and columns of the screen.
package struct TerminalSize: Equatable {
  package private(set) var rows = 24
  package private(set) var columns = 80

  /// The size of the terminal on standard output; 24 by 80 where it has none to tell.
  package init() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cterminal_get_size(1, &rows, &columns) == 0 else { return }
    // The same limits as libedit's.
    if rows >= 1 { self.rows = Int(rows) }
    if columns >= 2 { self.columns = Int(columns) }
  }
}
