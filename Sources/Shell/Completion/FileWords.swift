internal import Foundation

/// Files and folders that a word may become, written so that the command gets the right one.
struct FileWords {
  enum Kind: Equatable {
    case files(extensions: [String])
    case folders
  }

  let typed: TypedLine
  let surroundings: Surroundings

  func candidates(_ kind: Kind) -> [CompletionCandidate] {
    let beginning = typed.last ?? ""
    let folder = beginning.lastIndex(of: "/").map { String(beginning[...$0]) } ?? ""
    let start = beginning.dropFirst(folder.count)
    let place = folder.isEmpty ? "./" : surroundings.expanded(folder)
    let names = try? FileManager.default.contentsOfDirectory(atPath: place)
    return (names ?? []).filter { $0.hasPrefix(start) && $0.hasPrefix(".") == start.hasPrefix(".") }
      .sorted().compactMap { name in
        let isFolder = Self.isFolder(place + name)
        guard isFolder || Self.fits(name, kind) else { return nil }
        return CompletionCandidate(written(folder + name, isFolder: isFolder), "")
      }
  }

  private static func fits(_ name: String, _ kind: Kind) -> Bool {
    guard case .files(let extensions) = kind else { return false }
    return extensions.isEmpty || extensions.contains { name.hasSuffix("." + $0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The path as a word of a line: in the quotes that were opened, else with backslashes.
  private func written(_ path: String, isFolder: Bool) -> String {
    // A folder goes on: it ends with a slash, and its quotes stay open.
    let end = isFolder ? "/" : ""
    switch typed.openQuote {
    case "'"? where !path.contains("'"): return "'" + path + (isFolder ? end : "'")
    case "\""?:
      return "\"" + escaped(path) { "\"\\".contains($0) } + (isFolder ? end : "\"")
    default: return escaped(path) { $0.isWhitespace || "\"'\\".contains($0) } + end
    }
  }

  private func escaped(_ path: String, _ needsBackslash: (Character) -> Bool) -> String {
    path.map { needsBackslash($0) ? "\\\($0)" : String($0) }.joined()
  }
}
