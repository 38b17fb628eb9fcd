import Foundation
import Shell
import Testing

/// The changelog is news: what is new first, release by release, in few lines.
@Suite struct ChangelogTests {
  private struct Release {
    let heading: String
    let passages: [String]
  }

  private let releases: [Release]

  init() throws {
    releases = try Repository.text("CHANGELOG.md").components(separatedBy: "\n## ").dropFirst()
      .map { text in
        let passages = text.components(separatedBy: "\n\n")
        return Release(
          heading: passages[0].trimmingCharacters(in: .newlines),
          passages: passages.dropFirst().map { $0.trimmingCharacters(in: .newlines) })
      }
  }

  /// The version and the day of a heading such as `0.1.0, 28 November 2026`.
  private func parts(of heading: String) throws -> (version: String, day: Date) {
    let match = try #require(
      heading.wholeMatch(of: /(\d+\.\d+\.\d+), (\d+ [A-Z][a-z]+ \d{4})/), "\(heading)")
    let format = Date.ParseStrategy(
      format: "\(day: .defaultDigits) \(month: .wide) \(year: .defaultDigits)",
      locale: Locale(identifier: "en_GB"), timeZone: .gmt)
    return (String(match.1), try Date(String(match.2), strategy: format))
  }

  @Test func `what is not released stands on top, then releases with their days`() throws {
    #expect(releases.first?.heading == "Unreleased")
    let dated = try releases.dropFirst().map { try parts(of: $0.heading) }
    #expect(dated.first?.version == rapportVersion)
    #expect(dated.map(\.day) == dated.map(\.day).sorted(by: >))
    #expect(Set(dated.map(\.version)).count == dated.count)
  }

  /// Right after a release there is nothing to tell.
  private var told: [Release] { releases.filter { !$0.passages.isEmpty } }

  @Test func `a release begins with a few sentences of news`() {
    #expect(told.count >= 1)
    for release in told {
      let news = release.passages[0]
      #expect(news.first?.isUppercase == true && news.count > 200, "\(release.heading)")
    }
  }

  private static let readers = [
    "For leaders", "For coaches", "For trainers", "For playbook authors",
    "For whoever builds or scripts it",
  ]

  @Test func `then come lines for each kind of reader, two at most for an entry`() {
    for release in told {
      let parts = release.passages.dropFirst().joined(separator: "\n\n").components(
        separatedBy: "### ")
      let headings = parts.dropFirst().map { String($0.prefix { $0 != "\n" }) }
      #expect(headings == Self.readers.filter(headings.contains))
      #expect(parts[0] == "" && !headings.isEmpty, "\(release.heading)")
      for part in parts.dropFirst() {
        let entries = part.components(separatedBy: "\n- ").dropFirst()
        #expect(!entries.isEmpty, "\(part)")
        for entry in entries {
          let lines = entry.split(separator: "\n")
          #expect(lines.count <= 2 && lines.allSatisfy { $0.count <= 142 }, "\(entry)")
        }
      }
    }
  }
}
