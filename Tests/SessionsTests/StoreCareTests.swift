import Coaching
import Foundation
import GRDB
import Playbooks
import Sessions
import Testing

/// What the store refuses, what it puts right, and what it still gives to read.
@Suite final class StoreCareTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "care-\(UUID().uuidString)")
  private let files = FileManager.default
  private let start = Date(timeIntervalSince1970: 1_772_528_400)

  init() throws {
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? setMode(0o700, of: folder)
    try? files.removeItem(at: folder)
  }

  private var file: URL { folder.appending(path: SessionStore.fileName) }

  private func mode(_ url: URL) throws -> Int {
    try #require(files.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int) & 0o777
  }

  private func setMode(_ mode: Int, of url: URL) throws {
    try files.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }

  private func fill() throws {
    let store = try SessionStore(folder: folder)
    try store.begin(session("one"), on: [])
  }

  private func session(_ id: Session.ID, noting text: String = "kept") -> Session {
    Session(
      id: id,
      events: [
        SessionEvent(at: start, .started(library: [], limit: 20)),
        SessionEvent(at: start, .noted(nil, text, isPrivate: true)),
      ])
  }

  @Test(arguments: [0o770, 0o707, 0o777])
  func `a folder others can write to is refused`(_ mode: Int) throws {
    try fill()
    try setMode(mode, of: folder)
    #expect(throws: StoreError.writableByOthers(path: folder.path)) {
      try SessionStore(folder: self.folder)
    }
    #expect(try self.mode(folder) == mode)
  }

  @Test func `what others can read is closed to them`() throws {
    try fill()
    let reader = try DatabaseQueue(path: file.path)
    try reader.read { _ = try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM session") }
    let history = folder.appending(path: "history")
    try Data("help\n".utf8).write(to: history)
    try setMode(0o755, of: folder)
    let names = try files.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains("rapport.sqlite-wal"))
    for name in names { try setMode(0o664, of: folder.appending(path: name)) }
    let store = try SessionStore(folder: folder)
    #expect(try mode(folder) == 0o700)
    for name in names { #expect(try mode(folder.appending(path: name)) == 0o600, "\(name)") }
    #expect(try store.list().count == 1)
  }

  @Test(arguments: [
    "CREATE TABLE invoice (amount)", "PRAGMA application_id = 7",
    "CREATE TABLE grdb_migrations (identifier); CREATE TABLE note (text)",
  ])
  func `a database of another program is left alone`(_ sql: String) throws {
    try DatabaseQueue(path: file.path).write { try $0.execute(sql: sql) }
    let before = try Data(contentsOf: file)
    #expect(throws: StoreError.foreign(path: file.path)) {
      try SessionStore(folder: self.folder)
    }
    #expect(try Data(contentsOf: file) == before)
    #expect(try files.contentsOfDirectory(atPath: folder.path) == [SessionStore.fileName])
  }

  @Test func `an empty file is taken over`() throws {
    try Data().write(to: file)
    try fill()
    #expect(try SessionStore(folder: folder).list().map(\.id) == ["one"])
  }

  @Test func `a file cut short is told, and left as it is`() throws {
    try fill()
    let half = try Data(contentsOf: file).prefix(12_288)
    try half.write(to: file)
    #expect(throws: StoreError.damaged(path: file.path)) {
      try SessionStore(folder: self.folder)
    }
    #expect(try Data(contentsOf: file) == half)
  }

  @Test func `an event that cannot be read is told when its session is loaded`() throws {
    try fill()
    try DatabaseQueue(path: file.path).write {
      try $0.execute(sql: "UPDATE event SET change = x'ff00', at = 'soon' WHERE number = 2")
    }
    let store = try SessionStore(folder: folder)
    #expect(throws: StoreError.unreadable(session: "one")) { try store.load("one") }
    #expect(try store.list().map(\.id) == ["one"])
  }

  @Test(arguments: [(0o500, 0o600), (0o700, 0o400), (0o500, 0o400)])
  func `a folder or file that may only be read is read, and told at the first write`(
    _ modes: (folder: Int, file: Int)
  ) throws {
    try fill()
    try setMode(modes.file, of: file)
    try setMode(modes.folder, of: folder)
    let store = try SessionStore(folder: folder)
    #expect(try store.load("one").notes.map(\.text) == ["kept"])
    #expect(throws: StoreError.readOnly(path: file.path)) {
      try store.begin(self.session("two"), on: [])
    }
    #expect(throws: StoreError.readOnly(path: file.path)) { try store.delete("one") }
    #expect(try files.contentsOfDirectory(atPath: folder.path) == [SessionStore.fileName])
  }

  @Test func `deleting while somebody reads deletes, and says that traces wait`() throws {
    try fill()
    let store = try SessionStore(folder: folder)
    try store.begin(session("two"), on: [])
    let reader = try DatabasePool(path: file.path)
    let snapshot = try reader.makeSnapshot()
    #expect(try store.delete("two") == false)
    #expect(try store.list().map(\.id) == ["one"])
    try snapshot.close()
    try reader.close()
    #expect(try store.delete("one"))
  }
}
