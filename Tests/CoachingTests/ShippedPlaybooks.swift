import Foundation
import Playbooks

/// The playbooks of the repository, read from its folder.
enum Shipped {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "playbooks")

  /// All of them, or those named; in the order of their file names.
  static func library(only names: [String]? = nil) throws -> Library {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let chosen = files.filter { names?.contains(String($0.dropLast(5))) ?? true }
    return try Library(
      try chosen.map { file in
        let url = folder.appending(path: file)
        return try Playbook(yaml: try String(contentsOf: url, encoding: .utf8), file: file)
      })
  }
}
