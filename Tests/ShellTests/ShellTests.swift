import Foundation
import Shell
import Testing

/// What a person or a script may do at the prompt, beyond the transcripts.
@Suite struct ShellTests {
  private let context = ["diagnose --concern none", "2", "2"]

  @Test func `an unfinished conversation is offered, and resumes at the same question`() throws {
    let home = try Home()
    let first = try Run([], typing: context + ["2"], in: home)
    #expect(first.code == 0)
    #expect(
      first.output.hasSuffix(
        "Your answers are stored; rapport sessions resume goes on with them.\n"))
    let asked = try #require(Transcript.prompts(in: first.output).last)
    let second = try Run([], typing: ["resume", "quit"], in: home)
    #expect(second.output.contains("You were in the middle of a conversation (3 answers)."))
    #expect(Transcript.prompts(in: second.output) == ["rapport", asked])
  }

  @Test func `Ctrl-C drops the line and nothing else`() throws {
    let lines: [Typed] = [.line("diagnose --concern none"), .cancelled, .line("2"), .line("quit")]
    let run = try Run([], ScriptedConsole(lines))
    #expect(run.output.contains("cx-size> ^C\ncx-size> 2\ncx-size: Five to nine\n"))
  }

  @Test func `piped lines are read without prompts, and the first error ends them`() throws {
    let run = try Run(
      [], typing: ["diagnose --concern none", "2", "nonsense", "1"], isInteractive: false)
    #expect(run.code == 64)
    #expect(!run.output.contains("> "))
    #expect(run.output.contains("[cx-pattern]"))
    #expect(!run.output.contains("[cx-zones]"))
    #expect(run.errors.hasPrefix("line 3: \"nonsense\" is none of the answers."))
  }

  @Test func `a piped script may have comments, and they count as lines`() throws {
    let run = try Run(
      [], typing: ["# a team of five", "diagnose --concern none", "2", "# oops", "9"],
      isInteractive: false)
    #expect(run.errors.hasPrefix("line 5: There are "))
    #expect(run.output.contains("cx-size: Five to nine"))
  }

  @Test func `history holds commands, never answers or notes`() throws {
    let console = ScriptedConsole(
      ["diagnose --concern none", "2", "n a note", "everyone", "/why", "/stop", "", "help", "quit"])
    _ = try Run([], console)
    #expect(console.history == ["diagnose --concern none", "why", "stop", "help", "quit"])
  }

  @Test func `a beginning that fits two answers asks which`() throws {
    let run = try Run([], typing: ["diagnose --concern none", "2", "everyone", "quit"])
    #expect(
      run.flowing.contains(
        "That fits 2 answers: 1, \"Everyone remote\", or 3, \"Everyone splits the week in a similar way\"."
      ))
  }

  @Test func `a changed playbook is told on resuming, and lost questions are kept aside`() throws {
    let home = try Home()
    let folder = home.folder.appending(path: "own").path
    let own = try home.write(Self.playbook, to: "own/own.yaml")
    let options = ["--playbooks", folder]
    let first = try Run(options, typing: context + ["/answer own1 1"], in: home)
    #expect(first.code == 0)
    try FileManager.default.removeItem(atPath: own)
    let second = try Run(options, typing: ["resume", "quit"], in: home)
    #expect(second.output.contains("playbooks have changed (gone: own)."))
    #expect(second.output.contains("1 of your answers belong to questions that are gone"))
  }

  static let playbook = """
    playbook: own
    version: 1
    title: "Own"
    about: "A trial."
    questions:
      - id: own1
        home: own-thing
        ask: "How many?"
        why: "To know."
        options: {a: {say: "One", marks: {own-thing: "+"}}, b: {say: "Two"}}
    symptoms:
      - id: own-thing
        name: "A thing"
        trust: task
        step: 3
        about: "About it."
        signs: ["One"]
        severity: {none: "a", mild: "b", moderate: "c", severe: "d"}
        follow-up: {metric: "m", how: "h", good: "g", look-at: "l"}
    actions:
      - id: act-own
        title: "Do it"
        first-step: "Begin."
        steps: ["Go on."]
        owner: leader
        hours: {setup: 1, weekly: 0}
        weeks: 1
        effect: small
        basis: "practice"
        source: "practice"
        measure: "done"
        how-often: "once"
    rules:
      - {id: own-rule, when: own-thing >= mild, recommend: act-own, because: "b.", source: "s"}
    """

  @Test func `loading a playbook with problems changes nothing`() throws {
    let home = try Home()
    let file = try home.write("playbook: broken\n", to: "broken.yaml")
    let run = try Run(
      [],
      typing: [
        "playbooks load \(file)", "playbooks load /nowhere.yaml", "diagnose --concern none", "quit",
      ],
      in: home)
    #expect(run.output.contains("\(file):1:1: error: a playbook lacks 'title'"))
    #expect(run.output.contains("there is no such file or folder"))
    #expect(run.output.contains("[cx-size]"))
  }

  struct Call: CustomTestStringConvertible, Sendable {
    let words: [String]
    let code: Int32

    init(_ line: String, _ code: Int32) {
      words = line.split(separator: " ").map(String.init)
      self.code = code
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let calls: [Call] = [
    Call("--help", 0), Call("--version", 0), Call("sessions list", 0), Call("data where", 0),
    Call("playbooks check", 0), Call("bogus", 64), Call("diagnose --questions 99", 64),
    Call("plan", 66), Call("sessions show nobody", 66), Call("playbooks check /nowhere", 66),
    Call("--playbooks /nowhere playbooks list", 66),
  ]

  @Test(arguments: calls)
  func `exit codes tell a script what happened`(_ call: Call) throws {
    #expect(try Run(call.words).code == call.code)
  }
}

extension Transcript {
  /// The prompts shown, in order.
  static func prompts(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /([a-z0-9-]+)> .*/).map { String($0.1) }
    }
  }
}

