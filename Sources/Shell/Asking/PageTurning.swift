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

  var prompt: String {
    let enter = index + 1 < count ? "Enter goes on" : "Enter leaves"
    return "page \(index + 1) of \(count) · \(enter), b back, q leaves> "
  }

  /// - Throws: ``Failure`` for a page there is none of.
  func meaning(of line: String) throws(Failure) -> Turn {
    let typed = line.trimmingWhitespace()
    switch typed.lowercased() {
    case "": return index + 1 < count ? .to(index + 1) : .leave
    case "b" where index > 0: return .to(index - 1)
    case "b": throw Failure("This is the first page.", .usage)
    case "q": return .leave
    default:
      guard let number = Int(typed) else { return .meant(line) }
      guard (1...count).contains(number) else {
        throw Failure("There are \(count) pages.", .usage)
      }
      return .to(number - 1)
    }
  }
}

extension Asker {
  /// Shows a text page by page; what is typed besides is left for whoever reads next.
  ///
  /// - Returns: Whether `maySee` held before each page; where it does not, nothing more is shown.
  func turnPages(of text: PagedText, maySee: () -> Bool) throws -> Bool {
    guard let first = text.pages.first else { return true }
    var turning = PageTurning(count: text.pages.count)
    show(first)
    while true {
      let line = try readingLine(turning.prompt, onClear: text.pages[turning.index])
      guard let line else { return true }
      do {
        switch try turning.meaning(of: line) {
        case .to(let index):
          guard maySee() else { return false }
          turning.index = index
          show(text.pages[index])
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
