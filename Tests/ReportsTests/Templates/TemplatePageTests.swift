import Foundation
import Testing

@testable import Reports

/// The names that docs/templates.md tells of are those there are.
@Suite struct TemplatePageTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/templates.md")

  /// Each row's names, alone and with those inside; of `bars.label` also `bars`.
  private func told() throws -> Set<String> {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let table = try #require(text.firstMatch(of: /\| name \|[\s\S]*?\n\n/)).0
    let names = { (cell: Substring) in cell.matches(of: /`([^`]+)`/).map { String($0.1) } }
    return Set(
      table.split(separator: "\n").dropFirst(2).flatMap { row in
        let cells = row.split(separator: "|")
        let inside = Set(
          cells.dropFirst(2).flatMap(names).flatMap { [$0, String($0.prefix { $0 != "." })] })
        return names(cells[0]).flatMap { name in
          let kind = ReportValues.names.shape.kinds[name]
          return [name] + (kind?.inside == nil ? [] : inside.map { "\(name).\($0)" })
        }
      })
  }

  @Test func `the page names what there is, and nothing else`() throws {
    let paths = ReportValues.names.shape.paths().filter { path, _, _ in
      !path.contains(/(?:^|\.)has[A-Z]\w*$/)
        || ["hasUnlikely", "hasUnclear", "hasOpen", "hasQuiet"].contains(path)
    }
    let wrong = try told().symmetricDifference(paths.map(\.path))
    #expect(wrong.isEmpty, "\(wrong.sorted())")
  }
}
