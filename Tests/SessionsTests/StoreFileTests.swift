import Coaching
import Foundation
import Playbooks
import Sessions
import Testing

/// The store on a real file system, with all that can be wrong there.
@Suite struct StoreFileTests {
  let folder: URL
  let files = FileManager.default

  init() throws {
    folder = files.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  }

  private var file: URL { folder.appending(path: SessionStore.fileName) }

  private func mode(_ url: URL) throws -> Int {
    try #require(files.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int) & 0o777
  }

  private func error(_ body: () throws -> Void) -> StoreError? {
    do {
      try body()
      return nil
    } catch {
      return error as? StoreError
    }
  }

  private func session(_ note: String = "") -> Session {
    let now = Date(timeIntervalSince1970: 0)
    return Session(
      id: "one",
      events: [
        SessionEvent(at: now, .started(library: [], limit: 20)),
        SessionEvent(at: now, .noted(nil, note, isPrivate: true)),
      ])
  }

  @Test func `folder and files are the owner's alone`() throws {
    let store = try SessionStore(folder: folder)
    defer { try? files.removeItem(at: folder) }
    try store.begin(session(), on: [])
    #expect(try mode(folder) == 0o700)
    for name in try files.contentsOfDirectory(atPath: folder.path) {
      #expect(try mode(folder.appending(path: name)) == 0o600, "\(name)")
    }
  }

  @Test func `a folder that cannot be made is told with its path`() throws {
    let plain = files.temporaryDirectory.appending(path: "plain-\(UUID().uuidString)")
    try Data().write(to: plain)
    defer { try? files.removeItem(at: plain) }
    let below = plain.appending(path: "data")
    let error = error { _ = try SessionStore(folder: below) }
    guard case .unusable(let path, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == below.appending(path: SessionStore.fileName).path)
    #expect(reason == "Not a directory")
  }

  @Test func `a file that is no database is left alone`() throws {
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    let text = Data(String(repeating: "not a database ", count: 100).utf8)
    try text.write(to: file)
    #expect(error { _ = try SessionStore(folder: folder) } == .foreign(path: file.path))
    #expect(try Data(contentsOf: file) == text)
  }

  @Test func `a full disk is called a full disk, and nothing stored is lost`() throws {
    let store = try SessionStore(folder: folder)
    defer { try? files.removeItem(at: folder) }
    try store.begin(session("kept"), on: [])
    try store.limitPages(to: 20)
    let large = SessionEvent(
      at: .distantPast, .noted(nil, String(repeating: "x", count: 500_000), isPrivate: false))
    let session = Session(id: "one", events: session("kept").events + [large])
    #expect(error { try store.appendLast(of: session) } == .full(path: file.path))
    #expect(try store.load("one").notes.map(\.text) == ["kept"])
  }

  @Test func `what is deleted is gone from the disk`() throws {
    let store = try SessionStore(folder: folder)
    defer { try? files.removeItem(at: folder) }
    let secret = "a-word-nobody-else-would-write"
    try store.begin(session(secret), on: [])
    func isOnDisk() throws -> Bool {
      try files.contentsOfDirectory(atPath: folder.path).contains { name in
        try Data(contentsOf: folder.appending(path: name)).range(of: Data(secret.utf8)) != nil
      }
    }
    #expect(try isOnDisk())
    try store.delete("one")
    #expect(try !isOnDisk())
  }

  @Test func `two stores on one file see each other's sessions`() throws {
    let first = try SessionStore(folder: folder)
    defer { try? files.removeItem(at: folder) }
    let second = try SessionStore(folder: folder)
    try first.begin(session("from the first"), on: [])
    let event = SessionEvent(at: .distantPast, .noted(nil, "from the second", isPrivate: false))
    var session = try second.load("one")
    session.append(event)
    try second.appendLast(of: session)
    #expect(try first.load("one").notes.map(\.text) == ["from the first", "from the second"])
  }

  @Test func `what another program added is not written over, nor mixed with`() throws {
    let first = try SessionStore(folder: folder)
    defer { try? files.removeItem(at: folder) }
    let second = try SessionStore(folder: folder)
    try first.begin(session("both know"), on: [])
    var (ours, theirs) = (try first.load("one"), try second.load("one"))
    ours.append(SessionEvent(at: .distantPast, .noted(nil, "ours", isPrivate: false)))
    theirs.append(SessionEvent(at: .distantPast, .noted(nil, "theirs", isPrivate: false)))
    try first.appendLast(of: ours)
    #expect(error { try second.appendLast(of: theirs) } == .movedOn(session: "one"))
    theirs = try second.load("one")
    #expect(theirs.notes.map(\.text) == ["both know", "ours"])
    theirs.append(SessionEvent(at: .distantPast, .noted(nil, "theirs", isPrivate: false)))
    try second.appendLast(of: theirs)
    #expect(error { try first.appendLast(of: ours) } == .movedOn(session: "one"))
  }

  @Test func `two programs that write at once lose nothing`() async throws {
    let folder = folder
    defer { try? files.removeItem(at: folder) }
    _ = try SessionStore(folder: folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id: Session.ID in ["left", "right"] {
        group.addTask {
          let store = try SessionStore(folder: folder)
          let start = SessionEvent(at: .distantPast, .started(library: [], limit: 20))
          var session = Session(id: id, events: [start])
          try store.begin(session, on: [])
          for number in 1...30 {
            session.append(
              SessionEvent(at: .distantPast, .noted(nil, "\(number)", isPrivate: false)))
            try store.appendLast(of: session)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try SessionStore(folder: folder)
    for id: Session.ID in ["left", "right"] {
      #expect(try store.load(id).notes.map(\.text) == (1...30).map(String.init))
    }
  }
}
