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
    _ = try DataFolder(home.url.appending(path: "data"))
      .lock(with: Self.passphrase, cost: KeyCost(rounds: 2, blockSize: 1, parallelism: 1))
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
