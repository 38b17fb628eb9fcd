import Foundation
import Sessions
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Typing a passphrase on a real (pseudo-)terminal.
@Suite struct PassphraseKeysTests {
  private let home: TrialHome
  private static let passphrase = "correct horse"

  init() throws {
    home = try TrialHome()
    try lock(rounds: 2, blockSize: 1)
  }

  private func lock(rounds: Int, blockSize: Int) throws {
    _ = try DataFolder(home.url.appending(path: "data")).lock(
      with: Self.passphrase,
      cost: KeyCost(rounds: rounds, blockSize: blockSize, parallelism: 1))
  }

  /// A terminal that asks, and takes a while to check what it is told.
  private func patient(_ words: [String] = []) throws -> PseudoTerminal {
    try FileManager.default.removeItem(at: home.url.appending(path: "data"))
    try lock(rounds: 1 << 16, blockSize: 8)
    let terminal = try asked(words)
    #expect(terminal.expect("Passphrase: "))
    return terminal
  }

  private func asked(_ words: [String] = []) throws -> PseudoTerminal {
    let terminal = try Built.terminal(words, home: home.url)
    try #require(terminal.isAsking("Passphrase: "))
    return terminal
  }

  private func shows(_ terminal: PseudoTerminal, _ text: String) -> Bool {
    String(decoding: terminal.output, as: UTF8.self).contains(text)
  }

  @Test func `it is not shown, and can be mended while it is typed`() throws {
    let terminal = try asked()
    terminal.send("correct hoarse\u{7F}\u{7F}\u{7F}\u{7F}rse\r")
    #expect(terminal.isAsking("rapport> "))
    #expect(!shows(terminal, "correct"))
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
  }

  @Test(arguments: [([], "\u{4}", Int32(0)), ([], "\u{3}", 130), (["data", "show"], "\u{3}", 130)])
  func `Ctrl-D and Ctrl-C leave with the terminal in order`(
    _ words: [String], _ key: String, _ code: Int32
  ) throws {
    let terminal = try asked(words)
    terminal.send(key)
    #expect(terminal.wait() == code)
    #expect(terminal.isCooked)
  }

  @Test func `a request to end leaves the terminal in order`() throws {
    let terminal = try asked()
    terminal.signal(SIGTERM)
    #expect(terminal.wait() == 128 + SIGTERM)
    #expect(terminal.isCooked)
  }

  @Test func `what is typed while it is checked is not shown`() throws {
    let terminal = try patient()
    terminal.send("wrong\r")
    #expect(terminal.expect("\n"))
    terminal.send("wronger\r")
    #expect(terminal.expect("Passphrase: "))
    terminal.send(Self.passphrase + "\r")
    #expect(terminal.expect("\n"))
    terminal.send("once more\r")
    #expect(terminal.isAsking("rapport> "))
    #expect(!shows(terminal, "wrong") && !shows(terminal, "more"))
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
  }

  /// The third one ends a program that looks at none of them.
  @Test(arguments: ["\u{3}", "\u{3}\u{3}\u{3}"])
  func `Ctrl-C while it is checked leaves with the terminal in order`(_ keys: String) throws {
    let terminal = try patient(["data", "show"])
    terminal.send("wrong\r")
    #expect(terminal.expect("\n"))
    terminal.send(keys)
    #expect(terminal.wait() == 130)
    #expect(terminal.isCooked)
  }

  @Test func `Ctrl-Z stops with the terminal in order, and fg asks again unseen`() throws {
    let terminal = try Built.terminal(
      ["--norc", "--noprofile", "--noediting"], program: "/bin/bash", home: home.url,
      variables: ["PS1": "$ ", "HISTFILE": "/dev/null"])
    #expect(terminal.isAsking("$ "))
    terminal.send(Built.path + "\r")
    #expect(terminal.isAsking("Passphrase: "))
    terminal.send("half\u{1A}")
    #expect(terminal.isAsking("$ "))
    #expect(terminal.isCooked)
    terminal.send("fg\r")
    #expect(terminal.isAsking("Passphrase: "))
    terminal.send(Self.passphrase + "\r")
    #expect(terminal.isAsking("rapport> "))
    #expect(!shows(terminal, "correct") && !shows(terminal, "half"))
    terminal.send("quit\r")
    #expect(terminal.isAsking("$ "))
    terminal.send("exit\r")
    #expect(terminal.wait() == 0)
  }
}
