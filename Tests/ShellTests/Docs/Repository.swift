import Foundation

/// What pages speak of: the files there are, and the names in the sources.
struct Repository: Sendable {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let read = Swift.Result<Repository, any Error> { try Repository() }

  /// Files and folders, from the root.
  let paths: Set<String>
  /// Their names alone.
  let names: Set<String>
  /// Every word of letters, digits and underscores in the sources.
  let words: Set<String>
  /// All of `Sources`.
  let sources: String
  /// What can be made.
  let targets: Set<String>

  /// - Throws: what kept the files from being read.
  static func current() throws -> Repository { try read.get() }

  private init() throws {
    let files = FileManager.default
    let top = try files.contentsOfDirectory(atPath: Self.root.path)
      .filter { (!$0.hasPrefix(".") || $0 == ".github") && $0 != "dist" }
    let all = top.flatMap { name in
      let inside = try? files.subpathsOfDirectory(atPath: Self.root.appending(path: name).path)
      return [name] + (inside ?? []).map { "\(name)/\($0)" }
    }
    paths = Set(all)
    names = Set(all.map { URL(filePath: $0).lastPathComponent })
    // But for the tests of pages, whose made-up mistakes are to be found.
    let code = all.filter {
      $0.hasSuffix(".swift") && !$0.hasPrefix("Tests/ShellTests/Docs/")
        || ["Makefile", "Package.swift"].contains($0)
    }
    let texts = try code.map { ($0, try Self.text($0)) }
    sources = texts.filter { $0.0.hasPrefix("Sources/") }.map(\.1).joined()
    words = Set(
      texts.flatMap { _, text in
        text.utf8.split { !Self.isPartOfWord($0) }.map { String(Substring($0)) }
      })
    targets = Set(
      try Self.text("Makefile").matches(of: /\n([a-z][\w-]*) *:(?!=)/).map { String($0.1) })
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// All pages: those at the root, and those below `docs`.
  func pages() throws -> [MarkdownPage] {
    try paths.filter { $0.hasSuffix(".md") && (!$0.contains("/") || $0.hasPrefix("docs/")) }
      .sorted()
      .map { MarkdownPage(path: $0, text: try Repository.text($0)) }
  }
}
