import Foundation
import Testing

/// docs/coaching.md can be typed as it stands.
@Suite struct CoachingPageTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/coaching.md")

  /// The lines in the boxes of one language.
  private func lines(_ language: String) throws -> [String] {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().flatMap { box in
      box.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
    }
  }

  @Test func `an hour with a client runs through as it is written`() throws {
    let home = try Home()
    let script = try lines("text")
    #expect(script.count > 15)
    let run = try Run([], typing: script, in: home, isInteractive: false)
    #expect(run.errors == "")
    for page in ["Where things stand", "What if", "Your plan"] {
      #expect(run.output.contains(page), "\(page)")
    }
    let plan = try Run(["plan", "--format", "markdown"], in: home).output
    #expect(!plan.contains("Hesitates"))
    #expect(try Run(["sessions", "list", "--client", "C 7"], in: home).output.contains("C 7"))
  }
}
