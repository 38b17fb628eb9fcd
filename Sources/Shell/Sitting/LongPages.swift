extension Sitting {
  /// Shows what may be longer than the screen: page by page where somebody sits at a terminal and
  /// goes on typing; with `short` before it, if it is longer.
  func showAtLength(_ pages: [Page], inShort short: Page? = nil) throws {
    let pages = pages.map(screens.marked)
    guard isTurningPages, asker.linesRead > 0, screens.place != .tour,
      let text = paged(pages), text.pages.count > 1
    else { return console.write(pages.map(Layout(console).text(of:)).joined()) }
    let all = (short.map { [$0] } ?? []) + pages
    let wasAlone = viewer.sees(.privateNotes)
    let isWhole = try asker.turnPages(of: { [self] in
      noticeSharedScreen()
      guard viewer.sees(.privateNotes) == wasAlone else { return nil }
      // The window may have another size by now.
      return paged(all) ?? text
    })
    if !isWhole { say("Another window presents now, so the pages end here.") }
  }

  /// Pages that fit the screen as it is; `nil` where nothing is to be turned.
  private func paged(_ pages: [Page]) -> PagedText? {
    let layout = Layout(console)
    guard let rows = console.height.map({ $0 - Sitting.rowsBelow }), rows >= PagedText.leastRows
    else { return nil }
    return PagedText(pages.map(layout.text(of:)), rows: rows)
  }

  /// For the prompt, and the line that was typed.
  private static let rowsBelow = 2
}
