import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What brings a leader here, typed on a real (pseudo-)terminal.
@Suite struct OpeningKeysTests {
  private let home: TrialHome

  init() throws {
    home = try TrialHome()
  }

  private static let sentence = "Our reports are always late"

  /// The shell, in which these lines were typed, each answered by its prompt.
  private func shell(_ lines: [(String, prompt: String)]) throws -> PseudoTerminal {
    let terminal = try Built.terminal(home: home.url)
    try #require(terminal.isAsking("rapport> "))
    try type(lines, on: terminal)
    return terminal
  }

  private func type(_ lines: [(String, prompt: String)], on terminal: PseudoTerminal) throws {
    for (line, prompt) in lines {
      terminal.send(line + "\r")
      try #require(terminal.isAsking(prompt), "after \(line): \(terminal.screen.lines)")
    }
  }

  private func leave(_ terminal: PseudoTerminal) {
    terminal.send("\u{15}quit\r")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `it can be gone through, back and on, and ends at the first question`() throws {
    let terminal = try shell([
      ("diagnose", prompt: "today> "), (Self.sentence, "which> "), ("m", "which> "),
      ("b", "which> "), ("1 2", "whom> "), ("b", "which> "), ("1", "whom> "), ("2", "since> "),
      ("b", "whom> "), ("2", "since> "), ("3", "cx-size> "), ("2", "cx-pattern> "),
    ])
    leave(terminal)
    let stored = try Built.piped(["sessions", "show"], home: home.url).output
    #expect(stored.contains("Private note: \(Self.sentence)"))
  }

  @Test(arguments: ["\u{3}", "\u{15}"])
  func `a half-typed sentence is dropped, and the step waits`(_ key: String) throws {
    let terminal = try shell([("diagnose", prompt: "today> ")])
    terminal.send("a secret of o")
    #expect(terminal.shows { $0.lines.last == "today> a secret of o" })
    terminal.send(key)
    #expect(terminal.isAsking("today> "))
    terminal.send("\u{4}")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
    #expect(try !Built.piped(["sessions", "show"], home: home.url).output.contains("secret"))
  }

  @Test func `neither the arrow keys nor Tab bring it back`() throws {
    let terminal = try shell([
      ("diagnose", prompt: "today> "), (Self.sentence, "which> "), ("1", "whom> "),
      ("1", "since> "), ("1", "cx-size> "),
    ])
    terminal.send("\u{1B}[A")
    #expect(terminal.shows { $0.lines.last == "cx-size> diagnose" })
    terminal.send("\u{15}Our rep\t\t")
    #expect(terminal.shows { $0.lines.last == "cx-size> Our rep" })
    leave(terminal)
    let history = home.url.appending(path: "data/history")
    #expect(try !String(contentsOf: history, encoding: .utf8).contains("reports"))
  }

  struct Moment: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let typed: [(String, prompt: String)]
    let prompt: String
  }

  static let moments = [
    Moment(
      testDescription: "before a word", typed: [("diagnose", prompt: "today> ")], prompt: "today> "),
    Moment(
      testDescription: "after the sentence",
      typed: [("diagnose", prompt: "today> "), (sentence, "which> ")], prompt: "which> "),
    Moment(
      testDescription: "after all of it",
      typed: [
        ("diagnose", prompt: "today> "), (sentence, "which> "), ("1", "whom> "), ("2", "since> "),
        ("2", "cx-size> "),
      ], prompt: "cx-size> "),
  ]

  @Test(arguments: moments)
  func `kill -9 loses nothing that was told, and it goes on there`(_ moment: Moment) throws {
    let terminal = try shell(moment.typed)
    terminal.signal(SIGKILL)
    #expect(terminal.wait() == 128 + SIGKILL)
    let again = try shell([("resume", prompt: moment.prompt)])
    #expect(
      again.screen.lines.contains { $0.contains("1  Work comes late") }
        == (moment.prompt == "which> "))
    leave(again)
    let stored = try Built.piped(["sessions", "show"], home: home.url).output
    #expect(stored.contains(Self.sentence) == (moment.typed.count > 1))
  }
}
