import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The program on a real (pseudo-)terminal.
@Suite struct TerminalTests {
  private let home: TrialHome

  init() throws {
    home = try TrialHome()
  }

  private func type(_ line: String, on terminal: PseudoTerminal, until prompt: String) {
    terminal.send(line + "\r")
    #expect(terminal.isAsking(prompt), "after \(line): \(terminal.screen.lines)")
  }

  @Test func `greets, asks, and leaves the terminal as it was`() throws {
    let terminal = try Built.terminal(home: home.url)
    #expect(terminal.isAsking("rapport> "))
    terminal.send("dia\t")
    #expect(terminal.expect("diagnose"))
    type("", on: terminal, until: "today> ")
    type("", on: terminal, until: "which> ")
    type("", on: terminal, until: "cx-size> ")
    type("2", on: terminal, until: "cx-pattern> ")
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `Ctrl-C drops the line, Ctrl-D leaves with everything stored`() throws {
    let terminal = try Built.terminal(home: home.url)
    #expect(terminal.isAsking("rapport> "))
    type("diagnose --concern none", on: terminal, until: "cx-size> ")
    terminal.send("99")
    #expect(terminal.expect("99"))
    terminal.send("\u{3}")
    #expect(terminal.shows { $0.lines.suffix(2).elementsEqual(["cx-size> 99^C", "cx-size>"]) })
    type("2", on: terminal, until: "cx-pattern> ")
    terminal.send("\u{4}")
    #expect(terminal.expect("sessions resume"))
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
    let sessions = try Built.piped(["sessions", "list"], home: home.url)
    #expect(sessions.output.contains("1 answer\n"))
  }

  @Test func `a request to end gives the terminal back`() throws {
    let terminal = try Built.terminal(home: home.url)
    #expect(terminal.isAsking("rapport> "))
    terminal.signal(SIGTERM)
    #expect(terminal.wait() == 128 + SIGTERM)
    #expect(terminal.isCooked)
  }

  @Test(arguments: [20, 40, 200])
  func `every line fits a terminal of any width`(_ columns: Int) throws {
    let terminal = try Built.terminal(home: home.url, rows: 40, columns: columns)
    #expect(terminal.isAsking("rapport> "))
    type("diagnose --concern none", on: terminal, until: "cx-size> ")
    let lines = Built.shown(terminal.output).split(whereSeparator: \.isNewline)
      .filter { !$0.contains("> ") }
    #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.filter { $0.count > columns })")
  }

  @Test func `a pipe gets no prompts and no colours`() throws {
    let run = try Built.piped([], "diagnose --concern none\n2\nquit\n", home: home.url)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(!run.output.contains("> ") && !run.output.contains("\u{1B}"))
    #expect(run.output.contains("[cx-pattern]"))
  }

  @Test(arguments: [
    "\0\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{202E}abc", String(repeating: "x", count: 1_000_000),
  ])
  func `hostile input gets a sentence and does no harm`(_ text: String) throws {
    let run = try Built.piped([], "diagnose --concern none\n\(text)\n", home: home.url)
    #expect(run.code == 64)
    let controls = run.errors.unicodeScalars.filter {
      $0.value < 32 && $0 != "\n" || $0.value == 0x202E
    }
    #expect(controls.isEmpty)
    #expect(run.errors.count < 400)
    #expect(run.errors.contains("none of the answers"))
  }
}

extension TerminalTests {
  @Test(arguments: ["playbooks list >/dev/full", "playbooks list >&-", "--help >&-"])
  func `output that cannot be written ends with 74`(_ command: String) throws {
    let run = Process()
    run.executableURL = URL(filePath: "/bin/sh")
    run.arguments = ["-c", "\"$0\" \(command)", Built.path]
    run.standardError = Pipe()
    try run.run()
    run.waitUntilExit()
    #expect(run.terminationStatus == 74)
  }
}
