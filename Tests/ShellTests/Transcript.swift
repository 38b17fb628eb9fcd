import Foundation
import Testing

/// A conversation as it stands on a terminal, in a file: what is typed stands behind the prompts.
///
/// With `RECORD=1` the file is written anew, and the test fails so that it cannot pass by accident.
struct Transcript: CustomTestStringConvertible, Sendable {
  let name: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  static let all: [Transcript] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().map(Transcript.init)
  }()

  var testDescription: String { name }

  /// What a person typed: the rest of each line that begins with a prompt.
  static func typed(in text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      line.firstMatch(of: /^[a-z0-9-]+> ?(.*)$/).map { String($0.1) }
    }
  }

  /// Runs what is typed in the file and compares all that is shown.
  func check() throws {
    let file = Transcript.folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let home = try Home()
    let run = try Run([], typing: Transcript.typed(in: expected), in: home)
    let shown = run.output.replacing(home.folder.path, with: "/home/you")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try shown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    #expect(difference(shown, expected) == nil)
  }

  /// The first line in which two texts differ.
  private func difference(_ shown: String, _ expected: String) -> String? {
    let left = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let right = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
      return "line \(number + 1): shown \"\(pair.0)\", expected \"\(pair.1)\""
    }
    return left.count == right.count ? nil : "\(left.count) lines shown, \(right.count) expected"
  }
}

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func `the conversation goes as written down`(_ transcript: Transcript) throws {
    try transcript.check()
  }

  @Test func `there are conversations to check`() {
    #expect(Transcript.all.count >= 3)
  }
}
