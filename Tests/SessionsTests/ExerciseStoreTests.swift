import Coaching
import Foundation
import Playbooks
import Sessions
import Testing

/// Exercises are kept apart from conversations, and as safely.
@Suite final class ExerciseStoreTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "exercises-\(UUID().uuidString)")
  private let store: SessionStore
  private let start = Date(timeIntervalSince1970: 1_772_528_400)

  /// One of every kind of event in an exercise.
  static let events: [SessionEvent.Change] = [
    .exercise(.began(file: "case1", version: 2, facts: ["cx-size": .options(["b"])], tables: nil)),
    .exercise(.asked(question: "mf1", answer: .options(["d"]))),
    .exercise(.asked(question: "sc4", answer: nil)),
    .exercise(
      .guessed(
        guess: Guess(
          table: "red", symptoms: [.init(symptom: "isolation", level: .mild)],
          first: "act-share-hours"))),
    .exercise(.revealed(answers: ["mf1": .options(["d"])])),
  ]

  private var exported: Data {
    get throws {
      var json = Data()
      _ = try store.export { json += $0 }
      return json
    }
  }

  init() throws {
    store = try SessionStore(folder: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func session(_ id: Session.ID, _ changes: [SessionEvent.Change]) -> Session {
    Session(
      id: id,
      events: ([.started(library: [], limit: 20)] + changes).map { SessionEvent(at: start, $0) })
  }

  /// A conversation, and behind it an exercise.
  private func fill() throws {
    try store.begin(session("real", [.replied("mf1", .options(["a"]))]), on: [])
    try store.begin(session("room", Self.events), on: [])
  }

  @Test func `the list of conversations has no exercises`() throws {
    try fill()
    #expect(try store.list().map(\.id) == ["real"])
    #expect(try store.exercises().map(\.id) == ["room"])
    #expect(try store.exercises().map(\.file) == ["case1"])
    #expect(throws: StoreError.noSession("room")) { try self.store.resolve("room") }
    #expect(try store.resolve("ro", orExercise: true) == "room")
  }

  @Test func `each guess is on disk at once`() throws {
    var session = session("room", [Self.events[0]])
    try store.begin(session, on: [])
    for table in ["red", "blue", "red"] {
      session.append(
        SessionEvent(
          at: start, .exercise(.guessed(guess: Guess(table: table, symptoms: [], first: nil)))))
      try store.appendLast(of: session)
      // As another program reads it, while this one still runs.
      let read = try SessionStore(folder: folder).load("room")
      #expect(read.exercise == session.exercise)
    }
    #expect(session.exercise?.guesses.map(\.table) == ["red", "blue"])
  }

  @Test func `figures tell conversations and exercises apart`() throws {
    try fill()
    let inventory = try store.inventory()
    #expect(inventory.conversations == 1 && inventory.exercises == 1)
    let check = try DataFolder(folder).check()
    #expect(check.conversations == 1 && check.exercises == 1 && check.problems.isEmpty)
  }

  @Test func `an archive takes exercises along and brings them back as exercises`() throws {
    try fill()
    let archive = try Archive(json: exported)
    #expect(archive.sessions.map(\.isExercise) == [false, true])
    let other = try SessionStore()
    #expect(try other.add(archive).added == ["real", "room"])
    #expect(try other.exercises().map(\.id) == ["room"])
    #expect(try other.load("room").events == store.load("room").events)
  }

  @Test func `an archive with an impossible table is refused`() throws {
    let long = Guess(table: String(repeating: "x", count: 21), symptoms: [], first: nil)
    try store.begin(session("room", [Self.events[0], .exercise(.guessed(guess: long))]), on: [])
    let json = try exported
    #expect(throws: ArchiveError.impossible("room")) { try Archive(json: json) }
  }

  @Test func `an exercise is erased like a conversation`() throws {
    try fill()
    #expect(try DataFolder(folder).search(for: store.erase(["room"])).traces.isEmpty)
    #expect(try store.exercises().isEmpty)
    #expect(try store.list().map(\.id) == ["real"])
  }
}
