extension Page {
  /// Lines a screen in a room has at least, without the prompt.
  private static let rows = 22

  /// The page with an empty line between its items, so that it can be read from the last row; as it
  /// is, where that would not fit on the screen.
  func spaced(in layout: Layout) -> Page {
    var spaced = Page()
    for block in blocks {
      if case .item = block, case .item = spaced.blocks.last { spaced.add(.blank) }
      spaced.add(block)
    }
    return layout.text(of: spaced).count { $0 == "\n" } <= Page.rows ? spaced : self
  }
}
