import Foundation
import Shell
import Testing

/// What the Tab key offers, at the prompt and at a question.
@Suite struct CompletionTests {
  private let home: Home
  private let complete: (String) -> [CompletionCandidate]

  init() throws {
    home = try Home()
    complete = try Self.completer(after: [], in: home)
  }

  /// The completer of a shell in which these lines were typed.
  private static func completer(
    after lines: [String], in home: Home
  ) throws -> (String) -> [CompletionCandidate] {
    let console = ScriptedConsole(lines)
    _ = try Run([], console, in: home)
    return try #require(console.completer)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let words: [String]
    var testDescription: String { line }

    init(_ line: String, _ words: [String]) {
      self.line = line
      self.words = words
    }
  }

  static let rows = [
    Row("dia", ["diagnose"]),
    Row("/dia", ["/diagnose"]),
    Row("playbooks ch", ["check"]),
    Row("/sessions re", ["resume"]),
    Row("help sess", ["sessions"]),
    Row("help playbooks sim", ["simulate"]),
    Row("exi", []),
    Row("plan --f", ["--format", "--force"]),
    Row("plan --format ", ["text", "markdown", "json"]),
    Row("plan --format=m", ["--format=markdown"]),
    Row("plan --format json --f", ["--force"]),
    Row("how --numbers iso", ["isolation"]),
    Row("how act-list-tr", ["act-list-tracking"]),
    Row("playbooks simulate --policy ", ["decision", "information", "fixed", "random"]),
    Row("playbooks show act-stop", ["act-stop-tracking"]),
    Row("answer cx-t", ["cx-tenure", "cx-tracking"]),
    Row("answer cx-size 1 2", []),
    Row("n because da", []),
    Row("nothing like th", []),
    Row("3 ", []),
    Row("quit ", []),
  ]

  @Test func `Tab offers the labels in use`() throws {
    let home = try Home()
    _ = try Run(
      [], typing: ["diagnose --concern none --client C1 --team north", "2", "quit"], in: home)
    let console = ScriptedConsole(["quit"])
    _ = try Run([], console, in: home)
    let complete = try #require(console.completer)
    #expect(complete("label --client ").map(\.word) == ["C1"])
    #expect(complete("sessions list --team n").map(\.word) == ["north"])
  }

  @Test(arguments: rows)
  func `Tab offers what fits`(_ row: Row) {
    #expect(complete(row.line).map(\.word) == row.words)
  }

  @Test func `each offer says what it is`() throws {
    #expect(complete("plan --ou").map(\.detail) == ["Write it to this file."])
    #expect(
      complete("answer cx-size").map(\.detail) == [
        "How many people are on the team, not counting you?"
      ])
    #expect(complete("how isol").map(\.detail) == ["Some people are on their own"])
    #expect(complete("playbooks sch").map(\.detail).allSatisfy { !$0.isEmpty })
    let options = complete("answer mf1 ")
    #expect(options.map(\.word) == ["a", "b", "c", "d", "f", "e"])
    #expect(options.allSatisfy { !$0.detail.isEmpty })
  }

  @Test func `conversations are offered by their ids`() throws {
    let complete = try Self.completer(after: ["diagnose --concern none", "2", "quit"], in: home)
    let first = CompletionCandidate("first", "2026-03-03, 1 answer")
    #expect(complete("resume ") == [first])
    #expect(complete("sessions show fi") == [first])
    #expect(complete("plan --session ") == [first])
  }

  @Test func `at a question, commands are offered and answered questions come first`() throws {
    let complete = try Self.completer(after: ["diagnose --concern none", "2"], in: home)
    #expect(complete("/hel").map(\.word) == ["/help"])
    #expect(complete("hel").map(\.word) == ["help"])
    #expect(complete("answer ").first?.word == "cx-size")
  }

  static let files = [
    Row("playbooks load @/m", ["@/mine.yaml", "@/my\\ own.yml"]),
    Row("playbooks load @/my\\ o", ["@/my\\ own.yml"]),
    Row("playbooks load \"@/my o", ["\"@/my own.yml\""]),
    Row("playbooks load '@/my o", ["'@/my own.yml'"]),
    Row("playbooks check @/a", ["@/a\\ folder/", "@/a.txt"]),
    Row("playbooks list --playbooks @/", ["@/a\\ folder/"]),
    Row("plan --output=@/a.t", ["--output=@/a.txt"]),
    Row("playbooks load @/.h", ["@/.hidden.yaml"]),
    Row("playbooks load ~/files/mi", ["~/files/mine.yaml"]),
  ]

  @Test(arguments: files)
  func `files are offered so that the command gets the right one`(_ row: Row) throws {
    let names = ["mine.yaml", "my own.yml", "a.txt", "a folder/b.yaml", ".hidden.yaml"]
    for name in names { _ = try home.write("", to: "files/\(name)") }
    let folder = home.folder.path + "/files"
    let offered = complete(row.line.replacing("@", with: folder))
      .map { $0.word.replacing(folder, with: "@") }
    #expect(offered == row.words)
  }

  @Test func `a completed file is the one the command reads`() throws {
    _ = try home.write("playbook: x\n", to: "my \"own\" file.yaml")
    for folder in [home.folder.path, "~"] {
      let word = try #require(complete("playbooks check \(folder)/my").first?.word)
      let run = try Run([], typing: ["playbooks check \(word)"], in: home, width: 200)
      #expect(run.output.contains("my \"own\" file.yaml:1:1: error"))
    }
  }

  @Test func `the home folder is meant by its sign, also behind an option's name`() throws {
    let typed = [
      "diagnose --concern none", "/stop", "", "plan --output=~/a", "plan --output ~/b", "quit",
    ]
    _ = try Run([], typing: typed, in: home)
    for name in ["a", "b"] {
      #expect(FileManager.default.fileExists(atPath: home.folder.appending(path: name).path))
    }
  }

  @Test(arguments: ["a b", "a \"b", "a \"b c\"", "a b\\ c", "a --x=b\\ ", "a 'b\\"])
  func `what is replaced is the last word as it was typed`(_ line: String) {
    #expect(TypedLine(line).lastAsTyped == line.dropFirst(2))
  }
}
