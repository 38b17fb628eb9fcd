import Coaching
import Foundation
import GRDB
import Playbooks
import Sessions
import Testing

/// What a passphrase hides, what it notices, and that nothing is lost by it.
@Suite final class LockTests {
  private let url = FileManager.default.temporaryDirectory
    .appending(path: "lock-\(UUID().uuidString)")
  private let files = FileManager.default
  private let start = Date(timeIntervalSince1970: 1_772_528_400)
  private let cheap = KeyCost(rounds: 2, blockSize: 1, parallelism: 1)
  private let text = "playbook: trial"

  private var folder: DataFolder { DataFolder(url) }

  private var pin: PlaybookPin {
    PlaybookPin(playbook: "trial", version: 1, sha256: PlaybookPin.digest(of: text))
  }

  deinit {
    try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: url.path)
    try? files.removeItem(at: url)
  }

  /// Words that stand nowhere but in a conversation.
  private static let words = [
    "sentinel-question", "sentinel-answer", "sentinel note, quite long, 日本", "sentinel-client",
    "sentinel-team",
  ]

  private func session(_ id: Session.ID) -> Session {
    let changes: [SessionEvent.Change] = [
      .started(library: [pin], limit: 20),
      .replied("sentinel-question", .options(["sentinel-answer"])),
      .noted("sentinel-question", Self.words[2], isPrivate: true),
      .labelled(SessionLabels(client: "sentinel-client", team: "sentinel-team")),
    ]
    return Session(id: id, events: changes.map { SessionEvent(at: start, $0) })
  }

  @discardableResult
  private func fill(_ ids: [Session.ID] = ["one", "two"]) throws -> SessionStore {
    let store = try SessionStore(folder: url, opening: Self.opening)
    for id in ids { try store.begin(session(id), on: [.init(pin: pin, text: text)]) }
    return store
  }

  private static func opening(_ lock: Lock) throws -> DataKey {
    guard let key = try lock.key(for: "open sesame") else { throw StoreError.locked }
    return key
  }

  private func lock() throws {
    #expect(try folder.lock(with: "open sesame", cost: cheap).1.traces == [])
  }

  private func store() throws -> SessionStore {
    try SessionStore(folder: url, opening: Self.opening)
  }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: folder.database).write { try $0.execute(sql: sql) }
  }

  /// The words that stand in some file of the folder, in one of the usual encodings.
  private func wordsOnDisk() throws -> [String] {
    let contents = try files.contentsOfDirectory(atPath: url.path).map {
      try Data(contentsOf: url.appending(path: $0))
    }
    return Self.words.filter { word in
      [.utf8, .utf16LittleEndian, .utf16BigEndian].contains { (encoding: String.Encoding) in
        contents.contains { $0.range(of: word.data(using: encoding) ?? Data()) != nil }
      }
    }
  }

  // MARK: Hiding

  @Test func `what stood there in plain is gone, and what comes is sealed`() throws {
    try fill().close()
    #expect(try wordsOnDisk() == Self.words)
    try lock()
    #expect(try wordsOnDisk() == [])
    let open = try fill(["three"])
    #expect(try wordsOnDisk() == [])
    for id: Session.ID in ["one", "two", "three"] {
      #expect(try open.load(id).events == session(id).events)
    }
    #expect(try open.list().map(\.labels.client) == Array(repeating: "sentinel-client", count: 3))
    #expect(try open.inventory().labels.map(\.count) == [3])
  }

  @Test func `without the passphrase nothing is read, and nothing changes`() throws {
    try fill().close()
    try lock()
    let before = try Data(contentsOf: URL(filePath: folder.database))
    #expect(throws: StoreError.locked) { try SessionStore(folder: self.url) }
    let lock = try #require(try folder.storedLock())
    for wrong in ["", "open sesam", "open sesame ", "Open sesame"] {
      #expect(try lock.key(for: wrong) == nil)
    }
    #expect(throws: StoreError.locked) { try self.folder.check() }
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
  }

  @Test func `the same letters are the same passphrase, however they are composed`() throws {
    try fill().close()
    _ = try folder.lock(with: "cafe\u{301} au lait", cost: cheap)
    let lock = try #require(try folder.storedLock())
    #expect(try lock.key(for: "caf\u{e9} au lait") != nil)
  }

  @Test func `what a kill left in plain is cleared away when it is next opened`() throws {
    try fill().close()
    try lock()
    try change("UPDATE lock SET isSwept = 0")
    try store().close()
    let isSwept = try DatabaseQueue(path: folder.database).read {
      try Bool.fetchOne($0, sql: "SELECT isSwept FROM lock")
    }
    #expect(isSwept == true)
  }

  // MARK: Changing

  @Test func `taken away, everything is as it was; changed, only the new one opens`() throws {
    try fill().close()
    try lock()
    let old = try #require(try folder.storedLock())
    let open = OpenLock(lock: old, key: try Self.opening(old))
    let new = try folder.change(open, to: "another one", cost: cheap)
    #expect(throws: StoreError.locked) { try self.store() }
    let stored = try #require(try folder.storedLock())
    #expect(stored == new.lock)
    #expect(try stored.key(for: "another one") != nil)
    #expect(throws: StoreError.lockChanged) { try self.folder.unlock(open) }
    try folder.unlock(new)
    #expect(try folder.storedLock() == nil)
    #expect(try SessionStore(folder: url).load("one").events == session("one").events)
    #expect(try wordsOnDisk() == Self.words)
    #expect(try folder.check().problems == [])
  }

  @Test func `while another program has the file open, no passphrase is set or taken away`() throws
  {
    let other = try fill()
    #expect(throws: StoreError.busy(path: folder.database)) { try self.lock() }
    #expect(try folder.storedLock() == nil)
    try other.close()
    try lock()
    #expect(throws: StoreError.hasPassphrase(true)) { try self.lock() }
  }

  // MARK: Noticing

  private static let forgeries = [
    "UPDATE event SET change = (SELECT change FROM event WHERE session = 'two' AND number = 2) "
      + "WHERE session = 'one' AND number = 2",
    "UPDATE event SET change = (SELECT change FROM event WHERE session = 'one' AND number = 3) "
      + "WHERE session = 'one' AND number = 2",
    "UPDATE event SET at = at + 1 WHERE session = 'one' AND number = 2",
    "UPDATE event SET change = '{\"kind\":\"stopped\"}' WHERE session = 'one' AND number = 2",
    "UPDATE event SET change = x'00' WHERE session = 'one' AND number = 2",
  ]

  @Test(arguments: forgeries)
  func `what was exchanged or moved about is noticed`(_ sql: String) throws {
    try fill().close()
    try lock()
    try change(sql)
    #expect(throws: StoreError.unreadable(session: "one")) { try self.store().load("one") }
    #expect(
      try folder.check(opening: Self.opening).problems
        == [.events(session: "one", lost: 1), .summary(session: "one")])
    _ = try folder.repair(with: [], opening: Self.opening)
    #expect(try store().load("two").events == session("two").events)
    #expect(try store().load("one").events.count == 3)
    #expect(throws: StoreError.locked) { try SessionStore(folder: self.url) }
    #expect(try wordsOnDisk() == [])
  }

  @Test func `labels of another conversation are noticed`() throws {
    try fill().close()
    try lock()
    try change("UPDATE session SET client = (SELECT client FROM session WHERE id = 'two')")
    #expect(try folder.check(opening: Self.opening).problems == [.summary(session: "one")])
  }

  @Test(arguments: [
    "UPDATE lock SET wrappedKey = x'0011'", "UPDATE lock SET salt = x'00'",
    "UPDATE lock SET rounds = 1099511627776", "UPDATE lock SET kdf = 'none'", "DELETE FROM lock",
  ])
  func `a damaged lock is told as such`(_ sql: String) throws {
    try fill().close()
    try lock()
    try change(sql)
    let damaged = StoreError.lockDamaged(path: folder.database)
    #expect(throws: damaged) { try self.store() }
    #expect(throws: damaged) { try self.folder.check(opening: Self.opening) }
    #expect(throws: damaged) { try self.folder.repair(with: [], opening: Self.opening) }
    #expect(throws: damaged) { try self.folder.storedLock() }
  }

  // MARK: All else works

  @Test func `playbooks go with the last conversation that runs on them, and traces too`() throws {
    try fill().close()
    try lock()
    let open = try store()
    #expect(try folder.search(for: open.erase(["one"])).traces == [])
    #expect(try open.playbookText(pin) == text)
    try open.delete("two")
    #expect(try open.playbookText(pin) == nil)
  }

  @Test func `a sealed store that may only be read is read`() throws {
    try fill().close()
    try lock()
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.database)
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: url.path)
    let open = try store()
    #expect(try open.load("one").events == session("one").events)
    #expect(throws: StoreError.readOnly(path: folder.database)) {
      try open.begin(self.session("three"), on: [])
    }
    let lock = try #require(try folder.storedLock())
    let key = try Self.opening(lock)
    #expect(throws: StoreError.readOnly(path: folder.database)) {
      try self.folder.unlock(OpenLock(lock: lock, key: key))
    }
  }

  @Test func `a sealed file cut short gives back what it still holds`() throws {
    try fill(["one", "two", "three", "four"] + (0..<40).map { Session.ID(rawValue: "more\($0)") })
      .close()
    try lock()
    let whole = try Data(contentsOf: URL(filePath: folder.database))
    try whole.dropLast(4_096).write(to: URL(filePath: folder.database))
    #expect(try !folder.check(opening: Self.opening).problems.isEmpty)
    _ = try folder.repair(with: [], opening: Self.opening)
    #expect(try store().list().count > 30)
  }
}
