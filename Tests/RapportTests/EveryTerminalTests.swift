import Foundation
import TestSupport
import Testing

/// What is sent to terminals that can do less, or whose user wants less.
@Suite struct EveryTerminalTests {
  private let home: TrialHome

  init() throws {
    home = try TrialHome()
  }

  struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var variables: [String: String] = [:]
    var arguments: [String] = []
    /// The sequences that may set off text.
    var styles: Set<String> = []
    var isEdited = true
  }

  static let kinds = [
    Kind(testDescription: "a usual one", styles: ["1", "2", "0"]),
    Kind(
      testDescription: "a dark one", variables: ["RAPPORT_THEME": "dark"],
      styles: ["1;36", "2", "0"]),
    Kind(testDescription: "one with bold alone", variables: ["TERM": "vt100"], styles: ["1", "0"]),
    Kind(testDescription: "NO_COLOR", variables: ["NO_COLOR": "1"]),
    Kind(testDescription: "no theme", variables: ["RAPPORT_THEME": "none"]),
    Kind(testDescription: "a dumb one", variables: ["TERM": "dumb"], isEdited: false),
    Kind(testDescription: "an unknown one", variables: ["TERM": "no-such"], isEdited: false),
    Kind(testDescription: "--plain", arguments: ["--plain"], isEdited: false),
    Kind(testDescription: "ACCESSIBLE", variables: ["ACCESSIBLE": "1"], isEdited: false),
  ]

  @Test(arguments: kinds)
  func `a terminal gets only what it can show`(_ kind: Kind) throws {
    let terminal = try Built.terminal(kind.arguments, home: home.url, variables: kind.variables)
    #expect(terminal.isAsking("rapport> "))
    #expect(terminal.isCooked != kind.isEdited)
    terminal.send("diagnose --concern none\r")
    #expect(terminal.isAsking("cx-size> "))
    terminal.send("2\r")
    #expect(terminal.isAsking("cx-pattern> "))
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
    let output = String(decoding: terminal.output, as: UTF8.self)
    let styles = output.matches(of: /\u{1B}\[([0-9;]+)m/).map { String($0.1) }
    #expect(Set(styles) == kind.styles)
    #expect(output.contains("\u{1B}") == kind.isEdited)
  }

  @Test func `a terminal of 20 by 5 shows the end of a question and takes the answer`() throws {
    let terminal = try Built.terminal(home: home.url, rows: 5, columns: 20)
    #expect(terminal.isAsking("rapport> "))
    terminal.send("diagnose --concern none\r")
    #expect(terminal.isAsking("cx-size> "))
    terminal.send("n a note of more rows than the screen has, and it stays legible to its end")
    #expect(terminal.shows { $0.row == 4 && $0.lines.last?.hasSuffix("end") == true })
    terminal.send("\r")
    #expect(terminal.expect("Note kept."))
    terminal.send("2\r")
    #expect(terminal.isAsking("cx-pattern> "))
    terminal.send("\u{4}")
    #expect(terminal.wait() == 0)
  }

  @Test func `a word that is no UTF-8 is told, and names no other file`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec \"$0\" report --output \"$(printf 'a\\377.md')\"", Built.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(text == "Word 3 of the command line is not text in UTF-8.\n")
  }

  @Test func `Ctrl-C ends a command that was started from the command line`() throws {
    let terminal = try Built.terminal(
      ["playbooks", "simulate", "--leaders", "100000"], home: home.url)
    #expect(terminal.expect("0 of 100000"))
    terminal.send("\u{3}")
    #expect(terminal.wait() == 130)
  }

  @Test func `Ctrl-C again and again gets out of a command in the shell`() throws {
    let terminal = try Built.terminal(home: home.url)
    #expect(terminal.isAsking("rapport> "))
    terminal.send("playbooks simulate --leaders 100000\r")
    #expect(terminal.expect("0 of 100000"))
    // Two that come at once count as one.
    for _ in 0..<20 where terminal.wait(timeout: 0.1) == nil { terminal.send("\u{3}") }
    #expect(terminal.wait() == 130)
    #expect(terminal.isCooked)
  }
}
