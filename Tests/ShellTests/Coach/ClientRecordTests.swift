import Foundation
import Shell
import Testing

/// What is stored about a client, kept apart from the others.
@Suite struct ClientRecordTests {
  /// Two conversations with C7 and one with D8.
  private func home() throws -> Home {
    let home = try Home()
    for (client, note) in [("C7", "first-of-c"), ("D8", "only-of-d"), ("C7", "second-of-c")] {
      _ = try Run(
        [],
        typing: [
          "diagnose --concern none --client \(client)", "2", "n \(note) \(note)",
          "p \(note) in private",
          "/answer cx-tracking 3", "/answer mf1 2", "/answer om1 4", "/answer om2 3",
          "/answer om3 3",
          "/answer om4 2", "/answer om7 5", "/stop", "", "quit",
        ], in: home)
      home.days += 7
    }
    return home
  }

  @Test func `the log has the days and what happened, of one client alone`() throws {
    let home = try home()
    _ = try Run(["done", "1", "all of it", "--session", "third"], in: home)
    let log = try Run(["sessions", "log", "--client", "C7"], in: home).flowing
    #expect(log.contains("Log of sessions, client C7"))
    #expect(log.contains("- 3 March 2026 (first) What happened: Began. 8 answers."))
    #expect(log.contains("2 notes, 1 of them private."))
    #expect(log.contains("- 24 March 2026 (third) What happened:") && log.contains(": done."))
    #expect(!log.contains("second") && !log.contains("of-c") && !log.contains("all of it"))
    #expect(try Run(["sessions", "log", "--client", "Nobody"], in: home).code == 66)
    #expect(try Run(["sessions", "log", "--client", ""], in: home).code == 64)
  }

  @Test func `what was taken back is in no log`() throws {
    let home = try Home()
    _ = try Run(
      [],
      typing: ["diagnose --concern none", "2", "3", "/goal Less of it", "/undo", "/undo", "quit"],
      in: home)
    #expect(try Run(["sessions", "log"], in: home).flowing.contains("Began. 1 answer."))
  }

  @Test func `an export of a client has nobody else, and comes in elsewhere`() throws {
    let home = try home()
    let file = home.folder.appending(path: "c7.json").path
    let run = try Run(["data", "export", file, "--client", "C7"], in: home)
    #expect(run.code == 0 && run.output.contains("2 conversations and "), "\(run.output)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("first-of-c") && text.contains("second-of-c"))
    #expect(!text.contains("only-of-d") && !text.contains("D8"))
    let other = try Home(after: 5)
    #expect(try Run(["data", "import", file], in: other).code == 0)
    #expect(try Run(["sessions"], in: other).output.split(separator: "\n").count == 2)
    #expect(try Run(["data", "export", file, "--client", "E9", "--force"], in: home).code == 66)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func `erasing a client leaves the others whole, and nothing of it in any byte`() throws {
    let home = try home()
    #expect(
      try Run(["data", "erase", "--client", "C7"], in: home, isInteractive: false).code == 64)
    let run = try Run(["data", "erase", "--client", "C7", "--yes"], in: home)
    #expect(run.flowing.contains("2 conversations are erased."), "\(run.output)\(run.errors)")
    #expect(run.flowing.contains("nothing of it is left"))
    let files = try FileManager.default.contentsOfDirectory(
      at: home.data, includingPropertiesForKeys: nil)
    for file in files {
      let bytes = try Data(contentsOf: file)
      for words in ["of-c", "C7"] {
        #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words) in \(file.lastPathComponent)")
      }
    }
    let left = try Run(["sessions", "show", "second"], in: home).output
    #expect(left.contains("only-of-d") && left.contains("D8"))
    #expect(try Run(["data", "check"], in: home).code == 0)
  }

  @Test(arguments: [
    ["--client", "C7", "--all"], ["--client", "C7", "--session", "first"], [],
  ])
  func `one thing is erased at a time`(_ options: [String]) throws {
    #expect(try Run(["data", "erase", "--yes"] + options, in: home()).code == 64)
  }

  @Test func `resume says whose it is unless others see the screen, and keeps the coach's form`()
    throws
  {
    let home = try Home()
    _ = try Run(
      [], typing: ["diagnose --concern none --for coach --client C7", "2", "quit"], in: home)
    let run = try Run([], typing: ["resume", "quit"], in: home)
    #expect(run.output.contains("Client C7. Conversation first, begun on 3 March 2026."))
    #expect(run.output.contains("Read aloud:"))
    let presented = try Run(
      [], typing: ["present on", "resume", "quit"], in: home)
    #expect(presented.output.contains("\nConversation first, begun on 3 March 2026."))
    #expect(!presented.output.contains("C7") && !presented.output.contains("Read aloud:"))
    _ = try Run([], typing: ["present off", "resume --for leader", "quit"], in: home)
    #expect(!(try Run([], typing: ["resume", "quit"], in: home)).output.contains("Read aloud:"))
  }

  @Test func `a room of different teams is left out of the log, and nothing else`() throws {
    let home = try home()
    _ = try Run(
      [],
      typing: [
        "diagnose --for workshop --room different-teams --client C7", "tally 1 2 3 4", "quit",
      ], in: home)
    let log = try Run(["sessions", "log", "--client", "C7"], in: home).flowing
    #expect(log.contains("(first)") && log.contains("(third)"))
    #expect(log.contains("Left out, because there is no plan of theirs to tell: 1 conversation."))
  }

  @Test func `a conversation that is stored nowhere has a log, too`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --no-save --concern none --client Z1", "2", "/report --for coach --log", "quit",
      ])
    #expect(run.flowing.contains("## Log of sessions - 3 March 2026 (first): Began. 1 answer."))
  }
}
