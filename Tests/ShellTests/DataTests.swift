import Foundation
import Testing

/// Handing over what is stored, and taking it in elsewhere.
@Suite struct DataTests {
  private let files = FileManager.default

  /// A home with two conversations: one typed, with notes, labels and an undo, one from a file.
  static func filled() throws -> Home {
    let home = try Home()
    let answers = try home.write("answers: {mf1: a, mf2: a}", to: "answers.yaml")
    let typed = [
      "diagnose --concern none --client C7 --team \"Nord & Süd\"", "2",
      "n quiet since \"March\" 日本",
      "p only for me", "2", "/undo", "/stop", "quit",
    ]
    #expect(try Run([], typing: typed, in: home).code == 0)
    #expect(try Run(["diagnose", "--answers", answers], in: home).code == 0)
    return home
  }

  private func export(_ home: Home, to name: String = "all.json") throws -> String {
    let path = home.folder.appending(path: name).path
    let run = try Run(["data", "export", path], in: home)
    #expect(run.code == 0, "\(run.errors)")
    return path
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  @Test func `what is exported and imported elsewhere is exported as the same bytes`() throws {
    let home = try Self.filled()
    let path = try export(home)
    let other = try Home()
    let run = try Run(["data", "import", path], in: other)
    #expect(run.output == "2 conversations brought in.\n")
    let isSame = try text(try export(other)) == text(path)
    #expect(isSame)
    for command in [["sessions", "list"], ["sessions", "show", "first"], ["plan"]] {
      #expect(try Run(command, in: other).output == Run(command, in: home).output)
    }
  }

  @Test func `the file says what it is, holds all texts, and is its owner's alone`() throws {
    let home = try Self.filled()
    let path = home.folder.appending(path: "all.json").path
    let run = try Run(["data", "export", path], in: home)
    #expect(run.flowing.hasPrefix("2 conversations and "))
    #expect(run.flowing.contains("It holds your private notes; only you can read it."))
    let mode = try #require(files.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    #expect(mode & 0o777 == 0o600)
    let archive = try text(path)
    let again = try Run(["data", "export", path], in: home)
    #expect(
      again.errors == "\(path) is there already, and was left as it is; --force replaces it.\n")
    #expect(try Run(["data", "export", path, "--force"], in: home).code == 0)
    for part in ["\"schema\" : \"rapport.data/1\"", "only for me", "playbook: over-monitoring"] {
      let isThere = archive.contains(part)
      #expect(isThere, "\(part)")
    }
    #expect(try !files.contentsOfDirectory(atPath: home.folder.path).contains("all.json.part"))
  }

  @Test func `what is stored already is skipped; what differs is told and stays`() throws {
    let home = try Self.filled()
    let path = try export(home)
    let again = try Run(["data", "import", path], in: home)
    #expect(again.code == 0)
    #expect(again.flowing == "0 conversations brought in. 2 stored here already, word for word.")
    let changed = try home.write(
      text(path).replacing("only for me", with: "for all"), to: "changed.json")
    let run = try Run(["data", "import", changed], in: home)
    #expect(run.code == 65)
    #expect(run.errors == "Stored here with other content, and left as stored here: first.\n")
    let isSame = try text(try export(home, to: "after.json")) == text(path)
    #expect(isSame)
  }

  private static let mistakes: [(find: String, put: String, words: String)] = [
    ("rapport.data/1", "rapport.data/9", "a rapport.data/9, which this Rapport does not know"),
    ("rapport.data/1", "invoice/1", "is none that data export wrote"),
    ("\"undone\"", "\"danced\"", "missing or wrong at sessions[0].events["),
    ("\"first\"", "\"second\"", "Two conversations are called second."),
    ("\"first\"", "\"../../x\"", "\"../../x\" is none that Rapport could have stored."),
    ("\"first\"", "\"-h\"", "\"-h\" is none that Rapport could have stored."),
    (
      "\"kind\" : \"undone\"", "\"kind\" : \"started\", \"library\" : [], \"limit\" : 16",
      "could have stored."
    ),
    (": 1772528400000", ": 1.5", "or a value in it is of the wrong kind."),
    ("\"limit\" : 16", "\"limit\" : 1600", "is none that Rapport could have stored."),
    (": 1772528400000", ": 9000000000000000000", "is none that Rapport could have stored."),
    ("playbook: over-monitoring", "playbook: x", "was changed. Nothing was brought in."),
    ("\"C7\"", "\"C7\\n\"", "is none that Rapport could have stored."),
  ]

  @Test func `a file with a mistake changes nothing`() throws {
    let home = try Self.filled()
    let whole = try text(try export(home))
    let other = try Home()
    for mistake in Self.mistakes {
      let changed = whole.replacing(mistake.find, with: mistake.put)
      let isChanged = changed != whole
      #expect(isChanged)
      let run = try Run(["data", "import", try home.write(changed, to: "bad.json")], in: other)
      #expect(run.code == 65, "\(mistake)")
      #expect(run.errors.contains(mistake.words), "\(run.errors)")
    }
    #expect(!files.fileExists(atPath: other.data.path))
  }

  @Test func `a file that is missing, cut short or no JSON is told`() throws {
    let home = try Self.filled()
    let whole = try text(try export(home))
    let cut = try home.write(String(whole.dropLast(200)), to: "cut.json")
    #expect(try Run(["data", "import", cut], in: home).code == 65)
    #expect(try Run(["data", "import", home.folder.path + "/none"], in: home).code == 66)
    let nowhere = home.folder.path + "/none/all.json"
    let run = try Run(["data", "export", nowhere], in: home)
    #expect(run.code == 74)
    #expect(run.errors == "Cannot write \(nowhere): No such file or directory.\n")
    #expect(try Run(["data", "export", "/dev/null"], in: home).code == 74)
    #expect(try Run(["data", "export", "x.json"]).code == 66)
  }
}
