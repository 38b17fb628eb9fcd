import Foundation
import TestSupport
import Testing

@testable import Shell

/// Phones in a trainer's room, over loopback.
@Suite struct PhoneTests {
  private typealias Room = PhonesInTheRoom
  private static let open = "room open --address 127.0.0.1 --port PORT"
  private static let begin: [Room.Line] = [
    .typed("diagnose --room different-teams"), .typed(open),
  ]

  private func hand(_ option: String, _ round: Int = 1) -> [(String, String)] {
    [("round", String(round)), ("option", option)]
  }

  @Test func `hands of phones and of the room are counted together`() async throws {
    let (run, phones) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(3) }, .typed("room put"),
        .phones { phones in
          for (index, option) in ["a", "b", "b"].enumerated() {
            _ = try await phones[index].post("/hand", [("round", "1"), ("option", option)])
          }
          // A second hand replaces the first.
          _ = try await phones[0].post("/hand", [("round", "1"), ("option", "c")])
          phones.pages["voted"] = try await phones[0].get("/").main
        }, .typed("tally 4 0 1 0"),
        .phones { $0.pages["counted"] = try await $0[1].get("/").main }, .typed("spread"),
        .typed("room close"),
        .phones { phones in
          do {
            _ = try await phones[0].get("/")
            phones.pages["closed"] = "still open"
          } catch {}
        }, .typed("quit"),
      ])
    #expect(phones.pages["error"] == nil)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.flowing.contains("Phones: 3 hands, added to those in the room. cx-size: 8 hands"))
    #expect(run.flowing.contains("Two to four: 4 - Five to nine: 2 - Ten to fifteen: 2"))
    #expect(phones.pages["voted"]?.contains("Sent: Ten to fifteen") == true)
    #expect(
      phones.pages["counted"]?.contains("<th scope=\"row\">Five to nine</th><td>2</td>") == true)
    #expect(run.flowing.contains("The room is closed, and nothing listens any more."))
    #expect(phones.pages["closed"] == nil)
    #expect(!FileManager.default.fileExists(atPath: run.home.data.path + "/room"))
  }

  @Test func `nothing is counted as long as phones have not answered, unless it is said`()
    async throws
  {
    let lines: [Room.Line] = [
      .phones { try await $0.join(2) }, .typed("room put"),
      .phones { _ = try await $0[0].post("/hand", [("round", "1"), ("option", "a")]) },
    ]
    let waiting = try await Room.run(Self.begin + lines + [.typed("tally"), .typed("quit")])
    #expect(waiting.run.errors.contains("1 phone has not answered yet."))
    let revealed = try await Room.run(
      Self.begin + lines + [
        .typed("reveal"), .phones { $0.pages["few"] = try await $0[0].get("/").main },
        .typed("room close"), .typed("quit"),
      ])
    #expect(revealed.run.flowing.contains("cx-size: 1 hand"))
    #expect(revealed.phones.pages["few"]?.contains("Fewer than five hands") == true)
    #expect(revealed.phones.pages["few"]?.contains("<td>") == false)
  }

  @Test func `who has no seat sees nothing, and a wrong code gives none`() async throws {
    let (_, phones) = try await Room.run(
      Self.begin + [
        .phones { phones in
          let stranger = PhoneClient(port: phones.port)
          phones.pages["wrong"] = try await stranger.join("BBBB").body
          phones.pages["page"] = try await stranger.get("/").main
          phones.pages["hand"] = String(
            try await stranger.post("/hand", [("round", "1"), ("option", "a")]).status)
          stranger.seat = String(repeating: "0", count: 32)
          phones.pages["forged"] = try await stranger.get("/").main
          phones.pages["code"] = try await stranger.get("/" + phones.code.lowercased()).main
        }, .typed("room"), .typed("room close"), .typed("quit"),
      ])
    #expect(phones.pages["wrong"]?.contains("That is not the code of this room.") == true)
    #expect(phones.pages["page"]?.contains("The four letters on the wall") == true)
    #expect(phones.pages["forged"]?.contains("The four letters on the wall") == true)
    #expect(phones.pages["hand"] == "303")
    #expect(phones.pages["code"]?.contains("value=\"\(phones.code)\"") == true)
  }

  @Test func `a room goes on after the program ended, with every seat and hand`() async throws {
    let home = try Home()
    let (_, phones) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(2) }, .typed("room put"),
        .phones { _ = try await $0[1].post("/hand", [("round", "1"), ("option", "b")]) },
        .typed("quit"),
      ], in: home)
    let (run, _) = try await Room.run(
      [
        .typed("resume"), .typed("room open --address 127.0.0.1 --port PORT"),
      ], in: home, phones: phones)
    #expect(run.errors.contains("A room was not closed: room resume goes on with it"))
    let (again, _) = try await Room.run(
      [
        .typed("resume"), .typed("room resume"),
        .phones { $0.pages["again"] = try await $0[1].get("/").main }, .typed("reveal"),
        .typed("room close"), .typed("quit"),
      ], in: home, phones: phones)
    #expect(again.code == 0, "\(again.errors)")
    #expect(phones.pages["again"]?.contains("data-answered=\"b\"") == true)
    #expect(again.flowing.contains("cx-size: 1 hand"))
  }

  @Test func `guesses of phones stay unseen until the reveal, and come under their tables`()
    async throws
  {
    let (run, phones) = try await Room.run([
      .typed("cases play case1 --tables 2"), .typed(Self.open),
      .phones { phones in
        try await phones.join(2)
        _ = try await phones[0].post(
          "/guess", [("round", "1"), ("table", "Red"), ("symptom", "isolation"), ("level", "mild")])
        _ = try await phones[1].post("/guess", [("round", "1"), ("nothing", "yes")])
        phones.pages["other"] = try await phones[1].get("/").main
      }, .typed("guess"), .typed("reveal"), .typed("room close"), .typed("quit"), .typed("quit"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.flowing.contains("Phones: 2 guesses sent."))
    #expect(phones.pages["other"]?.contains("Sent: nothing stands out") == true)
    let beforeReveal = run.output.components(separatedBy: "What Rapport sees")[0]
    #expect(!beforeReveal.contains("Red"))
    #expect(run.output.contains("Red") && run.output.contains("phone 1"))
  }

  @Test func `a seat may have many windows, of which the oldest stop following`() {
    let listeners = RoomListeners()
    let streams = (0..<6).map { _ in listeners.follow(as: 1) }
    #expect(listeners.seats == [1])
    listeners.end()
    #expect(listeners.seats.isEmpty)
    #expect(streams.count == 6)
  }

  @Test func `a hand that comes too late is not taken, and says so`() async throws {
    let (_, phones) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(1) }, .typed("room put"),
        .phones { phones in
          let late = try await phones[0].post("/hand", [("round", "7"), ("option", "a")])
          phones.pages["late"] = "\(late.status) \(late.main)"
        }, .typed("room close"), .typed("quit"),
      ])
    #expect(phones.pages["late"]?.hasPrefix("409") == true)
    #expect(phones.pages["late"]?.contains("That was not taken") == true)
  }

  @Test func `a seat that is removed may come again, on another`() async throws {
    let (run, phones) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(2) }, .typed("room remove 1"),
        .phones { phones in
          phones.pages["gone"] = try await phones[0].get("/").main
          _ = try await phones[0].join(phones.code)
          phones.pages["again"] = try await phones[0].get("/").body
        }, .typed("room"), .typed("room close"), .typed("quit"),
      ])
    #expect(phones.pages["gone"]?.contains("The four letters on the wall") == true)
    #expect(phones.pages["again"]?.contains("seat 3") == true)
    #expect(run.flowing.contains("Seats: 2 taken, 2 here now"))
  }
}

/// What wrong codes cost, and whom.
@Suite struct NewcomersTests {
  @Test func `from an address with five wrong codes tries come one after the other`() {
    let now = ContinuousClock.now
    var newcomers = Newcomers()
    func tries(_ isRight: Bool, _ address: String, after: Duration) -> Newcomers.Verdict {
      newcomers.tries(isRight: isRight, from: address, at: now + after)
    }
    for _ in 0..<5 { #expect(tries(false, "a", after: .zero) == .judged(after: .zero)) }
    #expect(tries(false, "a", after: .zero) == .judged(after: .zero))
    #expect(tries(false, "a", after: .zero) == .judged(after: .seconds(2)))
    #expect(tries(true, "a", after: .seconds(1)) == .judged(after: .seconds(3)))
    #expect(tries(true, "b", after: .seconds(1)) == .judged(after: .zero))
    for _ in 0..<20 { _ = tries(false, "a", after: .seconds(1)) }
    #expect(tries(true, "a", after: .seconds(1)) == .turnedAway)
    #expect(tries(true, "a", after: .seconds(60)) == .judged(after: .zero))
    #expect(newcomers.wrong < 20)
  }
}
