#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Remembered lines on disk, one a line of text, oldest first.
///
/// The file is only ever appended to, by one write for each entry, so several sessions may
/// share it. It is readable by its owner alone and never reached through a symbolic link.
package struct HistoryFile: Equatable, Sendable {
  package let path: String
  /// How many entries are loaded at most: the newest.
  package let limit: Int

  package static let usualLimit = 1000
  /// Only so many bytes of the end are read, so that a file of years starts no slower.
  private static let readableBytes = 1 << 20

  package init(path: String, limit: Int = HistoryFile.usualLimit) {
    self.path = path
    self.limit = limit
  }

  /// What went wrong with the file.
  package struct Failure: Error {
    package let errno: Int32
  }

  /// The entries, oldest first, each once at its newest place; none if there is no file.
  package func load() throws(Failure) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT || errno == ENOTDIR { return [] }
    try check(descriptor >= 0)
    defer { close(descriptor) }
    let size = try sizeOfRegularFile(descriptor)
    let start = max(0, size - Self.readableBytes)
    lseek(descriptor, off_t(start), SEEK_SET)
    var lines = try bytes(of: descriptor).split(separator: 0x0a)
    if start > 0 { lines = Array(lines.dropFirst()) }  // most likely cut in two
    return newest(of: lines.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Adds an entry unless it is blank or starts with a space; the folder must exist.
  package func append(_ line: String) throws(Failure) {
    guard HistoryEntries.accepts(line) else { return }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = open(path, flags, 0o600)
    try check(descriptor >= 0)
    defer { close(descriptor) }
    _ = try sizeOfRegularFile(descriptor)
    // A file made by other means may be open to all.
    try check(fchmod(descriptor, 0o600) == 0)
    let entry = Array((line.printable + "\n").utf8)
    try check(write(descriptor, entry, entry.count) == entry.count)
  }

  private func check(_ isFine: Bool) throws(Failure) {
    if !isFine { throw Failure(errno: errno) }
  }

  private func sizeOfRegularFile(_ descriptor: Int32) throws(Failure) -> Int {
    var status = stat()
    try check(fstat(descriptor, &status) == 0)
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(errno: EINVAL) }
    return Int(status.st_size)
  }

  private func bytes(of descriptor: Int32) throws(Failure) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      try check(count >= 0)
      if count == 0 { return all }
      all.append(contentsOf: chunk[..<count])
    }
  }

  private func newest(of lines: [String]) -> [String] {
    var seen: Set<String> = []
    var kept: [String] = []
    for line in lines.reversed().lazy.map(\.printable)
    where kept.count < limit && HistoryEntries.accepts(line) && seen.insert(line).inserted {
      kept.append(line)
    }
    return kept.reversed()
  }
}
