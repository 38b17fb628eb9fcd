import Foundation
import Testing

/// The sources of Shell, and tables that stand beside the tests.
enum Sources {
  struct File {
    let name: String
    let text: String
  }

  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All files of Shell.
  static func shell() throws -> [File] {
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Shell")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map {
        File(name: $0, text: try String(contentsOf: root.appending(path: $0), encoding: .utf8))
      }
  }

  /// Expects a text to be what a table holds; writes the table where it is to be recorded.
  static func compare(_ text: String, with table: String) throws {
    let file = tests.appending(path: "Tables/\(table)")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(table)")
      return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }
}
