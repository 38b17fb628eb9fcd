import Foundation
import Shell
import Testing

/// docs/authoring.md and its example.
@Suite struct GuideTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let examples = root.appending(path: "docs/examples").path

  @Test func `the example has no problems beside the shipped playbooks`() throws {
    let run = try Run(["playbooks", "check", Self.examples])
    #expect(run.code == 0)
    #expect(run.output == "1 playbook and 1 case, no problems.\n")
  }

  @Test func `a symptom that no answers could name is warned of`() throws {
    let home = try Home()
    let text = try String(contentsOfFile: Self.examples + "/hand-over.yaml", encoding: .utf8)
    let first = try #require(text.range(of: "  - id: ho2")).lowerBound
    let last = try #require(text.range(of: "  - id: ho4")).lowerBound
    let file = try home.write(text.replacingCharacters(in: first..<last, with: ""), to: "own.yaml")
    let run = try Run(["playbooks", "check", file], in: home)
    #expect(run.code == 0)
    #expect(
      run.output == """
        \(file):7:9: warning: 'lost-in-hand-over' has only one question of its own; it is named only \
        after two such answers
        1 playbook, 1 warning.

        """)
  }

  @Test func `a folder with nothing but cases is checked, and one with nothing is none`() throws {
    let home = try Home()
    _ = try home.write("case: odd\nodd: 1", to: "own/cases/odd.yaml")
    let folder = home.folder.appending(path: "own").path
    let check = try Run(["playbooks", "check", folder], in: home)
    #expect(check.code == 65 && check.output.contains("own/cases/odd.yaml:"), "\(check.output)")
    #expect(try Run(["playbooks", "test", folder], in: home).code == 65)
    _ = try home.write("", to: "empty/readme.txt")
    let empty = try Run(
      ["playbooks", "check", home.folder.appending(path: "empty").path], in: home)
    #expect(empty.code == 66 && empty.errors.contains("There is no playbook, case or run sheet in"))
  }

  @Test func `run sheets are checked by name, in a folder, and for what they name`() throws {
    let home = try Home()
    let sheet = { (type: String, more: String) in
      """
      workshop: lunch-talk
      version: 1
      title: Talk
      about: A talk over lunch
      minutes: 5
      \(more)
      steps:
        - title: All of it
          minutes: 5
          room: Welcome
          say: [Hello]
          type: [\(type)]
      """
    }
    let file = try home.write(sheet("\"timer 5m\"", "case: case1"), to: "q/workshops/w.yaml")
    let folder = home.folder.appending(path: "q").path
    for path in [file, folder] {
      #expect(
        try Run(["playbooks", "check", path], in: home).output == "1 run sheet, no problems.\n")
    }
    for (type, more, said) in [
      ("\"timer 5m\"", "case: case99", "w.yaml:6:7: error: nothing is called 'case99' here"),
      ("\"timer 5x\"", "case: case1", "w.yaml:12:12: error: 'timer 5x' cannot be typed: "),
      ("\"cases play case98\"", "case: case1", "12:12: error: nothing is called 'case98' here"),
      ("\"workshop run nix\"", "case: case1", "12:12: error: nothing is called 'nix' here"),
    ] {
      _ = try home.write(sheet(type, more), to: "q/workshops/w.yaml")
      for words in [[folder], [file], ["--playbooks", folder]] {
        let run = try Run(["playbooks", "check"] + words, in: home)
        #expect(run.code == 65 && run.output.contains(said), "\(run.output) \(run.errors)")
      }
    }
  }

  @Test func `a link that an editor leaves in a folder is no playbook`() throws {
    let home = try Home()
    _ = try home.write("playbook: broken\n", to: "own/broken.yaml")
    let own = home.folder.appending(path: "own")
    try FileManager.default.createSymbolicLink(
      atPath: own.appending(path: ".#open.yaml").path, withDestinationPath: "me@host.123")
    #expect(try Run(["playbooks", "check", own.path], in: home).output.contains("broken.yaml:1:1"))
  }

  @Test func `a run sheet of one's own that is wrong is told by doctor and by the check`() throws {
    let home = try Home()
    _ = try home.write(
      "workshop: odd\nminutes: -1", to: ".config/rapport/playbooks/workshops/odd.yaml")
    #expect(try Run(["playbooks", "check"], in: home).code == 65)
    #expect(
      try Run(["doctor"], in: home).flowing.contains("cases or run sheets have problems"))
  }

  @Test func `its case comes out as its author expects`() throws {
    let run = try Run([
      "playbooks", "test", Self.examples + "/cases", "--playbooks", Self.examples,
    ])
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("1 passed, 0 failed\n"))
  }

  @Test func `the example is not shipped`() throws {
    #expect(try !Run(["playbooks", "list"]).output.contains("hand-over"))
  }

  @Test func `what the guide shows of the example stands in it`() throws {
    let guide = try String(
      contentsOf: Self.root.appending(path: "docs/authoring.md"), encoding: .utf8)
    let example = try String(
      contentsOfFile: Self.examples + "/hand-over.yaml", encoding: .utf8)
    let written = try String(
      contentsOfFile: Self.examples + "/cases/hand-over-case.yaml", encoding: .utf8)
    let blocks = guide.matches(of: /```yaml\n([\s\S]*?)```/).map { String($0.1) }
    #expect(blocks.count >= 4)
    for block in blocks { #expect((example + written).contains(block), "\(block)") }
  }
}
