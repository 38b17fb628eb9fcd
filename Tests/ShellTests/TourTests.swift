import Foundation
import Shell
import Testing

/// The guided example; Transcripts/tour.txt is the whole of it.
@Suite struct TourTests {
  /// More than the tour has steps.
  private static let enters = Array(repeating: "", count: 12)

  private func files(in home: Home) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: home.folder.path)
    return names.reduce(into: [:]) {
      $0[$1] = FileManager.default.contents(atPath: home.folder.appending(path: $1).path)
    }
  }

  @Test(arguments: [true, false])
  func `Enter alone leads to its end, and nothing is stored`(_ isInteractive: Bool) throws {
    let home = try Home()
    let run = try Run(["tour"], typing: Self.enters, in: home, isInteractive: isInteractive)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.flowing.contains("One thing stands out."))
    #expect(run.flowing.contains("Today: Answer finished work within two days"))
    #expect(run.flowing.hasSuffix("diagnose begins with your own team."))
    #expect(try files(in: home).isEmpty)
  }

  @Test func `a conversation that waits is left as it is, on screen and on disk`() throws {
    let home = try Home()
    _ = try Run([], typing: ["diagnose --concern none", "2"], in: home)
    _ = try Run([], typing: ["resume"], in: home)
    let before = try files(in: home)
    let console = ScriptedConsole(
      ["resume", "/tour"] + Self.enters.prefix(10) + ["/tour", "quit"])
    let run = try Run([], console, in: home)
    #expect(try files(in: home) == before)
    #expect(console.history == ["resume", "tour", "tour"])
    #expect(run.output.components(separatedBy: "question 2 of at most 16 [cx-pattern]").count == 4)
    #expect(Transcript.prompts(in: run.output).last == "cx-pattern")
    #expect(console.completer?("/answer cx-s").isEmpty == false)
  }

  @Test(arguments: [0, 3, 8])
  func `it can be left at any step`(_ steps: Int) throws {
    for ending in [Typed.line("quit"), .end] {
      let typed = [.line("tour")] + Self.enters.prefix(steps).map(Typed.line) + [ending]
      let run = try Run([], ScriptedConsole(typed + [.line("quit")]))
      #expect(
        run.output.hasSuffix(
          "\nYou have left the tour; nothing of it was stored.\nrapport> quit\n"))
    }
  }

  @Test func `any other line does what it always does, and the step waits`() throws {
    let home = try Home()
    let run = try Run(
      [],
      typing: [
        "tour", "help sens", "diagnose --concern none", "tour", "what?", "?", "u", "quit", "quit",
      ],
      in: home)
    #expect(run.output.contains("USAGE: rapport> sensitivity"))
    #expect(
      run.output.components(
        separatedBy: "This is the tour. It stores nothing; quit leaves it, and then you can."
      ).count == 3)
    #expect(run.output.components(separatedBy: "Tour, 1 of ").count == 6)
    #expect(run.output.contains("Tour, 2 of "))
    #expect(try files(in: home).isEmpty)
  }

  @Test func `someone else's playbooks do not change it`() throws {
    let home = try Home()
    let own = ShellTests.playbook.replacing("playbook: own", with: "playbook: missing-feedback")
    _ = try home.write(own, to: ".config/rapport/playbooks/own.yaml")
    let run = try Run([], typing: ["tour", "", "quit", "quit"], in: home)
    #expect(run.output.contains("Why we ask"))
  }

  @Test func `newcomers are told of it`() throws {
    #expect(try Run([], typing: ["quit"]).output.contains("tour shows it"))
  }
}
