internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions

/// What a run of the program has: its console, its clock, the playbooks and what is stored.
///
/// It knows no screen; all screens share it, and nothing of it is ever copied.
final class Desk {
  let console: any Console
  let surroundings: Surroundings
  let asker: Asker
  let vocabulary: Vocabulary
  let playbooks: PlaybookShelf
  let sessions: SessionShelf
  /// The room that is open for phones.
  var room: OpenRoom?

  init(_ console: any Console, _ surroundings: Surroundings, _ vocabulary: Vocabulary) {
    self.console = console
    self.surroundings = surroundings
    asker = Asker(console, now: surroundings.now)
    self.vocabulary = vocabulary
    playbooks = PlaybookShelf(surroundings)
    sessions = SessionShelf(surroundings, Passphrases(console, asker, surroundings))
  }

  var today: Day { Day(surroundings.now(), in: surroundings.calendar) }

  /// The loaded playbooks, read when first needed.
  func library() throws -> Library { try playbooks.library() }

  /// The playbooks a session ran on, from the store where they have changed since.
  func library(of session: Session) throws -> Library {
    let loaded = try library()
    guard session.library != loaded.pinned.pins, let store = try sessions.existing() else {
      return loaded
    }
    let texts = try session.library.map { pin in (pin, try store.playbookText(pin)) }
    guard texts.allSatisfy({ $0.1 != nil }) else { return loaded }
    return try PlaybookSources.library(
      of: texts.map { .init(file: "\($0.0.playbook).yaml", text: $0.1 ?? "") }, areStored: true)
  }

  // MARK: Showing

  /// Whether two pages may stand side by side.
  var hasTwoColumns: Bool { !console.isPlain && console.width >= Layout.twoColumns }

  /// Columns for pictures; `nil` where there are words alone.
  var pictureWidth: Int? { console.isPlain ? nil : Layout(console).width }

  /// A page as it stands on the console.
  func text(of page: Page) -> String { Layout(console).text(of: page) }

  func show(_ page: Page) { console.show(page) }
  func say(_ sentence: String) { console.say(sentence) }
}
