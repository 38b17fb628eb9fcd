import LineEditing
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

struct HistoryFileTests {
  let folder: Folder
  let file: HistoryFile

  init() throws {
    folder = try Folder()
    file = HistoryFile(path: folder.file("history"), limit: 3)
  }

  @Test func `what is appended is loaded, each line once at its newest place`() throws {
    for line in ["a", "b", "a", "日本"] { try file.append(line) }
    #expect(try file.load() == ["b", "a", "日本"])
    #expect(folder.text(of: "history") == "a\nb\na\n日本\n")
  }

  @Test func `only the newest lines are loaded`() throws {
    for line in ["a", "b", "c", "d"] { try file.append(line) }
    #expect(try file.load() == ["b", "c", "d"])
  }

  @Test func `blank lines and lines led by a space stay out`() throws {
    for line in ["", "  ", " secret", "\t"] { try file.append(line) }
    #expect(try file.load() == [])
  }

  @Test func `a line of several rows becomes one, and controls are dropped`() throws {
    try file.append("two\nrows\u{1b}[2J")
    #expect(try file.load() == ["two rows[2J"])
  }

  @Test func `the file is for its owner alone, even if it was not`() throws {
    try folder.write("a\n", to: "history")
    chmod(file.path, 0o644)
    try file.append("b")
    var status = stat()
    stat(file.path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try file.load() == ["a", "b"])
  }

  @Test func `a missing folder is no error for load but one for append`() {
    let lost = HistoryFile(path: folder.path + "/none/history")
    #expect(throws: Never.self) { try lost.load() }
    #expect(throws: HistoryFile.Failure.self) { try lost.append("a") }
  }

  @Test func `a symbolic link is not followed`() throws {
    try folder.write("keep\n", to: "other")
    symlink(folder.file("other"), file.path)
    #expect(throws: HistoryFile.Failure.self) { try file.append("a") }
    #expect(throws: HistoryFile.Failure.self) { try file.load() }
    #expect(folder.text(of: "other") == "keep\n")
  }

  @Test func `a pipe in its place is refused, not waited for`() {
    mkfifo(file.path, 0o600)
    #expect(throws: HistoryFile.Failure.self) { try file.append("a") }
    #expect(throws: HistoryFile.Failure.self) { try file.load() }
  }

  @Test func `bytes that are no text do no harm`() throws {
    try folder.write("ok\r\n", to: "history")
    let descriptor = open(file.path, O_WRONLY | O_APPEND)
    _ = write(descriptor, [0xff, 0x00, 0x61] as [UInt8], 3)
    close(descriptor)
    #expect(try file.load() == ["ok ", "\u{fffd}a"])
  }
}
