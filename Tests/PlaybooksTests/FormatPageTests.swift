import Testing

@testable import Playbooks

struct FormatPageTests {
  let page: FormatPage

  init() throws {
    page = try FormatPage()
  }

  @Test func `the worked example is short and has no problems`() {
    #expect(page.example.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
    #expect(!page.example.isEmpty)
    #expect(problems(in: page.example) == [])
  }

  @Test func `every key is on the page, and no other`() throws {
    for (path, shape) in FormatPage.shapes() {
      let heading = path.isEmpty ? "The file" : "`\(path)`"
      let section = try #require(page.section(heading), "no section '\(heading)'")
      let table = section.split(separator: "\n").filter { $0.hasPrefix("|") }
      #expect(table.joined(separator: "\n") == FormatPage.table(of: shape), "under '\(heading)'")
    }
  }

  @Test func `the forms of a text are on the page`() throws {
    let section = try #require(page.section("Texts in forms"))
    #expect(section.contains(FormatPage.table(of: Wording.shape)))
  }

  @Test(arguments: ["Rates", "Concerns"])
  func `what the page shows of them can stand in the example`(_ heading: String) throws {
    let section = try #require(page.section(heading))
    let block = try #require(FormatPage.block(in: section))
    let old = "questions:\n"
    let text =
      block.hasPrefix(old)
      ? page.example.replacing("\n" + old, with: "\n" + block) : page.example + block
    #expect(text != page.example)
    #expect(problems(in: text) == [])
  }

  @Test func `every word that is taken is on the page`() throws {
    let section = try #require(page.section("Ids"))
    for word in Identifiers.reserved { #expect(section.contains("`\(word)`"), "\(word)") }
  }

  @Test func `every condition on the page can stand in the example`() throws {
    let section = try #require(page.section("Conditions"))
    let rows = FormatPage.code(in: section)
    #expect(rows.count >= 8)
    for row in rows {
      let text = page.example.replacing("when: thirsty >= mild", with: "when: \(row[0])")
      #expect(problems(in: text) == [], "\(row[0])")
    }
  }

  /// The page shows a new line, and two characters that must not stand in it, by name.
  private func plain(_ code: String) -> String {
    code.replacing("⏎", with: "\n").replacing("\\u202E", with: "\u{202E}")
      .replacing("\\uFFFD", with: "\u{FFFD}")
  }

  @Test func `every problem on the page is what the check says`() throws {
    let section = try #require(page.section("Problems"))
    let rows = FormatPage.code(in: section)
    #expect(rows.count > 40)
    for row in rows {
      try #require(row.count >= 3, "\(row)")
      let (old, new) = (plain(row[0]), plain(row[1]))
      let isWhole = old == "everything"
      try #require(isWhole || page.example.ranges(of: old).count == 1, "'\(old)' once")
      let text = isWhole ? new : page.example.replacing(old, with: new)
      let said = problems(in: text, file: "plants.yaml").map {
        $0.split(separator: ": ", maxSplits: 2).last ?? ""
      }
      #expect(said.map(String.init) == [row[2]], "\(row[0]) -> \(row[1])")
    }
  }
}
