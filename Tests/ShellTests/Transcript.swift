import Foundation
import Testing

/// A conversation as it stands on a terminal, in a file: what is typed stands behind the prompts.
///
/// With `RECORD=1` the file is written anew, and the test fails so that it cannot pass by accident; what
/// is typed must still meet the questions it was typed for.
struct Transcript: CustomTestStringConvertible, Sendable {
  let name: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  static let all: [Transcript] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().map(Transcript.init)
  }()

  var testDescription: String { name }

  /// The lines that begin with a prompt, and what a person typed there.
  static func turns(in text: String) -> [(line: Substring, typed: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      line.firstMatch(of: /^[a-z0-9-]+> ?(.*)$/).map { (line, String($0.1)) }
    }
  }

  /// Runs what is typed in the file and compares all that is shown.
  func check() throws {
    let file = Transcript.folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let home = try Home()
    let run = try Run([], typing: Transcript.turns(in: expected).map(\.typed), in: home)
    let shown = run.output.replacing(home.folder.path, with: "/home/you")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      if let turn = Transcript.derailment(from: expected, to: shown) {
        // Numbers that answer another question make another conversation.
        Issue.record("\(name) is not recorded: \(turn); write the lines as they are asked now")
        return
      }
      try shown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    #expect(difference(shown, expected) == nil)
  }

  /// Where something is typed at another prompt than it was written down for; a file that holds nothing
  /// but what is typed is a new one, and may have any prompts.
  static func derailment(from expected: String, to shown: String) -> String? {
    let (before, after) = (turns(in: expected).map(\.line), turns(in: shown).map(\.line))
    guard expected.split(separator: "\n").count > before.count else { return nil }
    if let (old, new) = zip(before, after).first(where: { $0 != $1 }) {
      return "\"\(old)\" came out as \"\(new)\""
    }
    return before.count == after.count
      ? nil : "\(before.count) lines are typed, \(after.count) were asked for"
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

  @Test(arguments: [
    ("mf1> 2\nSaid\nmf2> 1\n", "mf1> 2\nSaid so\nmf2> 1\n", nil),
    ("rapport> 2\nrapport> 1\n", "mf1> 2\nis1> 1\n", nil),
    ("mf1> 2\nSaid\nmf2> 1\n", "mf1> 2\nSaid\nis1> 1\n", "\"mf2> 1\" came out as \"is1> 1\""),
    ("mf1> 2\nSaid\nmf2> \n", "mf1> 2\nSaid\n", "2 lines are typed, 1 were asked for"),
  ])
  func `numbers that answer another question are not recorded`(
    _ expected: String, _ shown: String, _ derailment: String?
  ) {
    #expect(Transcript.derailment(from: expected, to: shown) == derailment)
  }

  @Test func `there are conversations to check`() {
    #expect(Transcript.all.count >= 3)
  }
}
