/// Where one is in a text of several pages, and what a line means there.
struct PageTurning {
  enum Turn: Equatable {
    case to(Int)
    case leave
    /// Not about pages at all: a command, say.
    case meant(String)
  }

  let count: Int
  /// Counts from 0.
  var index = 0

  /// In so many columns.
  func prompt(width: Int) -> String {
    let place = "page \(index + 1) of \(count)"
    let enter = index + 1 < count ? "Enter goes on" : "Enter leaves"
    let prompt = "\(place) · \(enter), b back, q leaves> "
    return prompt.count < width ? prompt : place + "> "
  }

  /// - Throws: ``AskingRefusal`` for a page there is none of.
  func meaning(of line: String) throws(AskingRefusal) -> Turn {
    let typed = line.trimmingWhitespace()
    switch typed.lowercased() {
    case "": return index + 1 < count ? .to(index + 1) : .leave
    case "b" where index > 0: return .to(index - 1)
    case "b": throw .firstPage
    case "q": return .leave
    default:
      guard let number = Int(typed) else { return .meant(line) }
      guard (1...count).contains(number) else { throw .noSuchPage(of: count) }
      return .to(number - 1)
    }
  }
}

extension Asker {
  /// Shows a text page by page, laid out anew before each; what is typed besides is left for whoever
  /// reads next.
  ///
  /// - Returns: Whether it ended as the person wished, and not because there was `text` no more.
  func turnPages(of text: () -> PagedText?) throws -> Bool {
    guard var pages = text()?.pages, let first = pages.first else { return true }
    var index = 0
    show(first)
    while true {
      let turning = PageTurning(count: pages.count, index: index)
      let line = try readingLine(turning.prompt(width: width), onClear: pages[index])
      guard let line else { return true }
      do {
        switch try turning.meaning(of: line) {
        case .to(let next):
          guard let now = text()?.pages, !now.isEmpty else { return false }
          pages = now
          index = min(next, pages.count - 1)
          show(pages[index])
        case .leave: return true
        case .meant(let line):
          putBack(line)
          return true
        }
      } catch {
        tell(Failure(error))
      }
    }
  }
}
