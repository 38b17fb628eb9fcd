import Foundation
import Sessions
import Testing

@Suite final class RoomJournalTests {
  private let url = FileManager.default.temporaryDirectory.appending(path: "room-\(UUID())")

  deinit { try? FileManager.default.removeItem(at: url) }

  private var folder: DataFolder { DataFolder(url) }
  private var file: String { url.path + "/room" }

  private func lines(_ texts: String...) -> [Data] { texts.map { Data($0.utf8) } }

  @Test func `what was written is read again, but for half a line`() throws {
    let journal = try RoomJournal.begin(in: folder, sealedWith: nil, lines("{1}"))
    try journal.append(Data("{2}".utf8))
    #expect(RoomJournal.isInUse(in: folder))
    #expect(throws: StoreError.self) { try RoomJournal.read(in: folder, sealedWith: nil) }
    journal.close()
    #expect(throws: StoreError.self) { try journal.append(Data("{3}".utf8)) }
    #expect(try RoomJournal.read(in: folder, sealedWith: nil) == lines("{1}", "{2}"))
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("eyJoYWxm".utf8))
    #expect(try RoomJournal.read(in: folder, sealedWith: nil) == lines("{1}", "{2}"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a line that is none is told`() throws {
    _ = try RoomJournal.begin(in: folder, sealedWith: nil, lines("{1}"))
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("?!\n".utf8))
    #expect(throws: StoreError.self) { try RoomJournal.read(in: folder, sealedWith: nil) }
  }

  @Test func `a new one takes the place of the one before, and erased is gone`() throws {
    _ = try RoomJournal.begin(in: folder, sealedWith: nil, lines("{1}"))
    _ = try RoomJournal.begin(in: folder, sealedWith: nil, lines("{2}"))
    #expect(try RoomJournal.read(in: folder, sealedWith: nil) == lines("{2}"))
    #expect(folder.files.map { URL(filePath: $0).lastPathComponent } == ["room"])
    try RoomJournal.erase(in: folder)
    #expect(!RoomJournal.isThere(in: folder))
    #expect(folder.files.isEmpty)
  }
}
