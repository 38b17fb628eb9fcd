import Foundation
import Testing

@testable import Shell

/// A leader, a keeper and nine members, each on a computer of their own.
struct PulseTests {
  private let leader: Home
  private let keeper: Home
  private let wave: String

  private static let rows = [
    "4352 1445 3320 08", "4443 4445 4344 09", "5555 5545 5444 10", "3343 4545 3420 07",
    "2343 4145 3425 06", "4344 4545 2422 08", "4343 3541 3424 99",
  ]

  init() throws {
    leader = try Home()
    keeper = try Home()
    wave = try keeper.write("", to: "may.wave")
    try FileManager.default.removeItem(atPath: wave)
  }

  private func make(_ more: [String] = []) throws -> Run {
    _ = try Run(["pulse", "key"], in: leader)
    return try Run(
      [
        "pulse", "new", "--people", "9", "--keeper", "Sam", "--purpose", "To see", "--promise",
        "One point", "--output", wave,
      ] + more, in: leader)
  }

  private var result: String { wave.replacing(".wave", with: ".result") }

  @Test func `a wave goes from the leader to the keeper and back, and only counts return`() throws {
    #expect(try make().code == 0)
    let kept = try Run(
      ["pulse", "keep", wave], typing: Self.rows, in: keeper, isInteractive: false)
    #expect(kept.code == 0, "\(kept.errors)")
    #expect(kept.flowing.contains("7 of 9 have answered; only counts are kept."))
    #expect(try Run(["pulse", "close", wave], in: keeper, isInteractive: false).code == 0)
    let shown = try Run(["pulse", "show", result], in: leader)
    #expect(shown.flowing.contains("7 of 9 answered."))
    // 4, 4, 5, 3, 2, 4, 4 to the first statement.
    #expect(shown.flowing.contains("Said: 5 of 7 agree; how the others divide is not told"))
    #expect(shown.flowing.contains("56 % to 78 % agree, whatever the others think"))
    #expect(try Run(["pulse", "show"], in: leader).flowing == shown.flowing)
    #expect(try Run(["pulse", "attack", result], in: leader).flowing.contains("Nothing: no count"))
    let other = try Run(["pulse", "show", result], in: keeper)
    #expect(other.code == 65 && other.errors.contains("sealed to another key"))
  }

  @Test func `below the threshold there is no result`() throws {
    _ = try make()
    _ = try Run(
      ["pulse", "keep", wave], typing: Array(Self.rows.prefix(4)), in: keeper, isInteractive: false)
    let closed = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    #expect(closed.errors.contains("below 5 nothing is shown"))
    #expect(!FileManager.default.fileExists(atPath: result))
  }

  @Test func `late answers are told only with enough others`() throws {
    _ = try make()
    _ = try Run(
      ["pulse", "keep", wave], typing: Array(Self.rows.prefix(6)), in: keeper, isInteractive: false)
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    let first = try Data(contentsOf: URL(filePath: result))
    _ = try Run(["pulse", "keep", wave], typing: [Self.rows[6]], in: keeper, isInteractive: false)
    for force in [[], ["--force"]] {
      let again = try Run(["pulse", "close", wave] + force, in: keeper, isInteractive: false)
      #expect(again.errors.contains("1 more person has answered since the result that was told."))
      #expect(!again.errors.contains("--force"))
      #expect(again.errors.contains("not told; too few are left to answer"))
    }
    #expect(try Data(contentsOf: URL(filePath: result)) == first)
  }

  @Test func `a result with a few more answers is not opened after the one before`() throws {
    _ = try make()
    for count in [6, 7] {
      // The record of what was told is lost in between.
      try? FileManager.default.removeItem(atPath: wave.replacing(".wave", with: ".kept"))
      _ = try Run(
        ["pulse", "keep", wave], typing: Array(Self.rows.prefix(count)), in: keeper,
        isInteractive: false)
      let closed = try Run(
        ["pulse", "close", wave, "--force"], in: keeper, isInteractive: false)
      #expect(closed.code == 0, "\(closed.errors)")
      let shown = try Run(["pulse", "show", result], in: leader)
      #expect(count == 6 ? shown.code == 0 : shown.errors.contains("is 1 answer apart from"))
    }
    #expect(try Run(["pulse", "show"], in: leader).flowing.contains("6 of 9 answered."))
  }

