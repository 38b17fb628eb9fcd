import Testing

@testable import Playbooks

/// docs/workshop.md on the file of a run sheet.
struct WorkshopPageTests {
  @Test func `every key of a run sheet is on the page, and no other`() throws {
    let page = try FormatPage("workshop.md")
    for (path, shape) in FormatPage.shapes(Workshop.shape) {
      let heading = path.isEmpty ? "The file" : "`\(path)`"
      let section = try #require(page.section(heading), "no section '\(heading)'")
      let table = section.split(separator: "\n").filter { $0.hasPrefix("|") }
      #expect(table.joined(separator: "\n") == FormatPage.table(of: shape), "under '\(heading)'")
    }
  }

  @Test func `the example on the page has no problems`() throws {
    let workshop = try Workshop(yaml: try FormatPage("workshop.md").example, file: "example.yaml")
    #expect(workshop.minutes == 15)
  }
}
