import Foundation
import TestSupport
import Testing

@testable import Shell

/// Phones that answer a pulse on the keeper's computer.
@Suite struct PulsePhonesTests {
  private typealias Room = PhonesInTheRoom
  private let leader: Home
  private let keeper: Home
  private let wave: String

  init() throws {
    leader = try Home()
    keeper = try Home()
    wave = keeper.folder.path + "/may.wave"
  }

  private func make(_ more: [String] = []) throws {
    _ = try Run(["pulse", "key"], in: leader)
    _ = try Run(
      [
        "pulse", "new", "--people", "9", "--keeper", "Sam", "--purpose", "To see", "--promise",
        "One point", "--output", wave,
      ] + more, in: leader)
  }

  private var open: Room.Line {
    .typed("room open --address 127.0.0.1 --port PORT --pulse \(wave)")
  }

  /// Twelve statements, each answered with the same, and 8 of 10.
  private static func form(_ answer: Int, word: String? = nil) -> [(String, String)] {
    (0..<12).map { ("s\($0)", String(answer)) } + [("recommends", "8")]
      + (word.map { [("word", $0)] } ?? [])
  }

  @Test func `each phone is counted once, and only counts are written`() async throws {
    try make()
    let (run, phones) = try await Room.run(
      [
        open,
        .phones { phones in
          try await phones.join(6)
          phones.pages["form"] = try await phones[0].get("/").main
          for (index, answer) in [5, 4, 4, 2, 1].enumerated() {
            _ = try await phones[index].post("/pulse", Self.form(answer))
          }
          phones.pages["again"] = try await phones[0].post("/pulse", Self.form(1)).main
          phones.pages["reloaded"] = try await phones[0].get("/").main
          phones.pages["empty"] = try await phones[5].post(
            "/pulse", Self.form(1).map { ($0.0, "none") }
          ).main
          phones.pages["open"] = try await phones[5].post(
            "/pulse", Self.form(1).map { ($0.0, $0.0 == "s1" ? "7" : $0.1) }
          ).main
          phones.pages["hand"] = String(
            try await phones[5].post("/hand", [("round", "1"), ("option", "a")]).status)
        }, .typed("room"), .typed("room close"), .typed("quit"),
      ], in: keeper)
    #expect(phones.pages["form"]?.contains("I have clear work objectives") == true)
    #expect(phones.pages["form"]?.contains("the computer Sam uses") == true)
    #expect((phones.pages["form"]?.utf8.count ?? .max) < 20_000)
    #expect(phones.pages["again"]?.contains("Counted. Thank you.") == true)
    #expect(phones.pages["reloaded"]?.contains("Counted. Thank you.") == true)
    #expect(phones.pages["empty"]?.contains("Nothing was chosen") == true)
    #expect(phones.pages["open"]?.contains("Something was left open") == true)
    #expect(phones.pages["hand"] == "303")
    #expect(run.flowing.contains("Answered: 5 of 9"))
    #expect(run.flowing.contains("5 of 9 have answered; only counts are kept"))
    _ = try Run(["pulse", "close", wave], in: keeper, isInteractive: false)
    let shown = try Run(
      ["pulse", "show", wave.replacing(".wave", with: ".result")], in: leader)
    #expect(shown.flowing.contains("Said: 3 of 5 agree; how the others divide is not told"))
  }

  @Test func `a room that ended goes on, and a phone that has answered is known`() async throws {
    try make()
    let (_, phones) = try await Room.run(
      [
        open,
        .phones { phones in
          try await phones.join(2)
          _ = try await phones[0].post("/pulse", Self.form(4))
        }, .typed("quit"), .typed("yes"),
      ], in: keeper)
    let again = try await Room.run(
      [
        .typed("room resume"),
        .phones { phones in
          phones.pages["answered"] = try await phones[0].get("/").main
          phones.pages["open"] = try await phones[1].get("/").main
        }, .typed("room close"), .typed("quit"),
      ], in: keeper, phones: phones)
    #expect(again.phones.pages["answered"]?.contains("Counted. Thank you.") == true)
    #expect(again.phones.pages["open"]?.contains("I have clear work objectives") == true)
    #expect(again.run.flowing.contains("1 of 9 have answered"))
  }

  @Test func `a word from the hat is good for one phone`() async throws {
    try make()
    let words = try Run(["pulse", "keep", wave, "--words", "9"], in: keeper).output
      .split(separator: "\n").prefix(9).map(String.init)
    let (_, phones) = try await Room.run(
      [
        open,
        .phones { phones in
          try await phones.join(2)
          _ = try await phones[0].post("/pulse", Self.form(4, word: words[0].uppercased()))
          phones.pages["used"] = try await phones[1].post("/pulse", Self.form(4, word: words[0]))
            .main
          phones.pages["none"] = try await phones[1].post("/pulse", Self.form(4, word: "nothing"))
            .main
        }, .typed("room close"), .typed("quit"),
      ], in: keeper)
    #expect(phones.pages["used"]?.contains("That word was used already") == true)
    #expect(phones.pages["none"]?.contains("Please type the word from the hat") == true)
    // What was chosen is still there.
    #expect(phones.pages["used"]?.contains("value=\"4\" selected") == true)
  }

  @Test func `no more answer for a group than are in it`() async throws {
    try make(["--people", "10", "--group", "office=5", "--group", "remote=5"])
    let (run, phones) = try await Room.run(
      [
        open,
        .phones { phones in
          try await phones.join(6)
          for phone in 0..<6 {
            phones.pages["last"] = try await phones[phone].post(
              "/pulse", Self.form(4) + [("group", "0")]
            ).main
          }
        }, .typed("room close"), .typed("quit"),
      ], in: keeper)
    #expect(phones.pages["last"]?.contains("from this part of the team as are in it") == true)
    #expect(run.flowing.contains("5 of 10 have answered"))
  }

  @Test func `groups are asked for, and none is guessed`() async throws {
    try make(["--people", "10", "--group", "office=5", "--group", "remote=5"])
    let (run, phones) = try await Room.run(
      [
        open,
        .phones { phones in
          try await phones.join(1)
          phones.pages["none"] = try await phones[0].post("/pulse", Self.form(4)).main
          phones.pages["one"] = try await phones[0].post(
            "/pulse", Self.form(4) + [("group", "1")]
          ).main
        }, .typed("room own on"),
      ], in: keeper)
    #expect(run.errors.contains("its phones answer nothing else"))
    #expect(phones.pages["none"]?.contains("Please choose the group you belong to.") == true)
    #expect(phones.pages["one"]?.contains("Counted. Thank you.") == true)
  }

  @Test func `the leader's computer lets no phone answer`() throws {
    try make()
    let run = try Run(
      [], typing: ["room open --address 127.0.0.1 --port 18099 --pulse \(wave)"], in: leader,
      isInteractive: false)
    #expect(run.errors.contains("Answers are collected by somebody else"))
  }
}
