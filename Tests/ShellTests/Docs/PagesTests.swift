import Testing

/// What the pages say is so: links, lines to type, names.
@Suite struct PagesTests {
  private let faults: PageFaults

  init() throws {
    let repository = try Repository.current()
    faults = PageFaults(pages: try repository.pages(), repository: repository)
  }

  @Test func `every page is read, with its links and its code letters`() {
    #expect(faults.pages.count > 35)
    #expect(faults.pages.map(\.links.count).reduce(0, +) > 60)
    #expect(faults.pages.map(\.code.count).reduce(0, +) > 1_500)
    #expect(faults.unclosed == [])
  }

  @Test func `links lead to files, and to headings that are there`() {
    #expect(faults.links == [])
  }

  @Test func `every page can be reached from README or CONTRIBUTING`() {
    #expect(faults.unreachable == [])
  }

  @Test func `what is shown to be typed is a command with its options`() {
    #expect(faults.commands == [])
  }

  @Test func `every option is one of a command`() {
    #expect(faults.options == [])
  }

  @Test func `what is to be made can be made`() {
    #expect(faults.targets == [])
  }

  @Test func `files and folders that are named are there`() {
    #expect(faults.files == [])
  }

  @Test func `variables, types and tests that are named stand in the sources`() {
    #expect(faults.names == [])
  }
}

/// A page in which everything is wrong, so that no check of pages is blind.
@Suite struct WrongPageTests {
  private func faults(_ text: String) throws -> PageFaults {
    let repository = try Repository.current()
    let pages = [
      MarkdownPage(path: "README.md", text: "# Begin\n[here](docs/wrong.md)"),
      MarkdownPage(path: "docs/wrong.md", text: text),
    ]
    return PageFaults(pages: pages, repository: repository)
  }

  @Test func `code letters that are not closed are found`() throws {
    #expect(
      try faults("one `two\n\nthree").unclosed
        == ["docs/wrong.md:1: code letters are not closed: `"])
  }

  @Test(arguments: [
    "nowhere.md", "../nowhere.md", "../../README.md", "docs/wrong.md", "../README.md#end", "#end",
  ])
  func `a link that leads nowhere is found`(_ target: String) throws {
    let faults = try faults("# A `b` c?\n\n[a](../README.md#begin) [b](#a-b-c)\n[c](\(target))")
    #expect(faults.links == ["docs/wrong.md:4: leads nowhere: \(target)"])
  }

  @Test func `a page that nothing leads to is found`() throws {
    let faults = try faults("nothing")
    let alone = MarkdownPage(path: "docs/alone.md", text: "[here](wrong.md)")
    #expect(faults.unreachable == [])
    #expect(
      PageFaults(pages: faults.pages + [alone], repository: faults.repository).unreachable
        == ["docs/alone.md"])
  }

  @Test(arguments: [
    "plan --fromat json", "plan --format nothing", "sessions lst", "rapport plna",
    "rapport status", "rapport --colour", "/chnage mf1", "playbooks simulate --room N --pol design",
    "present maybe --on",
  ])
  func `a line that makes no command is found`(_ line: String) throws {
    #expect(try faults("two\n`\(line)`").commands == ["docs/wrong.md:2: is no command: \(line)"])
    let shown = line.hasPrefix("rapport ") ? line : "rapport> \(line)"
    #expect(
      try faults("```text\n\(shown)\n```").commands == ["docs/wrong.md:2: is no command: \(shown)"])
  }

  @Test func `a line for a system's shell is read up to its comment, pipe by pipe`() throws {
    #expect(try faults("```sh\nrapport compare a b   # two\n```").commands == [])
    #expect(try faults("```sh\nprintf 1 | rapport compare --nothing\n```").commands.count == 1)
    #expect(try faults("```sh\nrapport data where >where.txt\n```").commands == [])
  }

  @Test func `a line that lacks a value is found, and a name that lacks one is not`() throws {
    #expect(try faults("`report --output` and `sessions delete`").commands == [])
    #expect(try faults("    rapport> report --output").commands.count == 1)
    #expect(try faults("    rapport> sessions delete").commands.count == 1)
    #expect(try faults("    rapport> report --output ⇥").commands == [])
    #expect(try faults("    om4> /report --output").commands.count == 1)
    #expect(try faults("    om4> Once or twice").commands == [])
  }

  @Test(arguments: [
    "--colour", "--format nothing", "--leaders 5 --output x", "swift test --quick",
    "scripts/benchmark --slowly", "simulate --format csv",
  ])
  func `an option that nothing has is found`(_ option: String) throws {
    #expect(try faults("`\(option)`").options == ["docs/wrong.md:1: is no option: \(option)"])
  }

  @Test(arguments: ["make tea", "make install SUGAR=2"])
  func `what cannot be made is found`(_ line: String) throws {
    #expect(try faults("`\(line)`").targets == ["docs/wrong.md:1: cannot be made: \(line)"])
    #expect(try faults("```sh\n\(line)\n```").targets.count == 1)
    #expect(try faults("`make install PREFIX=~/.local`").targets == [])
  }

  @Test(arguments: [
    "Sources/Nowhere", "Sources/Shell/Nowhere.swift", "Nowhere.swift", "NOWHERE.md", "Nowhere/",
    "scripts/nowhere >all", "rapport.nowhere/1",
  ])
  func `a file that is not there is found`(_ name: String) throws {
    #expect(try faults("`\(name)`").files == ["docs/wrong.md:1: is not there: \(name)"])
  }

  @Test(arguments: ["RAPPORT_NOWHERE", "NoSuchTests", "NoSuchType"])
  func `a name that stands in no source is found`(_ name: String) throws {
    #expect(try faults("`\(name)`").names == ["docs/wrong.md:1: stands in no source: \(name)"])
    #expect(try faults("`swift test --filter NoSuch`").names.count == 1)
  }

  @Test func `lines are counted over blocks and over code letters that go on`() throws {
    let page = MarkdownPage(
      path: "a.md", text: "a `b\nc` [d](e)\n\n```sh\n`f`\n```\n| `g` | `h\n| `i` |\n- ``j`k``")
    #expect(
      page.code == [
        .init(text: "b c", line: 1), .init(text: "g", line: 7), .init(text: "i", line: 8),
        .init(text: "j`k", line: 9),
      ])
    #expect(page.links == [.init(text: "e", line: 2)])
    #expect(page.unclosed == [7])
    #expect(page.blocks == [.init(language: "sh", lines: [.init(text: "`f`", line: 5)])])
  }

  @Test func `headings of one name are told apart as GitHub does`() {
    let page = MarkdownPage(path: "a.md", text: "# The `x`, y\n\n## One\n\n## One\n\n### 1. Two!")
    #expect(page.anchors == ["the-x-y", "one", "one-1", "1-two"])
  }
}
