import Foundation
import Shell
import Testing

/// Cases to read and to write.
@Suite struct CasesTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  @Test func `the list does not give answers away`() throws {
    let list = try Run(["cases"], in: home).output
    #expect(list.contains("case2: My door is always open"))
    for word in ["healthy", "look-alike", "lever", "don't fit", "monitored", "isolation"] {
      #expect(!list.lowercased().contains(word), "\(word)")
    }
  }

  @Test func `the solution is shown to the trainer alone`() throws {
    let story = try Run(["cases", "show", "case3"], in: home).output
    let whole = try Run(["cases", "show", "case3", "--solution"], in: home).output
    #expect(story.contains("Linh runs a data team") && !story.contains("For the trainer"))
    #expect(whole.contains("For the trainer") && whole.contains("nothing stands out"))
    #expect(whole.contains("Rooms often think") && whole.contains("To talk about"))
    let presenting = try Run(
      [], typing: ["present on", "cases show case3 --solution", "quit"], in: home)
    #expect(presenting.flowing.contains("Solutions are hidden while you present"))
  }

  @Test func `an unknown case is told with the nearest one`() throws {
    let run = try Run(["cases", "play", "case9"], in: home)
    #expect(run.code == 66)
    #expect(run.errors.hasPrefix("There is no case \"case9\" (did you mean 'case"))
  }

  @Test func `own cases beside own playbooks are found and played`() throws {
    let file = home.folder.appending(path: ".config/rapport/playbooks/cases/mine.yaml").path
    try FileManager.default.createDirectory(
      at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = try Run(["cases", "new", "mine", "--output", file], in: home)
    #expect(try Run(["cases"], in: home).output.contains("mine: What this leader says about it"))
    let run = try Run(
      ["cases", "play", "mine"], typing: ["ask mf1"], in: home, isInteractive: false)
    #expect(run.output.contains("Robin has led a remote team of eight"))
  }

  // MARK: new

  private func check(_ file: String) throws {
    let check = try Run(["playbooks", "check", file], in: home)
    #expect(check.output == "1 case, no problems.\n")
    let test = try Run(["playbooks", "test", file], in: home)
    #expect(test.output.hasSuffix("1 passed, 0 failed\n"))
  }

  @Test func `a new case passes check and test, and is never overwritten`() throws {
    let file = home.folder.appending(path: "mine.yaml").path
    #expect(try Run(["cases", "new", "mine", "--output", file], in: home).code == 0)
    try check(file)
    let before = try String(contentsOfFile: file, encoding: .utf8)
    let again = try Run(["cases", "new", "mine", "--output", file], in: home)
    #expect(again.code == 74)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
  }

  @Test(arguments: ["case1", "not", "1st", "with blank"])
  func `a name that cannot be is refused`(_ name: String) throws {
    let file = home.folder.appending(path: "x.yaml").path
    #expect(try Run(["cases", "new", name, "--output", file], in: home).code == 64)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  /// A conversation with a label and notes, about a team of Two to four with hardly any feedback.
  private func converse() throws {
    let answers = """
      answers: {cx-size: a, cx-pattern: a, cx-zones: a, cx-tenure: a, cx-shock: [b], cx-new: a, \
      cx-tracking: a, mf1: d, mf2: d, mf8: e, ue2: a, hl1: a}
      """
    let file = try home.write(answers, to: "answers.yaml")
    let words = ["diagnose", "--answers", file, "--client", "Miriam", "--format", "json"]
    _ = try Run(words, in: home)
    _ = try Run([], typing: ["resume", "n her office in Basel", "p secret", "quit"], in: home)
  }

  /// How many facts are changed where nobody is asked.
  private func changes() throws -> Int {
    let file = home.folder.appending(path: "unasked.yaml").path
    _ = try Run(
      ["cases", "new", "unasked", "--from", "first", "--output", file], in: home,
      isInteractive: false)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return try #require(text.firstMatch(of: /# - changed: ([^;]*);/)).1.split(separator: ",").count
  }

  @Test(arguments: [true, false])
  func `a case made of a conversation hides whose it was, and passes`(_ asks: Bool) throws {
    try converse()
    let file = home.folder.appending(path: "north.yaml").path
    let yes = Array(repeating: "yes", count: try changes())
    let answers = yes + ["Miriam's sister", "Robin", "", ""]
    let run = try Run(
      ["cases", "new", "north", "--from", "first", "--output", file], typing: asks ? answers : [],
      in: home, isInteractive: asks)
    #expect(run.code == 0, "\(run.errors)")
    try check(file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for word in ["Miriam", "Basel", "secret"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("\n  cx-size: b  #"))
    #expect(text.contains("TO BE CHECKED BY YOU"))
    #expect(text.contains(asks ? "Robin leads a team" : "Kim leads a team"))
    #expect(run.flowing.contains("Few teams have the same in all of these"))
    #expect(text.contains("\"A reorganisation or a change of leader\" (cx-shock)"))
    if asks { #expect(run.flowing.contains("That is a label of the conversation.")) }
  }

  @Test func `a change that is declined stays, and is said`() throws {
    try converse()
    let file = home.folder.appending(path: "north.yaml").path
    let run = try Run(
      ["cases", "new", "north", "--from", "first", "--output", file],
      typing: ["no", "no", "", "", ""], in: home)
    #expect(run.flowing.contains("\"Two to four\" becomes \"Five to nine\"? (yes or no)"))
    #expect(run.flowing.contains("Left as they were: \"Two to four\" (cx-size)"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\n  cx-size: a  #"))
  }

  @Test func `no case is made of an exercise or of nothing`() throws {
    _ = try Run(["cases", "play", "case1"], typing: ["quit"], in: home)
    let run = try Run(["cases", "new", "north", "--from", "first"], in: home)
    #expect(run.code == 66)
  }

  @Test func `of a room the case takes what most hands were for, and no counts`() throws {
    let home = try Home()
    let room = try home.write(
      "room: one-team\nanswers: {mf1: {a: 1, d: 7}, mf2: {d: 3, a: 2}, mf5: {c: 8}}",
      to: "room.yaml")
    #expect(try Run(["diagnose", "--answers", room], in: home).code == 0)
    let file = home.folder.appending(path: "of-a-room.yaml").path
    let run = try Run(
      ["cases", "new", "of-a-room", "--from", "first", "--output", file], in: home,
      isInteractive: false)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.flowing.contains("Of hands, the case takes the answer most were raised for"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("  mf1: d") && text.contains("  mf5: c") && !text.contains("  mf2:"))
  }
}
