import CTerminal

/// Rows and columns of the screen.
struct TerminalSize: Equatable {
  var rows = 24
  var columns = 80

  /// The size of the terminal behind a descriptor; 24 by 80 where it has none to tell.
  init(of descriptor: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cterminal_get_size(descriptor, &rows, &columns) == 0 else { return }
    // The same limits as libedit's.
    if rows >= 1 { self.rows = Int(rows) }
    if columns >= 2 { self.columns = Int(columns) }
  }
}
