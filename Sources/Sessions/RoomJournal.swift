package import Foundation

/// What happens in a room with phones, line by line on disk before it is acknowledged; sealed where
/// there is a passphrase, and gone when the room is closed.
///
/// A line that was not written whole, as by a program that was killed, is left out; all before it stand.
package final class RoomJournal {
  private let path: String
  private let key: DataKey?
  private var file: Int32
  /// Lines written so far: what a sealed line is bound to.
  private var lines: Int

  private init(path: String, key: DataKey?, file: Int32, lines: Int) {
    self.path = path
    self.key = key
    self.file = file
    self.lines = lines
  }

  deinit { close() }

  /// Lets go of it: nothing can be written any more, and another window may take it over.
  package func close() {
    if file >= 0 { Foundation.close(file) }
    file = -1
  }

  // MARK: Opening

  package static func isThere(in folder: DataFolder) -> Bool {
    DataFolder.kind(of: folder.room) != nil
  }

  /// Whether a program has it open, in this window or another.
  package static func isInUse(in folder: DataFolder) -> Bool {
    let file = open(folder.room, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { Foundation.close(file) }
    return flock(file, LOCK_EX | LOCK_NB) != 0
  }

  /// A new journal that begins with these lines, in place of any that is there and that nobody has
  /// open.
  ///
  /// - Throws: ``StoreError``
  package static func begin(
    in folder: DataFolder, sealedWith key: DataKey?, _ first: [Data]
  ) throws -> RoomJournal {
    try requireFree(folder)
    try folder.makeSafely()
    let written = folder.room + ".new"
    unlink(written)
    let file = open(written, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0 else { throw unusable(folder.room) }
    let journal = RoomJournal(path: folder.room, key: key, file: file, lines: 0)
    for line in first { try journal.append(line) }
    guard rename(written, folder.room) == 0 else { throw unusable(folder.room) }
    // The name, too, outlasts a power cut.
    let place = open(folder.path, O_RDONLY | O_CLOEXEC)
    if place >= 0 {
      fsync(place)
      Foundation.close(place)
    }
    return journal
  }

  private static func requireFree(_ folder: DataFolder) throws {
    guard !isInUse(in: folder) else {
      throw StoreError.unusable(path: folder.room, reason: "the room is open in another window")
    }
  }

  /// The lines of the journal that is there.
  ///
  /// - Throws: ``StoreError/unusable(path:reason:)`` if it cannot be read, or does not open with the
  ///   key.
  package static func read(in folder: DataFolder, sealedWith key: DataKey?) throws -> [Data] {
    try requireFree(folder)
    guard DataFolder.kind(of: folder.room) == S_IFREG,
      let text = try? Data(contentsOf: URL(filePath: folder.room))
    else { throw unusable(folder.room) }
    let parts = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var lines: [Data] = []
    // Behind the last line break stands nothing, or what was not written whole.
    for part in parts.dropLast() {
      guard let raw = Data(base64Encoded: Data(part)),
        let line = opened(raw, with: key, at: lines.count)
      else {
        throw StoreError.unusable(path: folder.room, reason: "it is damaged")
      }
      lines.append(line)
    }
    return lines
  }

  /// A line as it was written: also one of before there was a passphrase.
  private static func opened(_ raw: Data, with key: DataKey?, at line: Int) -> Data? {
    if let line = key?.open(raw, as: place(line)) { return line }
    return raw.first == UInt8(ascii: "{") ? raw : nil
  }

  /// Takes away all that a room has left.
  ///
  /// - Throws: ``StoreError`` if it is still there.
  package static func erase(in folder: DataFolder) throws {
    for file in [folder.room, folder.room + ".new"] where unlink(file) != 0 && errno != ENOENT {
      throw unusable(file)
    }
  }

  // MARK: Writing

  /// Returns when the line is on disk.
  ///
  /// - Throws: ``StoreError``
  package func append(_ line: Data) throws {
    guard file >= 0 else {
      throw StoreError.unusable(path: path, reason: "the room is closed")
    }
    let raw = try key?.seal(line, as: RoomJournal.place(lines)) ?? line
    var bytes = Array(raw.base64EncodedString().utf8) + [UInt8(ascii: "\n")]
    let whole = lseek(file, 0, SEEK_END)
    while !bytes.isEmpty {
      let count = write(file, bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw takenBack(to: whole) }
      bytes.removeFirst(count)
    }
    guard fsync(file) == 0 else { throw takenBack(to: whole) }
    lines += 1
  }

  /// The error that is to be told, after what was written of a line is gone: it would spoil the next.
  private func takenBack(to length: off_t) -> StoreError {
    let error = RoomJournal.unusable(path)
    _ = ftruncate(file, length)
    return error
  }

  private static func place(_ line: Int) -> String { "room \(line)" }

  private static func unusable(_ path: String) -> StoreError {
    .unusable(path: path, reason: String(cString: strerror(errno)))
  }
}
