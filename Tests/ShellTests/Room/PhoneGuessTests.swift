import Foundation
import TestSupport
import Testing

@testable import Shell

/// Guesses about a case that phones send, over loopback.
@Suite struct PhoneGuessTests {
  private typealias Room = PhonesInTheRoom

  /// A case on the wall, and the guess of one phone.
  private static let guessed: [Room.Line] = [
    .typed("cases play case1 --tables 1"), .typed(PhoneTests.open),
    .phones { phones in
      try await phones.join(1)
      _ = try await phones[0].post(
        "/guess", [("round", "1"), ("table", "Red"), ("symptom", "isolation"), ("level", "mild")])
    },
  ]

  @Test func `guesses of phones stay unseen until the reveal, and come under their tables`()
    async throws
  {
    let (run, phones) = try await Room.run([
      .typed("cases play case1 --tables 2"), .typed(PhoneTests.open),
      .phones { phones in
        try await phones.join(2)
        _ = try await phones[0].post(
          "/guess", [("round", "1"), ("table", "Red"), ("symptom", "isolation"), ("level", "mild")])
        _ = try await phones[1].post("/guess", [("round", "1"), ("nothing", "yes")])
        phones.pages["other"] = try await phones[1].get("/").main
      }, .typed("guess"), .typed("reveal --anyway"), .typed("room close"), .typed("quit"),
      .typed("quit"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.flowing.contains("1 of 2 tables guessed: Red. 1 guess came without a table."))
    #expect(run.errors.isEmpty)
    #expect(phones.pages["other"]?.contains("Sent: nothing stands out") == true)
    let beforeReveal = run.output.components(separatedBy: "What Rapport sees")[0]
    #expect(!beforeReveal.contains("(mild)"))
    #expect(run.output.contains("Red") && run.output.contains("phone 1"))
  }

  @Test func `guesses that wait go into no other exercise, and are not lost`() async throws {
    let (run, _) = try await Room.run(
      Self.guessed + [
        .typed("quit"), .typed("cases play case2"), .typed("cases play case1"), .typed("no"),
        .typed("diagnose --room one-team --at mf1"), .typed("room put"),
        .typed("cases play case1"), .typed("yes"), .typed("reveal"), .typed(""), .typed(""),
        .typed(""), .typed("quit"),
        .typed("room close"), .typed("quit"), .typed("yes"),
      ], isInteractive: true)
    #expect(run.flowing.contains("waits for the reveal; cases play case1 goes on."))
    let refused = run.flowing.matches(of: /1 guess of phones about ".*?" is not revealed yet/)
    #expect(refused.count == 3, "\(run.flowing)")
    #expect(run.flowing.contains("You go on where you were."))
    let revealed = run.output.components(separatedBy: "You go on where you were.").last ?? ""
    #expect(revealed.contains("Red") && revealed.contains("mild"), "\(revealed)")
  }

  @Test func `a room is not closed over guesses that nobody counted without a question`()
    async throws
  {
    let (run, _) = try await Room.run(
      Self.guessed + [
        .typed("quit"), .typed("room close"), .typed("no"), .typed("room close"),
        .typed("yes"), .typed("quit"),
      ], isInteractive: true)
    #expect(run.flowing.contains("You have left the exercise; cases play case1 goes on with it."))
    #expect(run.flowing.contains("1 guess that nobody counted is not kept. Close?"))
    #expect(run.flowing.contains("The room stays open."))
    #expect(run.flowing.contains("The room is closed, and nothing listens any more."))
  }

  @Test(arguments: [
    ([("first", "act-share-hours")], "Choose at least one thing"),
    (
      [
        ("symptom", "isolation"), ("level", "mild"), ("symptom", "isolation"), ("level", "severe"),
      ], "The same thing was chosen twice"
    ),
    ([("symptom", "boredom"), ("level", "mild")], "that is not offered here"),
  ])
  func `a guess that is not taken says why`(
    _ form: [(String, String)], _ words: String
  )
    async throws
  {
    let (_, phones) = try await Room.run([
      .typed("cases play case1 --tables 1"), .typed(PhoneTests.open),
      .phones { phones in
        try await phones.join(1)
        phones.pages["sent"] = try await phones[0].post("/guess", [("round", "1")] + form).main
      }, .typed("quit"), .typed("room close"), .typed("quit"),
    ])
    #expect(phones.pages["sent"]?.contains(words) == true)
  }

  @Test(arguments: ["a\u{202E}b", "\u{1B}[2J", "e" + String(repeating: "\u{301}", count: 700)])
  func `a guess whose table's name nobody can read is not taken`(_ table: String) async throws {
    let (run, phones) = try await Room.run([
      .typed("cases play case1 --tables 2"), .typed(PhoneTests.open),
      .phones { phones in
        try await phones.join(1)
        phones.pages["told"] = try await phones[0].post(
          "/guess", [("round", "1"), ("table", table), ("nothing", "yes")]
        ).main
      }, .typed("guess"), .typed("room close"), .typed("quit"), .typed("quit"),
    ])
    #expect(phones.pages["told"]?.contains("letters that cannot be seen") == true)
    #expect(run.flowing.contains("No table has guessed yet."), "\(run.flowing.suffix(400))")
  }

  @Test func `tables count once however many phones they send from`() async throws {
    let (run, _) = try await Room.run([
      .typed("cases play case1 --tables 2"), .typed(PhoneTests.open),
      .phones { phones in
        try await phones.join(2)
        for (phone, table) in [(0, "Red"), (1, "red table")] {
          _ = try await phones[phone].post(
            "/guess", [("round", "1"), ("table", table), ("nothing", "yes")])
        }
      }, .typed("guess"), .typed("reveal"),
    ])
    #expect(run.flowing.contains("1 of 2 tables guessed: Red (2 guesses)."))
    #expect(run.errors.contains("reveal --anyway"))
  }
}
