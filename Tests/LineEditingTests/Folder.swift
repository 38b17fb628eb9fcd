#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder for one test, gone with all its files when the test is over.
final class Folder {
  let path: String
  private var files: Set<String> = []

  struct Failure: Error {
    let errno: Int32
  }

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/line-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(errno: errno) }
    path = String(cString: made)
  }

  deinit {
    for file in files { unlink("\(path)/\(file)") }
    rmdir(path)
  }

  /// The path of a file that goes with the folder.
  func file(_ name: String) -> String {
    files.insert(name)
    return "\(path)/\(name)"
  }

  func write(_ text: String, to name: String) throws {
    guard let stream = fopen(file(name), "w") else { throw Failure(errno: errno) }
    fputs(text, stream)
    fclose(stream)
  }

  func text(of name: String) -> String {
    guard let stream = fopen(file(name), "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
