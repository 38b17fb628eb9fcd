import Coaching
import Foundation
import GRDB
import Playbooks
import Sessions
import Testing

/// What a check finds, and what a repair saves.
@Suite final class StoreCheckTests {
  private let url = FileManager.default.temporaryDirectory
    .appending(path: "check-\(UUID().uuidString)")
  private let files = FileManager.default
  private let text = "playbook: trial"
  private let start = Date(timeIntervalSince1970: 1_772_528_400)

  private var folder: DataFolder { DataFolder(url) }

  private var pin: PlaybookPin {
    PlaybookPin(playbook: "trial", version: 1, sha256: PlaybookPin.digest(of: text))
  }

  deinit { try? files.removeItem(at: url) }

  /// Two conversations of three events.
  private func fill(noting note: String = "kept") throws {
    let store = try SessionStore(folder: url)
    for id: Session.ID in ["one", "two"] {
      let changes: [SessionEvent.Change] = [
        .started(library: [pin], limit: 20), .replied("mf1", .options(["a"])),
        .noted(nil, note, isPrivate: true),
      ]
      try store.begin(
        Session(id: id, events: changes.map { SessionEvent(at: start, $0) }),
        on: [.init(pin: pin, text: text)])
    }
  }

  private func change(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: folder.database, configuration: configuration)
      .write { try $0.execute(sql: sql) }
  }

  @Test func `a sound file has no problems, and is not changed by looking`() throws {
    try fill()
    let before = try Data(contentsOf: URL(filePath: folder.database))
    let check = try folder.check()
    #expect((check.conversations, check.events) == (2, 6))
    #expect(check.problems == [])
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
  }

  @Test func `a file that lost the list of its migrations is damaged, and can be repaired`() throws
  {
    try fill()
    try change("DROP TABLE grdb_migrations")
    #expect(throws: StoreError.damaged(path: folder.database)) { try SessionStore(folder: url) }
    #expect(try folder.check().problems == [.schema("table grdb_migrations")])
    #expect(try folder.repair(with: []).conversations == 2)
    #expect(try folder.check().problems == [])
  }

  @Test func `a conversation that is gone altogether is missed, and the others are saved`() throws {
    try fill()
    try change(
      "DELETE FROM pin WHERE session = 'one'; DELETE FROM event WHERE session = 'one'; "
        + "DELETE FROM session WHERE id = 'one'")
    let damage = StoreError.damaged(path: folder.database)
    let store = try SessionStore(folder: url)
    #expect(throws: damage) { try store.list() }
    #expect(throws: damage) { try store.load("one") }
    #expect(throws: damage) { try store.inventory() }
    #expect(throws: damage) { _ = try store.export { _ in } }
    try store.close()
    #expect(try folder.check().problems == [.table("session")])
    #expect(try folder.repair(with: []).conversations == 1)
    #expect(try folder.check().problems == [])
  }

  @Test(arguments: [
    "exercise = 'case1'", "exercise = x''", "due = '2026-01-01'", "due = x''",
    "place = place + 1000", "place = CAST(place AS BLOB)",
  ])
  func `a row that a list would leave out or put elsewhere is missed`(_ damage: String) throws {
    try fill()
    try change("UPDATE session SET \(damage) WHERE id = 'one'")
    let store = try SessionStore(folder: url)
    #expect(throws: StoreError.damaged(path: folder.database)) { try store.list() }
    #expect(throws: StoreError.damaged(path: folder.database)) { try store.plans() }
    try store.close()
    #expect(try folder.check().problems == [.summary(session: "one")])
  }

  @Test func `one label of another kind is damage, and no sign of a passphrase`() throws {
    try fill()
    try change("UPDATE session SET client = x'00ff' WHERE id = 'one'")
    #expect(try folder.check().problems == [.summary(session: "one")])
    #expect(try folder.repair(with: []).conversations == 2)
  }

  @Test func `what is wrong is named, and what can be read is saved`() throws {
    try fill()
    for (sql, problems, events) in [
      (
        "UPDATE event SET change = '{\"kind\":\"danced\"}' WHERE session = 'one' AND number = 2",
        [StoreCheck.Problem.events(session: "one", lost: 1), .summary(session: "one")], 5
      ),
      ("DELETE FROM event WHERE session = 'one' AND number = 1", [.beginning(session: "one")], 3),
      ("UPDATE session SET answers = 9 WHERE id = 'two'", [.summary(session: "two")], 3),
      ("UPDATE playbook SET text = 'another'", [.text(pin)], 3),
    ] {
      try change(sql)
      let check = try folder.check()
      #expect(check.problems == problems)
      #expect(check.events == events)
      let broken = try Data(contentsOf: URL(filePath: folder.database))
      let repair = try folder.repair(with: [.init(pin: pin, text: text)])
      #expect(try Data(contentsOf: URL(filePath: repair.original)) == broken)
      let after = try folder.check()
      #expect(after.events == events)
      #expect(after.problems.allSatisfy { $0 == .events(session: "one", lost: 1) })
    }
    let store = try SessionStore(folder: url)
    #expect(try store.list().map(\.id) == ["two"])
    #expect(try store.playbookText(pin) == text)
    #expect(folder.kept.count { !$0.hasSuffix("-wal") } == 4)
  }

  @Test func `a file cut short gives back what it still holds`() throws {
    try fill(noting: String(repeating: "a long note ", count: 2_000))
    let whole = try Data(contentsOf: URL(filePath: folder.database))
    try whole.dropLast(4_096).write(to: URL(filePath: folder.database))
    #expect(throws: StoreError.self) { try SessionStore(folder: self.url) }
    #expect(try !folder.check().problems.isEmpty)
    _ = try folder.repair(with: [])
    #expect(try SessionStore(folder: url).list().map(\.id).contains("one"))
  }

  @Test func `a file that a full disk kept from growing is read with its write-ahead log`() throws {
    let store = try SessionStore(folder: url)
    let event = SessionEvent(at: start, .started(library: [], limit: 20))
    try store.begin(Session(id: "one", events: [event]), on: [])
    // The page count of the file as it should have become.
    let handle = try FileHandle(forUpdating: URL(filePath: folder.database))
    try handle.seek(toOffset: 28)
    try handle.write(contentsOf: Data([0, 0, 0, 200]))
    try handle.close()
    #expect(try folder.check().problems == [])
    #expect(try folder.check().conversations == 1)
    withExtendedLifetime(store) {}
  }

  @Test func `what is erased is gone, from kept originals with everything`() throws {
    try fill(noting: "a-word-nobody-else-would-write")
    try SessionStore(folder: url).delete("two")
    _ = try folder.repair(with: [])
    let store = try SessionStore(folder: url)
    #expect(try folder.search(for: store.erase(["one"])).traces == ["rapport.sqlite.kept-1"])
    try Data("help\n".utf8).write(to: url.appending(path: "history"))
    #expect(throws: StoreError.busy(path: folder.database)) { try self.folder.eraseAll() }
    withExtendedLifetime(store) {}
  }

  @Test func `all of it is overwritten before it is removed`() throws {
    try fill(noting: "a-word-nobody-else-would-write")
    try files.linkItem(atPath: folder.database, toPath: url.path + "/elsewhere")
    #expect(try folder.eraseAll().traces.isEmpty)
    #expect(try files.contentsOfDirectory(atPath: url.path) == ["elsewhere"])
    let left = try Data(contentsOf: url.appending(path: "elsewhere"))
    #expect(left.allSatisfy { $0 == 0 })
  }

  @Test func `a file of another program is neither checked nor erased`() throws {
    try files.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try change("CREATE TABLE invoice (amount)")
    let before = try Data(contentsOf: URL(filePath: folder.database))
    #expect(throws: StoreError.foreign(path: folder.database)) { try self.folder.check() }
    #expect(throws: StoreError.foreign(path: folder.database)) {
      try self.folder.repair(with: [])
    }
    #expect(throws: StoreError.foreign(path: folder.database)) { try self.folder.eraseAll() }
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
  }
}
