import Coaching
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `kill -9` at any moment: what was answered is there, and the conversation goes on.
///
/// `RAPPORT_KILLS` sets how many runs are killed.
@Suite struct KillTests {
  private static let runs =
    ProcessInfo.processInfo.environment["RAPPORT_KILLS"].flatMap(Int.init) ?? 5

  @Test(arguments: 1...runs)
  func `no answered question is lost, and resuming asks the next one`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let home = try TrialHome()
    let terminal = try Built.terminal(home: home.url)
    try #require(terminal.isAsking("rapport> "))
    terminal.send("diagnose --concern none\r")
    try #require(terminal.isAsking("cx-size> "))
    var prompt = "cx-size"
    var answered: [String] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      terminal.send("1\r")
      try #require(terminal.expect("\(prompt): "))
      answered.append(prompt)
      prompt = try #require(nextPrompt(terminal))
    }
    // One more answer, and death before, while or after it is stored.
    terminal.send("1\r")
    let received = terminal.output.count
    let bytes = Int.random(in: 0...400, using: &generator)
    _ = terminal.shows(timeout: 0.05) { _ in terminal.output.count >= received + bytes }
    terminal.signal(SIGKILL)
    #expect(terminal.wait() == 128 + SIGKILL)

    let text = String(decoding: terminal.output, as: UTF8.self)
    let isAcknowledged = text.contains("\(prompt): ")
    let stored = try storedAnswers(home)
    #expect(Array(stored.prefix(answered.count)) == answered)
    #expect(stored.count <= answered.count + 1)
    if isAcknowledged { #expect(stored.last == prompt) }
    try checkResume(home, stored: stored, prompt: prompt)
  }

  /// The id in the prompt that stands on the screen now.
  private func nextPrompt(_ terminal: PseudoTerminal) -> String? {
    var found: String?
    _ = terminal.shows { screen in
      found = screen.lines.last?.firstMatch(of: /^([a-z0-9-]+)>$/).map { String($0.1) }
      return found != nil
    }
    return found
  }

  private func storedAnswers(_ home: TrialHome) throws -> [String] {
    let shown = try Built.piped(["sessions", "show"], home: home.url).output
    let flowing = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flowing.matches(of: /\[([a-z0-9-]+)\] You:/).map { String($0.1) }
  }

  private func checkResume(_ home: TrialHome, stored: [String], prompt: String) throws {
    let again = try Built.terminal(home: home.url)
    try #require(again.isAsking("rapport> "))
    again.send("resume\r")
    _ = again.shows { $0.lines.last?.firstMatch(of: /^(?!rapport)[a-z0-9-]+>$/) != nil }
    let resumed = try #require(nextPrompt(again))
    if stored.contains(prompt) {
      #expect(!stored.contains(resumed))
    } else {
      #expect(resumed == prompt)
    }
    again.send("\u{4}")
    #expect(again.wait() == 0)
  }
}