  @Test func `nor is one with a few fewer, and what was opened opens again`() throws {
    _ = try make()
    var files: [String] = []
    for count in [6, 7] {
      try? FileManager.default.removeItem(atPath: wave.replacing(".wave", with: ".kept"))
      _ = try Run(
        ["pulse", "keep", wave], typing: Array(Self.rows.prefix(count)), in: keeper,
        isInteractive: false)
      _ = try Run(["pulse", "close", wave, "--force"], in: keeper, isInteractive: false)
      files.append(result + "\(count)")
      try FileManager.default.copyItem(atPath: result, toPath: files[files.count - 1])
    }
    #expect(try Run(["pulse", "show", files[1]], in: leader).code == 0)
    let fewer = try Run(["pulse", "show", files[0]], in: leader)
    #expect(fewer.code == 65 && fewer.errors.contains("is 1 answer apart from"))
    #expect(try Run(["pulse", "show", files[1]], in: leader).code == 0)
    let all = leader.folder.appending(path: "all.json").path
    let export = try Run(["data", "export", all], in: leader)
    #expect(export.flowing.contains("0 conversations, keys and results of pulses and"))
    let text = try String(contentsOfFile: all, encoding: .utf8)
    #expect(text.components(separatedBy: "\"received\"").count == 2)
  }

  @Test func `a key that came by import opens results, and seals no wave`() throws {
    _ = try make()
    let other = try Home(after: 2)
    other.days = 30
    _ = try Run(["pulse", "key"], in: other)
    let all = leader.folder.appending(path: "other.json").path
    _ = try Run(["data", "export", all], in: other)
    let own = try Run(["pulse", "key"], in: leader).output
    let brought = try Run(["data", "import", all], in: leader)
    #expect(brought.flowing.contains("keys and results of pulses"), "\(brought.output)")
    #expect(try Run(["pulse", "key"], in: leader).output == own)
    // Nor does it where there was no key before.
    let fresh = try Home(after: 3)
    _ = try Run(["data", "import", all], in: fresh)
    let made = try Run(["pulse", "key"], in: fresh).output
    #expect(made.contains("pulse new makes a wave with it"))
    #expect(try made != Run(["pulse", "key"], in: other).output)
  }

  @Test func `a result that is told again with who came and went is opened`() throws {
    _ = try make()
    _ = try Run(
      ["pulse", "keep", wave], typing: Array(Self.rows.prefix(6)), in: keeper, isInteractive: false)
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    #expect(try Run(["pulse", "show", result], in: leader).code == 0)
    let again = try Run(
      ["pulse", "close", wave, "--joined", "1", "--left", "0", "--force"], in: keeper,
      isInteractive: false)
    #expect(again.code == 0, "\(again.errors)")
    let shown = try Run(["pulse", "show", result], in: leader)
    #expect(shown.code == 0, "\(shown.errors)")
  }

  @Test func `a wave after another that holds the same answers is not sealed`() throws {
    _ = try make()
    let june = wave.replacing("may.wave", with: "june.wave")
    for (path, count) in [(wave, 6), (june, 7)] {
      if path == june {
        _ = try Run(
          [
            "pulse", "new", "--people", "9", "--keeper", "Sam", "--purpose", "To see", "--promise",
            "One point", "--after", wave, "--output", june,
          ], in: leader)
      }
      _ = try Run(
        ["pulse", "keep", path], typing: Array(Self.rows.prefix(count)), in: keeper,
        isInteractive: false)
    }
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    let closed = try Run(["pulse", "close", june], in: keeper, isInteractive: false)
    #expect(closed.errors.contains("look like the answers to the wave before, with 1 more"))
    let anew = try Run(["pulse", "close", june, "--anew"], in: keeper, isInteractive: false)
    #expect(anew.code == 0, "\(anew.errors)")
  }

