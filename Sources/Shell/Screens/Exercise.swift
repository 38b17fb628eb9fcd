internal import Coaching
internal import Playbooks

/// The case a room works on, and the pages it turns.
///
/// What happened in the exercise is in the session of the conversation on screen.
struct Exercise {
  /// Lines of a page, so that it fits the smallest screen with what stands around it.
  static let rows = 19

  let file: CaseFile
  /// Whether it was gone on with by its id: another may be the one to come first next time.
  let isNamed: Bool
  /// The pages laid ready, and how many of them were turned to.
  private var pages: [Page] = []
  private var turned = 0

  init(_ file: CaseFile, isNamed: Bool = false) {
    self.file = file
    self.isNamed = isNamed
  }

  /// The page turned to last.
  var current: Page? {
    turned > 0 && !pages.isEmpty ? pages[min(turned, pages.count) - 1] : nil
  }

  /// Lays these pages ready, in place of those that were there.
  mutating func lay(_ pages: [Page]) {
    turned = 0
    self.pages = pages.enumerated().map { index, page in
      var page = page
      if pages.count > 1 {
        let turns = [
          index + 1 < pages.count ? "Enter turns the page" : nil, index > 0 ? "b back" : nil,
        ]
        page.space()
        page.add(
          .note(
            turns.compactMap(\.self).joined(separator: " · ") + " (\(index + 1) of \(pages.count))")
        )
      }
      return page
    }
  }

  /// The next page; `nil` behind the last one.
  mutating func turn() -> Page? {
    turned = min(turned + 1, pages.count + 1)
    return turned <= pages.count ? current : nil
  }

  /// The number of the page turned to last.
  var page: Int { min(turned, pages.count) }

  /// Turns to a page, counted from 1, so that the next turn shows it.
  mutating func open(at page: Int) { turned = min(max(page, 1), max(pages.count, 1)) - 1 }

  /// The page before; `nil` at the first.
  mutating func turnBack() -> Page? {
    guard turned > 1 else { return nil }
    turned -= 1
    return current
  }

  /// How it is kept, for whoever leaves; nothing to say if it is not stored.
  ///
  /// `prefix` stands before a command where it will be typed next.
  func farewell(
    _ conversation: Conversation, guessesWait: Bool, commandsBeginWith prefix: String
  ) -> String? {
    let session = conversation.session
    guard conversation.isStored, let state = session.exercise else { return nil }
    let isOver = !session.state.onlookers.doNotKnowTheCase || !(state.hasAnything || guessesWait)
    let which = isNamed ? " --continue \(session.id)" : ""
    return isOver
      ? "You have left the exercise; \(type: "\(prefix)cases played") lists it."
      : "You have left the exercise; \(type: "\(prefix)cases play \(file.id)\(which)") goes on with it."
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
