import Foundation

/// The page that explains the method, with its tables as rows of cells.
struct MethodPage {
  private let text: String

  init() throws {
    let url = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/method.md")
    text = try String(contentsOf: url, encoding: .utf8)
  }

  /// The body of the first table behind `<!-- marker -->`; empty if there is none.
  func table(_ marker: String) -> [[String]] {
    guard let start = text.range(of: "<!-- \(marker) -->")?.upperBound else { return [] }
    let lines = text[start...].split(separator: "\n", omittingEmptySubsequences: true)
    return lines.prefix { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// The number right behind `<!-- marker -->`.
  func number(_ marker: String) -> Double? {
    guard let start = text.range(of: "<!-- \(marker) -->")?.upperBound else { return nil }
    let digits = text[start...].prefix { $0.isNumber || $0 == "." }
    return Double(digits.hasSuffix(".") ? digits.dropLast() : digits)
  }

  func contains(_ words: String) -> Bool {
    text.replacing("\n", with: " ").contains(words)
  }
}
