import Foundation
import Playbooks
import Shell
import Testing

/// What the documents say is true.
@Suite struct DocsTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  @Test func `the README's transcript is an excerpt of a real conversation`() throws {
    let readme = try text("README.md")
    let block = try #require(readme.firstMatch(of: /```text\n([\s\S]*?)```/)).1
    let excerpt = block.split(separator: "\n")
    let real = try text("Tests/ShellTests/Transcripts/monitored-team.txt").split(separator: "\n")
    var rest = real[...]
    for line in excerpt {
      guard let index = rest.firstIndex(of: line) else {
        Issue.record("\"\(line)\" is not said there")
        return
      }
      rest = rest[(index + 1)...]
    }
    #expect(excerpt.count >= 12)
  }

  @Test func `the README says how many symptoms there are`() throws {
    let spelled = NumberFormatter.localizedString(
      from: try Sample.library.symptoms.count as NSNumber, number: .spellOut)
    #expect(try text("README.md").contains("\(spelled.capitalized) symptoms come with the program"))
  }

  @Test func `the README's first screen shows how to set up`() throws {
    let first = try text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(34).joined(separator: "\n")
    #expect(first.contains("make run") && first.contains("make test"))
  }

  @Test func `the show of hands in the workshop page is what the shell shows`() throws {
    let page = try text("docs/workshop.md")
    let shown = try #require(page.firstMatch(of: /```text\nsd2> (tally .*)\n((?s:.*?))```/))
    let run = try Run(
      [], typing: ["diagnose --for workshop --room one-team --at sd2", String(shown.1), "quit"])
    #expect(run.output.contains(shown.2), "\(run.output)")
  }

  @Test func `docs commands is what the commands say of themselves`() throws {
    let file = Self.root.appending(path: "docs/commands.md")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try CommandReference.markdown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/commands.md")
      return
    }
    #expect(try text("docs/commands.md") == CommandReference.markdown)
  }
}
