internal import ArgumentParser
internal import Coaching
internal import Playbooks

/// The case a room works on, and the pages it has not turned to yet.
///
/// What happened in the exercise is in the session of the conversation on screen.
struct Exercise {
  /// Lines of a page, so that it fits the smallest screen with what stands around it.
  static let rows = 19

  let file: CaseFile
  private var waiting: [Page] = []
  /// The page turned to last.
  private(set) var current: Page?

  init(_ file: CaseFile) {
    self.file = file
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

  /// A page, if it is more than a sentence, says at its top that all of this is an exercise.
  func marked(_ page: Page) -> Page {
    guard page.blocks.count > 1, let index = page.blocks.firstIndex(where: { $0 != .blank }) else {
      return page
    }
    return Page(
      page.blocks[..<index] + [.note("Exercise · \(file.id)")] + page.blocks[index...])
  }
}

extension Sitting {
  /// The commands that may be typed now.
  var root: any ParsableCommand.Type { exercise == nil ? ShellRoot.self : ExerciseRoot.self }

  /// The case on screen with what the room did so far; without one, a sentence on how to begin.
  func playing() throws -> (file: CaseFile, conversation: Conversation, state: ExerciseState) {
    guard let exercise, let conversation, let state = conversation.session.exercise else {
      throw Failure(
        "There is no case on screen; cases list shows them, cases play ID begins with one.", .usage)
    }
    return (exercise.file, conversation, state)
  }

  /// Shows pages one by one to a room, which turns them with Enter; all at once where nobody can.
  func project(_ pages: [Page]) {
    guard console.isInteractive else { return pages.forEach(show) }
    let layout = Layout(console)
    exercise?.lay(pages.flatMap { $0.split(upTo: Exercise.rows, in: layout) })
    turnPage()
  }

  /// Shows the next page; behind the last one, where the exercise stands.
  func turnPage() {
    if let page = exercise?.turn() {
      console.clear()
      show(page)
    } else if console.isInteractive, let playing = try? playing() {
      show(.standing(playing.state))
    }
  }
}
