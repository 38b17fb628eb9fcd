import Foundation
import Testing

/// What docs/structure.md says of the tree is so.
@Suite struct StructureTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let page: String

  init() throws {
    page = try Self.text("docs/structure.md")
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: path), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent)
  }

  /// What stands in code letters.
  private var quoted: [String] { page.matches(of: /`([^`\n]+)`/).map { String($0.1) } }

  @Test func `every folder of Shell is told about, and none that is not there`() throws {
    let table = try #require(page.firstMatch(of: /\| folder \| holds[\s\S]*?\n\n/)).0
    let named = table.split(separator: "\n").dropFirst(2)
      .flatMap { row in row.split(separator: "|")[0].matches(of: /`(\w+)`/).map { String($0.1) } }
    #expect(try named.sorted() == Self.folders(in: "Sources/Shell").sorted())
  }

  /// A type that a folder has for itself, by the folders that have one of this name.
  private static func types(in files: [ShellFile]) -> [String: Set<String>] {
    files.reduce(into: [:]) { found, file in
      for match in file.code.matches(
        of: /(?:^|\n)(?:package |final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/)
      { found[String(match.1), default: []].insert(file.folder) }
    }
  }

  /// A file of Shell without its comments and the words of its sentences.
  private struct ShellFile {
    let name: String
    let folder: String
    let code: String

    init(_ name: String, _ text: String) {
      self.name = name
      folder = String(name.prefix { $0 != "/" })
      code = text.replacing(/\/\/[^\n]*/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/) { match in
        match.0.matches(of: /\\\((.*?)\)/).map { String($0.1) }.joined(separator: " ")
      }
    }

    /// Types it names, but for those it declares inside others.
    var named: Set<String> {
      let own = code.matches(of: /\n +(?:[a-z]+ )*(?:struct|enum|class|typealias) (\w+)/)
        .map { String($0.1) }
      return Set(code.matches(of: /(?:^|[^.\w])([A-Z]\w+)/).map { String($0.1) }).subtracting(own)
    }
  }

  @Test func `a folder of Shell uses those above it in the table, none below`() throws {
    let table = try #require(page.firstMatch(of: /\| folder \| holds[\s\S]*?\n\n/)).0
    let order = table.matches(of: /`(\w+)`/).map { String($0.1) }
    let rank = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let root = Self.root.appending(path: "Sources/Shell")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") }
      .map { ShellFile($0, try Self.text("Sources/Shell/" + $0)) }
    let types = Self.types(in: files)
    #expect(files.count > 250 && types.count > 250)
    for file in files {
      let own = try #require(rank[file.folder])
      for name in file.named {
        let homes = types[name, default: []]
        guard !homes.isEmpty, !homes.contains(file.folder) else { continue }
        let isAbove = homes.contains { (rank[$0] ?? .max) < own }
        #expect(isAbove, "\(file.name) uses \(name) of \(homes.sorted().joined(separator: ", "))")
      }
    }
  }

  @Test func `the types and members it names are in the sources`() throws {
    let names = Set(quoted.flatMap { $0.matches(of: /\b([A-Z]\w+)\b/).map { String($0.1) } })
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let tests = try FileManager.default.subpathsOfDirectory(
      atPath: Self.root.appending(path: "Tests").path)
    let files = Set(
      (paths + tests).flatMap { $0.split(whereSeparator: { "/.".contains($0) }).map(String.init) })
    let sources = try paths.filter { $0.hasSuffix(".swift") }
      .map { try Self.text("Sources/" + $0) }.joined()
    for name in names.subtracting(["YAML", "Benchmarks", "Fuzz", "Sources", "Tests", "Plugins"]) {
      #expect(files.contains(name) || sources.contains(name), "\(name)")
    }
  }

  @Test func `every target is told about`() throws {
    let manifest = try Self.text("Package.swift")
    for match in manifest.matches(
      of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "([\w-]+)"/)
    where !["TestSupport", "line-demo"].contains(match.1) {
      #expect(page.contains(match.1), "\(match.1)")
    }
  }

  /// A package and the one target that may import it.
  private static let imports = [
    "Yams": "Playbooks", "GRDB": "Sessions", "GRDBSQLite": "Sessions", "Crypto": "Sessions",
    "CryptoExtras": "Sessions", "Mustache": "Reports", "ArgumentParser": "Shell",
    "FlyingSocks": "RoomServer", "CLibedit": "LineEditing",
  ]

  @Test(arguments: imports.keys.sorted())
  func `a package is imported by one target`(_ package: String) throws {
    for target in try Self.folders(in: "Sources") where target != Self.imports[package] {
      let files = FileManager.default.enumerator(
        at: Self.root.appending(path: "Sources/\(target)"), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? FileManager.DirectoryEnumerator()
      where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("import \(package)\n"), "\(file.lastPathComponent)")
      }
    }
  }

  /// A command's name made of its type's is worked out at every start, and takes a tenth of it.
  @Test func `every command is named by its author`() throws {
    let shell = Self.root.appending(path: "Sources/Shell")
    let files = FileManager.default.enumerator(at: shell, includingPropertiesForKeys: nil)
    var commands = 0
    for case let file as URL in files ?? FileManager.DirectoryEnumerator()
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /= CommandConfiguration\(\s*(\w+)/) {
        commands += 1
        #expect(match.1 == "commandName", "\(file.lastPathComponent)")
      }
    }
    #expect(commands > 80)
  }
}
