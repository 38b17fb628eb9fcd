import Coaching
import Foundation
import Playbooks
import Sessions
import Testing

@Suite struct SessionStoreTests {
  let store: SessionStore
  let pin = PlaybookPin(
    playbook: "trial", version: 1, sha256: PlaybookPin.digest(of: "playbook: trial"))
  let start = Date(timeIntervalSince1970: 1_772_528_400)

  init() throws {
    store = try SessionStore()
  }

  private func session(_ id: Session.ID, _ changes: [SessionEvent.Change] = []) -> Session {
    let all = [.started(library: [pin], limit: 20)] + changes
    let events = all.enumerated().map {
      SessionEvent(at: start.addingTimeInterval(Double($0.offset)), $0.element)
    }
    return Session(id: id, events: events)
  }

  private func begin(_ session: Session) throws {
    try store.begin(session, on: [.init(pin: pin, text: "playbook: trial")])
  }

  /// One of every kind of change.
  static let changes: [SessionEvent.Change] = [
    .replied("mf1", .options(["a"])), .replied("cx-shock", .options(["a", "c"])),
    .replied("mf2", .unsure), .replied("mf3", .skipped),
    .noted("mf1", "two lines\nand \"quotes\"", isPrivate: false),
    .noted(nil, "日本 👩‍👩‍👧", isPrivate: true), .flagged("mf1", true), .flagged("mf1", false),
    .labelled(SessionLabels(client: "C 7", team: "North")), .undone, .redone, .stopped, .reopened,
    .concluded,
    .repinned(library: [PlaybookPin(playbook: "other", version: 7, sha256: "cd")]),
  ]

  @Test func `a session comes back as it was stored, one event at a time or at once`() throws {
    let whole = session("whole", Self.changes + ExerciseStoreTests.events)
    try begin(whole)
    #expect(try store.load("whole").events == whole.events)
    try begin(session("steps"))
    var steps = session("steps")
    for event in whole.events.dropFirst() {
      steps.append(event)
      try store.appendLast(of: steps)
    }
    #expect(try store.load("steps").events == whole.events)
  }

  @Test func `the list shows the latest first`() throws {
    try begin(session("older"))
    try begin(session("newer", Self.changes + [.replied("mf1", .options(["b"]))]))
    #expect(try store.list().map(\.id) == ["newer", "older"])
    #expect(try store.list().map(\.answers) == [4, 0])  // mf1 twice, cx-shock, mf2, mf3
  }

  @Test func `the list keeps up with what is added and undone`() throws {
    var session = session("one", [.replied("mf1", .skipped)])
    try begin(session)
    for change in [
      SessionEvent.Change.labelled(SessionLabels(client: "C 7", team: "")),
      .replied("mf2", .skipped), .undone,
    ] {
      session.append(SessionEvent(at: start, change))
      try store.appendLast(of: session)
    }
    let summary = try #require(try store.list().first)
    #expect(summary.answers == 1)
    #expect(summary.labels == SessionLabels(client: "C 7"))
  }

  @Test func `the beginning of an id is enough, if only one session has it`() throws {
    for id: Session.ID in ["abc1", "abd2", "xyz3"] { try begin(session(id)) }
    #expect(try store.resolve("abc1") == "abc1")
    #expect(try store.resolve("x") == "xyz3")
    #expect(throws: StoreError.ambiguous("ab", ["abc1", "abd2"])) { try store.resolve("ab") }
    #expect(throws: StoreError.noSession("q")) { try store.resolve("q") }
  }

  @Test func `deleting takes the events and playbooks nobody runs on`() throws {
    try begin(session("one"))
    try begin(session("two"))
    try store.delete("one")
    #expect(throws: StoreError.noSession("one")) { try store.load("one") }
    #expect(try store.playbookText(pin) == "playbook: trial")
    try store.delete("two")
    #expect(try store.playbookText(pin) == nil)
    #expect(throws: StoreError.noSession("two")) { try store.delete("two") }
  }

  @Test func `an unknown session takes no event`() throws {
    #expect(throws: StoreError.noSession("nobody")) {
      try store.appendLast(of: session("nobody"))
    }
  }

  @Test func `a clock set back does not put the latest session behind`() throws {
    for (id, day) in [("first", 3), ("second", 1), ("third", 2)] as [(Session.ID, Int)] {
      let now = start.addingTimeInterval(Double(day) * 86_400)
      let event = SessionEvent(at: now, .started(library: [], limit: 20))
      try store.begin(Session(id: id, events: [event]), on: [])
    }
    #expect(try store.list().map(\.id) == ["third", "second", "first"])
  }

  @Test func `ten thousand events, half of them taken back, come back as one conversation`() throws
  {
    let changes = (0..<5_000).flatMap { number in
      [SessionEvent.Change.replied("mf1", .options(["a"])), number < 4_999 ? .undone : .stopped]
    }
    var session = session("long", changes)
    try begin(session)
    session.append(SessionEvent(at: start, .replied("mf2", .skipped)))
    try store.appendLast(of: session)
    let loaded = try store.load("long")
    #expect(loaded.events.count == 10_002)
    #expect(loaded.order == ["mf1", "mf2"])
    #expect(loaded.isStopped)
    #expect(try store.list().map(\.answers) == [2])
  }
}
