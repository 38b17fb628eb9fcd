/// A long text in pages that fit the screen, parted at blank lines where that goes.
struct PagedText: Equatable {
  /// Each with a line feed at the end of each line.
  let pages: [String]

  /// Fewer rows are not worth turning: what is shown there is scrolled.
  static let leastRows = 10

  /// Sections in pages of at most so many lines; a section stays together where it fits.
  init(_ sections: [String], rows: Int) {
    let rows = max(rows, 1)
    var pages: [[Substring]] = []
    for section in sections {
      let lines = section.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let last = pages.last, last.count + lines.count <= rows {
        pages[pages.count - 1] += lines
        continue
      }
      var page: [Substring] = []
      for group in PagedText.groups(of: lines) {
        // A page with little more than a title would be none.
        if page.count + group.count > rows, page.count * 3 > rows {
          pages.append(page)
          page = []
        }
        page += page.isEmpty ? group.drop { $0.isEmpty } : group[...]
        while page.count > rows {
          pages.append(Array(page.prefix(rows)))
          page.removeFirst(rows)
        }
      }
      if !page.isEmpty { pages.append(page) }
    }
    self.pages = pages.map { $0.map { $0 + "\n" }.joined() }
  }

  /// Lines that belong together; each group but the first begins with the blank line before it.
  private static func groups(of lines: ArraySlice<Substring>) -> [[Substring]] {
    var groups: [[Substring]] = []
    for line in lines {
      if line.isEmpty || groups.isEmpty {
        groups.append([line])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
    return groups
  }
}
