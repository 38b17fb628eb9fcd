/// The line under edit, as libedit holds it: scalars and the cursor among them.
struct EditedText: Equatable {
  var scalars: [Unicode.Scalar]
  var cursor: Int

  var beforeCursor: String { String(scalars[..<cursor]) }
  var afterCursor: String { String(scalars[cursor...]) }

  /// How many scalars the character left of the cursor consists of; 0 at the start.
  var lengthBefore: Int { beforeCursor.last?.unicodeScalars.count ?? 0 }
  /// How many scalars the character at the cursor consists of; 0 at the end.
  var lengthAfter: Int { afterCursor.first?.unicodeScalars.count ?? 0 }

  /// Whether some character takes no or two columns.
  var hasOddWidths: Bool { !scalars.allSatisfy(DisplayWidth.isSingle) }

  /// Whether the text is libedit's display of a history search, on a row of its own.
  var isSearch: Bool {
    guard let lineFeed = scalars.lastIndex(of: "\n") else { return false }
    let mode = String(scalars[(lineFeed + 1)...].prefix(3))
    return mode == "bck" || mode == "fwd"
  }

  /// The row of the cursor, counted from the prompt's.
  func cursorRow(promptWidth: Int, columns: Int) -> Int {
    Self.rows(scalars[..<cursor], promptWidth: promptWidth, columns: columns)
  }

  /// How many rows are below the prompt's.
  func lastRow(promptWidth: Int, columns: Int) -> Int {
    Self.rows(scalars[...], promptWidth: promptWidth, columns: columns)
  }

  private static func rows(
    _ scalars: ArraySlice<Unicode.Scalar>, promptWidth: Int, columns: Int
  ) -> Int {
    var row = promptWidth / columns
    var column = promptWidth % columns
    for scalar in scalars {
      let width = DisplayWidth.of(scalar)
      if scalar == "\n" || column + width > columns {
        row += 1
        column = 0
      }
      column += width
      if column >= columns {
        row += 1
        column = 0
      }
    }
    return row
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
