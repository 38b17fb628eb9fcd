import Foundation
import TestSupport
import Testing

/// The keys of the shell on a real (pseudo-)terminal, in every state a conversation may be in.
@Suite struct ShellKeysTests {
  private let home: TrialHome

  init() throws {
    home = try TrialHome()
  }

  /// The shell, in which these lines were typed, each answered by its prompt.
  private func shell(
    _ lines: [(String, prompt: String)] = [], rows: Int = 24, columns: Int = 80,
    variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try Built.terminal(
      home: home.url, rows: rows, columns: columns, variables: variables)
    try #require(terminal.isAsking("rapport> "))
    for (line, prompt) in lines {
      terminal.send(line + "\r")
      try #require(terminal.isAsking(prompt), "after \(line): \(terminal.screen.lines)")
    }
    return terminal
  }

  private static let question = [("diagnose --concern none", prompt: "cx-size> ")]
  private static let review = question + [("2", "cx-pattern> "), ("/stop", "review> ")]

  private func leave(_ terminal: PseudoTerminal) {
    terminal.send("\u{15}quit\r")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
  }

  // MARK: Ctrl-C and Ctrl-D

  struct State: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [(String, prompt: String)]
    var typed = ""
    let prompt: String
  }

  static let states = [
    State(testDescription: "the shell", lines: [], prompt: "rapport> "),
    State(testDescription: "a question", lines: question, prompt: "cx-size> "),
    State(testDescription: "a half-typed line", lines: question, typed: "12", prompt: "cx-size> "),
    State(
      testDescription: "a note", lines: question, typed: "n they were late", prompt: "cx-size> "),
    State(testDescription: "the review", lines: review, typed: "1", prompt: "review> "),
    State(
      testDescription: "the plan", lines: review + [("", "rapport> ")], typed: "how",
      prompt: "rapport> "),
  ]

  @Test(arguments: states)
  func `Ctrl-C drops the line and nothing else`(_ state: State) throws {
    let terminal = try shell(state.lines)
    terminal.send(state.typed)
    let line = state.prompt + state.typed
    #expect(terminal.isAsking(line))
    terminal.send("\u{3}")
    #expect(
      terminal.shows {
        $0.lines.suffix(2).elementsEqual([line + "^C", String(state.prompt.dropLast())])
      }, "\(terminal.screen.lines)")
    leave(terminal)
    let stored = try Built.piped(["sessions", "show"], home: home.url)
    #expect(!stored.output.contains("they were late"))
  }

  @Test(arguments: states.filter(\.typed.isEmpty) + states.suffix(2))
  func `Ctrl-D leaves with everything stored`(_ state: State) throws {
    let terminal = try shell(state.lines)
    terminal.send("\u{4}")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
    let stored = try Built.piped(["sessions", "list"], home: home.url)
    #expect(stored.output.contains("1 answer") == (state.lines.count > 1))
  }

  // MARK: Completion, pastes, history

  @Test func `Tab lists commands with what they do, and puts in what is left`() throws {
    let terminal = try shell(Self.question)
    terminal.send("/pla\t")
    #expect(terminal.shows { $0.lines.suffix(3).first?.hasPrefix("  /plan       Show") == true })
    terminal.send("n --form\tma\t")
    #expect(terminal.shows { $0.lines.last == "cx-size> /plan --format markdown" })
    terminal.send("\u{15}answer cx-patt\t\t")
    #expect(terminal.shows { $0.lines.contains("  a  Everyone remote") })
    #expect(terminal.shows { $0.lines.last == "cx-size> answer cx-pattern" })
    leave(terminal)
  }

  @Test func `a file with blanks in its name is completed for the command`() throws {
    let file = home.url.appending(path: "my own.yaml")
    try "playbook: x\n".write(to: file, atomically: true, encoding: .utf8)
    let terminal = try shell(columns: 200)
    terminal.send("playbooks check \(home.url.path)/my\t\r")
    #expect(terminal.expect("my own.yaml:1:1: error"))
    leave(terminal)
  }

  @Test func `several lines pasted into a note are one note`() throws {
    let terminal = try shell(Self.question)
    terminal.send("n \u{1B}[200~first\nsecond 日本\r\nthird\u{1B}[201~")
    #expect(terminal.shows { $0.lines.last == "cx-size> n first second 日本 third" })
    terminal.send("\r")
    #expect(terminal.expect("Note kept."))
    leave(terminal)
    let stored = try Built.piped(["sessions", "show"], home: home.url)
    #expect(stored.output.contains("first second 日本 third"))
  }

  @Test func `the history keeps commands once, and no answers and no notes`() throws {
    let typed = [
      ("help plan", prompt: "rapport> "), ("diagnose --concern none", "cx-size> "),
      ("2", "cx-pattern> "),
      ("n Bob is late", "cx-pattern> "), ("p Ann drinks", "cx-pattern> "),
      ("/change cx-size", "cx-size> "), ("Five to nine", "cx-pattern> "),
      ("/answer cx-size 3", "cx-pattern> "), ("/why", "cx-pattern> "), ("why", "cx-pattern> "),
    ]
    for _ in 0..<2 { leave(try shell(typed)) }
    let file = home.url.appending(path: "data/history")
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(Set(kept) == ["help plan", "diagnose --concern none", "change cx-size", "why", "quit"])
    // From the newest back, each once.
    let terminal = try shell()
    for line in [
      "quit", "why", "change cx-size", "diagnose --concern none", "help plan", "help plan",
    ] {
      terminal.send("\u{1B}[A")
      #expect(terminal.shows { $0.lines.last == "rapport> \(line)" }, "\(line)")
    }
    leave(terminal)
  }

  // MARK: Drawing

  @Test func `editing in the middle of a wide line leaves the right text`() throws {
    let terminal = try shell(Self.question, columns: 30)
    terminal.send("n 日本語の長いメモをここに書きます")
    for _ in 0..<8 { terminal.send("\u{1B}[D") }
    terminal.send("\u{7F}x日\u{1B}[3~")
    #expect(
      terminal.shows { $0.lines.suffix(2).joined() == "cx-size> n 日本語の長いメx日ここに書きます" },
      "\(terminal.screen.lines)")
    leave(terminal)
  }

  @Test func `Ctrl-L shows the question alone, and the line as it was`() throws {
    let terminal = try shell(Self.question)
    terminal.send("n half\u{C}")
    #expect(
      terminal.shows {
        $0.lines.dropFirst().first?.hasPrefix("Your team, question 1 of at most 16") == true
          && $0.lines.last == "cx-size> n half"
      }, "\(terminal.screen.lines)")
    terminal.send("\u{3}")
    #expect(terminal.isAsking("cx-size> "))
    terminal.send("?\r")
    #expect(terminal.expect("Why we ask"))
    #expect(terminal.isAsking("cx-size> "))
    leave(terminal)
  }

  @Test func `after a resize the line is drawn anew and what follows fits`() throws {
    let terminal = try shell(Self.question)
    let note = "n a note that is longer than forty columns are wide"
    terminal.send(note)
    #expect(terminal.shows { $0.lines.last == "cx-size> \(note)" })
    terminal.resize(rows: 20, columns: 40)
    #expect(terminal.shows { $0.lines.suffix(2).joined() == "cx-size> \(note)" })
    let before = terminal.output.count
    terminal.send("\u{15}?\r")
    #expect(terminal.expect("Why now"))
    #expect(terminal.isAsking("cx-size> "))
    let lines = Built.shown(terminal.output[before...]).split(whereSeparator: \.isNewline)
    #expect(lines.filter { $0.count > 40 } == [])
    leave(terminal)
  }

  @Test func `Ctrl-Z stops in the middle of a line and fg goes on there`() throws {
    let terminal = try Built.terminal(
      ["--norc", "--noprofile", "--noediting"], program: "/bin/bash", home: home.url,
      variables: ["PS1": "$ ", "HISTFILE": "/dev/null"])
    #expect(terminal.isAsking("$ "))
    terminal.send(Built.path + "\r")
    #expect(terminal.isAsking("rapport> "))
    terminal.send("diagnose --concern none\r")
    #expect(terminal.isAsking("cx-size> "))
    terminal.send("n half")
    #expect(terminal.shows { $0.lines.last == "cx-size> n half" })
    terminal.send("\u{1A}")
    #expect(terminal.expect("Stopped"))
    #expect(terminal.isAsking("$ "))
    #expect(terminal.isCooked)
    terminal.send("fg\r")
    #expect(terminal.shows { $0.lines.last == "cx-size> n half" })
    #expect(!terminal.isCooked)
    terminal.send("\u{15}quit\r")
    #expect(terminal.isAsking("$ "))
    terminal.send("exit\r")
    #expect(terminal.wait() == 0)
  }

  @Test func `vi keys of ~/.editrc work at a question`() throws {
    try "bind -v\n".write(
      to: home.url.appending(path: ".editrc"), atomically: true, encoding: .utf8)
    let terminal = try shell(Self.question)
    terminal.send("n wrong note\u{1B}")
    terminal.send("bbcwright\u{1B}")
    #expect(terminal.shows { $0.lines.last == "cx-size> n right note" }, "\(terminal.screen.lines)")
    terminal.send("\r")
    #expect(terminal.expect("Note kept."))
    #expect(terminal.isAsking("cx-size> "))
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }
}
