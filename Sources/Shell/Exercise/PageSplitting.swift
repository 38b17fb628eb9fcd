extension Page {
  /// Pages of at most so many lines, parted where a blank line stands; each begins with the title.
  ///
  /// What has no blank line in it stays together, however long it is.
  func split(upTo rows: Int, in layout: Layout) -> [Page] {
    let groups = blocks.split(separator: .blank, omittingEmptySubsequences: true).map(Array.init)
    let title = groups.first?.first
    var pages: [Page] = []
    for group in groups {
      if var page = pages.last {
        page.add(.blank)
        page.add(group)
        if page.rows(in: layout) <= rows {
          pages[pages.count - 1] = page
          continue
        }
      }
      let head = pages.isEmpty ? [] : [title, .blank].compactMap(\.self)
      pages.append(Page([.blank] + head + group))
    }
    return pages
  }

  private func rows(in layout: Layout) -> Int { layout.text(of: self).count { $0 == "\n" } }
}