extension ShellTests {
  @Test func `an answer or a note typed as a command stays out of the history`() throws {
    let console = ScriptedConsole(
      [
        "diagnose --concern none", "/answer cx-size 3", "/stop", "n Bob drinks", "no",
        "why is Bob late", "",
        "quit",
      ])
    let run = try Run([], console)
    #expect(console.history == ["diagnose --concern none", "stop", "quit"])
    #expect(run.output.contains("Note kept."))
  }

  @Test func `an unsaved conversation in the shell stays unsaved, and only that one`() throws {
    let home = try Home()
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none --no-save", "2", "1", "diagnose --concern none", "yes", "2",
        "quit",
      ], in: home)
    #expect(!run.output.contains("Go on without saving"))
    #expect(try Run(["sessions", "list"], in: home).output == "second  2026-03-03  1 answer\n")
  }

  @Test func `a number no answer has is told, however large`() throws {
    let typed = [
      "diagnose --concern none", "2", "/stop", "-9223372036854775808", "99",
      "/answer cx-size -9223372036854775808", "quit",
    ]
    let run = try Run([], typing: typed)
    #expect(run.code == 0)
    #expect(run.flowing.contains("There is 1 answer so far; type its number to change it."))
  }

  @Test func `a mistyped folder harms nothing`() throws {
    let run = try Run(
      [], typing: ["playbooks list --playbooks /nope", "diagnose --concern none", "quit"])
    #expect(run.output.contains("Cannot read /nope"))
    #expect(run.output.contains("[cx-size]"))
  }

  @Test func `after the limit, more goes on`() throws {
    let run = try Run(
      [], typing: ["diagnose --concern none --questions 1", "2", "/more", "quit"])
    #expect(
      run.output.contains(
        "Those were the questions that were set; /more goes on with others."))
    #expect(run.output.components(separatedBy: "question 2 of at most ").count == 2)
  }

  @Test func `a stored conversation is told on the playbooks it ran on`() throws {
    let home = try Home()
    let options = ["--playbooks", home.folder.appending(path: "own").path]
    let own = try home.write(Self.playbook, to: "own/own.yaml")
    _ = try Run(options, typing: context + ["/answer own1 1", "/stop", "", "quit"], in: home)
    let before = try Run(["plan", "--format", "json"] + options, in: home).output
    try FileManager.default.removeItem(atPath: own)
    #expect(try Run(["plan", "--format", "json"], in: home).output == before)
  }

  @Test func `check tells what a file breaks elsewhere`() throws {
    let home = try Home()
    // It replaces a shipped playbook, but its mf1 lacks an option that a rule elsewhere names.
    let broken = Self.playbook.replacing("playbook: own", with: "playbook: missing-feedback")
      .replacing("own1", with: "mf1")
    let file = try home.write(broken, to: "own.yaml")
    let run = try Run(["playbooks", "check", file], in: home)
    #expect(run.code == 65)
    #expect(run.output.contains("error: 'mf1' has no option 'e', only a, b"))
  }
}
