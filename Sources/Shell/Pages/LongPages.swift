extension Sitting {
  /// Shows what may be longer than the screen: page by page where somebody sits at a terminal and
  /// goes on typing; with `short` before it, if it is longer.
  func showAtLength(_ pages: [Page], inShort short: Page? = nil) throws {
    let layout = Layout(console)
    let sections = pages.map { layout.text(of: screens.marked($0)) }
    guard let rows = console.height.map({ $0 - Sitting.rowsBelow }), rows >= PagedText.leastRows,
      isTurningPages, asker.linesRead > 0, !screens.place.isApart,
      sections.joined().count(where: { $0 == "\n" }) > rows
    else { return console.write(sections.joined()) }
    let beginning = short.map { [layout.text(of: $0)] } ?? []
    let wasAlone = viewer.sees(.privateNotes)
    let isWhole = try asker.turnPages(of: PagedText(beginning + sections, rows: rows)) { [self] in
      noticeSharedScreen()
      return viewer.sees(.privateNotes) == wasAlone
    }
    if !isWhole { say("Another window presents now, so the pages end here.") }
  }

  /// For the prompt, and the line that was typed.
  private static let rowsBelow = 2
}