  @Test func `the leader's own computer collects nothing`() throws {
    _ = try make()
    for command in [["keep", wave], ["close", wave]] {
      let run = try Run(["pulse"] + command, in: leader)
      #expect(run.errors.contains("Answers are collected by somebody else"), "\(command)")
    }
  }

  @Test func `a wave changed after members saw it goes with nothing kept before`() throws {
    _ = try make()
    _ = try Run(["pulse", "keep", wave], typing: Self.rows, in: keeper, isInteractive: false)
    let text = try String(contentsOfFile: wave, encoding: .utf8)
    try text.replacing("One point", with: "Nothing").write(
      toFile: wave, atomically: true, encoding: .utf8)
    let run = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    #expect(run.code == 65 && run.errors.contains("was changed after members saw it"))
  }

  @Test func `a flipped byte of a result is told`() throws {
    _ = try make()
    _ = try Run(["pulse", "keep", wave], typing: Self.rows, in: keeper, isInteractive: false)
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    var text = try String(contentsOfFile: result, encoding: .utf8)
    text = text.replacing("\"title\" : \"Team pulse\"", with: "\"title\" : \"Team Pulse\"")
    try text.write(toFile: result, atomically: true, encoding: .utf8)
    let run = try Run(["pulse", "show", result], in: leader)
    #expect(run.code == 65 && run.errors.contains("was changed, or did not arrive whole"))
  }

  @Test func `a word from the hat is good for one answer`() throws {
    _ = try make()
    let words = try Run(["pulse", "keep", wave, "--words", "9"], in: keeper).output
      .split(separator: "\n").prefix(9).map(String.init)
    #expect(Set(words).count == 9)
    let rows = ["\(words[0]) \(Self.rows[0])", "\(words[0]) \(Self.rows[0])"]
    let run = try Run(["pulse", "keep", wave], typing: rows, in: keeper, isInteractive: false)
    #expect(run.errors.contains("Row 2: That word was used already"))
    #expect(run.errors.contains("No row was counted."))
    let one = try Run(
      ["pulse", "keep", wave], typing: Array(rows.prefix(1)), in: keeper, isInteractive: false)
    #expect(one.flowing.contains("Counted: 1 of 9."))
  }

  @Test func `a row in which nothing is said spends no word`() throws {
    _ = try make()
    let word = try #require(
      try Run(["pulse", "keep", wave, "--words", "9"], in: keeper).output
        .split(separator: "\n").first.map(String.init))
    let run = try Run(
      ["pulse", "keep", wave],
      typing: ["\(word) 0000 0000 0000 99", "\(word) \(Self.rows[0])"], in: keeper,
      isInteractive: false)
    #expect(run.flowing.contains("Row 1: nothing is said in it"), "\(run.errors)")
    #expect(run.flowing.contains("Counted: 1 of 9."), "\(run.errors)")
  }

  @Test(arguments: [
    (["--people", "4"], "at least 5 people"), (["--threshold", "3"], "never lower than 5"),
    (["--group", "a=4", "--group", "b=5"], "each group has at least 5 people"),
    (["--statement", "nothing"], "There is no statement"),
  ])
  func `nobody can be asked in a way that tells on a few`(
    _ words: [String], _ complaint: String
  ) throws {
    let run = try make(words)
    #expect(run.errors.contains(complaint), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: wave))
  }

  @Test func `the key is kept like a note: sealed, handed over, and no conversation`() throws {
    _ = try make()
    #expect(try Run(["sessions", "list"], in: leader).errors.contains("No") == false)
    #expect(try Run(["cases", "played"], in: leader).output.contains("pulse") == false)
    #expect(try Run(["data", "check"], in: leader).code == 0)
  }
}
