import Playbooks
import ShippedPlaybooks
import Testing

@testable import Playbooks

/// docs/cases.md, and the shipped cases as it wants them.
struct CasePageTests {
  private let page: FormatPage
  private let library: Library

  init() throws {
    page = try FormatPage("cases.md")
    library = try Shipped.library()
  }

  @Test func `every key of a case is on the page, and no other`() throws {
    for (path, shape) in FormatPage.shapes(CaseFile.shape) {
      let heading = path.isEmpty ? "The file" : "`\(path)`"
      let section = try #require(page.section(heading), "no section '\(heading)'")
      let table = section.split(separator: "\n").filter { $0.hasPrefix("|") }
      #expect(table.joined(separator: "\n") == FormatPage.table(of: shape), "under '\(heading)'")
    }
  }

  @Test func `the example on the page has no problems`() throws {
    _ = try CaseFile(yaml: page.example, file: "example.yaml", library: library)
  }

  @Test(arguments: shippedPlaybooks.filter { $0.kind == .file }.map(\.file))
  func `a shipped case fits on a wall and gives nothing away`(_ name: String) throws {
    let shipped = try #require(shippedPlaybooks.first { $0.file == name })
    let file = try CaseFile(yaml: shipped.text, file: shipped.file, library: library)
    let pages = file.story.split(separator: "\n\n")
    #expect(pages.count >= 3)
    #expect(pages.allSatisfy { $0.count <= 400 })
    #expect(file.shows != nil && !file.discuss.isEmpty && file.wrongTurns.count >= 2)
    for symptom in library.symptoms {
      for text in [file.title, file.about, file.story] {
        #expect(!text.lowercased().contains(symptom.name.lowercased()))
        #expect(!text.contains(symptom.id.rawValue + " ") || symptom.id == "isolation")
      }
    }
  }
}
