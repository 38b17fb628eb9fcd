internal import Coaching
internal import Playbooks

/// The case a room works on, and the pages it has not turned to yet.
///
/// What happened in the exercise is in the session of the conversation on screen.
struct Exercise {
  /// Lines of a page, so that it fits the smallest screen with what stands around it.
  static let rows = 19

  let file: CaseFile
  /// Whether it was gone on with by its id: another may be the one to come first next time.
  let isNamed: Bool
  private var waiting: [Page] = []
  /// The page turned to last.
  private(set) var current: Page?

  init(_ file: CaseFile, isNamed: Bool = false) {
    self.file = file
    self.isNamed = isNamed
  }

  /// Lays these pages ready, in place of those that were not turned to.
  mutating func lay(_ pages: [Page]) {
    waiting = pages.enumerated().map { index, page in
      var page = page
      if index + 1 < pages.count {
        page.space()
        page.add(.note("Enter turns the page (\(index + 1) of \(pages.count))"))
      }
      return page
    }
  }

  /// The next page; `nil` if all were shown.
  mutating func turn() -> Page? {
    guard !waiting.isEmpty else { return nil }
    current = waiting.removeFirst()
    return current
  }

  /// How it is kept, for whoever leaves; nothing to say if it is not stored.
  func farewell(_ conversation: Conversation) -> String? {
    let session = conversation.session
    guard conversation.isStored, let state = session.exercise else { return nil }
    let isOver = !session.state.onlookers.doNotKnowTheCase || !state.hasAnything
    let which = isNamed ? " --continue \(session.id)" : ""
    return isOver
      ? "You have left the exercise; cases played lists it."
      : "You have left the exercise; cases play \(file.id)\(which) goes on with it."
  }

  /// A page, if it is more than a sentence, says at its top that all of this is an exercise.
  func marked(_ page: Page) -> Page {
    guard page.blocks.count > 1, let index = page.blocks.firstIndex(where: { $0 != .blank }) else {
      return page
    }
    return Page(
      page.blocks[..<index] + [.note("Exercise · \(file.id)")] + page.blocks[index...])
  }
}
