import Foundation
import TestSupport
import Testing

@testable import Shell

/// Phones in a trainer's room, over loopback.
@Suite struct PhoneTests {
  private typealias Room = PhonesInTheRoom
  static let open = "room open --address 127.0.0.1 --port PORT"
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
      [.typed(Self.open)], in: home, phones: phones)
    #expect(run.errors.contains("A room was not closed: room resume goes on with it"))
    let (again, _) = try await Room.run(
      [
        .typed("room resume"), .phones { $0.pages["again"] = try await $0[1].get("/").main },
        .typed("reveal"), .typed("room close"), .typed("quit"),
      ], in: home, phones: phones)
    #expect(again.code == 0, "\(again.errors)")
    #expect(phones.pages["again"]?.contains("data-answered=\"b\"") == true)
    #expect(again.flowing.contains("cx-size: 1 hand"))
  }

  @Test func `after the program ended the wall and the run sheet go on where they were`()
    async throws
  {
    let home = try Home()
    let (_, phones) = try await Room.run(
      [
        .typed("workshop run hybrid-hour --tables 2 --step 4"), .typed(Self.open),
        .typed("cases play case1 --tables 1"),
        .phones { phones in
          try await phones.join(1)
          _ = try await phones[0].post(
            "/guess", [("round", "1"), ("table", "red"), ("nothing", "yes")])
        }, .typed("next"), .typed("reveal"), .typed(""), .typed(""),
      ], in: home, isInteractive: true)
    let (again, _) = try await Room.run(
      [.typed("room resume"), .typed("b"), .typed("next"), .typed("room close"), .typed("y")],
      in: home, phones: phones, isInteractive: true)
    #expect(again.flowing.contains("The run sheet is at step 5; next and back walk through it."))
    let pages = again.output.matches(of: /\((\d+) of \d+\)/).map { String($0.1) }
    #expect(pages.prefix(2) == ["3", "2"])
    #expect(again.flowing.contains("What Rapport would do first"))
  }

  @Test func `hands of the conversation before are neither counted nor lost`() async throws {
    let (run, phones) = try await Room.run(
      [
        .typed("diagnose --room different-teams --at mf1"), .typed(Self.open),
        .phones { try await $0.join(1) }, .typed("room put"),
        .phones { _ = try await $0[0].post("/hand", [("round", "1"), ("option", "b")]) },
        .typed("diagnose --room different-teams --at mf1"), .typed("tally 1 0 0 0 0 0"), .typed(""),
        .typed("reveal"), .phones { $0.pages["kept"] = try await $0[0].get("/").main },
        .typed("room close"), .typed("y"),
      ], isInteractive: true)
    let words = "1 hand to mf1 is not counted yet: resume"
    #expect(run.flowing.matches(of: /goes back to the conversation they belong to/).count == 3)
    #expect(run.flowing.contains(words), "\(run.flowing)")
    #expect(phones.pages["kept"]?.contains("data-answered=\"b\"") == true)
  }

  @Test func `what was begun before the room is gone back to gives way to hands that wait`()
    async throws
  {
    let home = try Home()
    let begin = "diagnose --room different-teams --at mf1"
    let (_, phones) = try await Room.run(
      [
        .typed(begin), .typed(Self.open), .phones { try await $0.join(1) }, .typed("room put"),
        .phones { _ = try await $0[0].post("/hand", [("round", "1"), ("option", "b")]) },
        .typed("timer 10m"),
      ], in: home, isInteractive: true)
    let (asked, _) = try await Room.run(
      [.typed(begin), .typed("y"), .typed("reveal")], in: home, phones: phones,
      isInteractive: true)
    #expect(asked.flowing.contains("Go back to it, with what was on the wall?"))
    #expect(asked.flowing.contains("The timer goes on.") && asked.flowing.contains("mf1: 1 hand"))
  }

  @Test func `a question put again has one count, and asks for the hands in the room`()
    async throws
  {
    let hand: Room.Doing = { phones in
      let round = try await phones[0].get("/").body.contains("value=\"2\"") ? "2" : "1"
      _ = try await phones[0].post("/hand", [("round", round), ("option", "a")])
    }
    let (run, phones) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(1) }, .typed("room put"), .phones(hand),
        .typed("tally 4 0 1 0"), .typed("room put"), .phones(hand), .typed("tally 5 0 1 0"),
        .phones { $0.pages["counted"] = try await $0[0].get("/").main }, .typed("room close"),
      ])
    #expect(run.flowing.contains("type the hands raised in the room again, with tally."))
    #expect(phones.pages["counted"]?.contains("<td>6</td>") == true, "\(run.flowing)")
    #expect(phones.pages["counted"]?.contains("What was asked before") == false)
  }

  @Test func `a seat may have six windows; with more the oldest stops following`() async {
    let listeners = RoomListeners()
    let streams = (0..<8).map { _ in listeners.follow(as: 1) }
    #expect(listeners.seats == [1])
    var ended = 0
    for stream in streams.prefix(2) {
      for await _ in stream {}
      ended += 1
    }
    #expect(ended == 2)
    var last = streams[7].makeAsyncIterator()
    #expect(await last.next() == "event: change\ndata: \n\n")
    listeners.end(1)
    #expect(await last.next() == nil)
    #expect(listeners.seats.isEmpty)
  }

  @Test func `an earlier count put right leaves the question that is open alone`() async throws {
    let (run, phones) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(2) }, .typed("room put"),
        .phones { _ = try await $0[0].post("/hand", [("round", "1"), ("option", "a")]) },
        .typed("reveal"), .typed(""), .typed("room put"),
        .phones { _ = try await $0[1].post("/hand", [("round", "2"), ("option", "b")]) },
        .typed("tally cx-size 0 3 0 0"),
        .phones { $0.pages["open"] = try await $0[1].get("/").main }, .typed("room close"),
        .typed("quit"),
      ])
    #expect(
      run.flowing.contains("Phones: 1 hand, added to those in the room. Now: cx-size: 4 hands"))
    #expect(phones.pages["open"]?.contains("data-answered=\"b\"") == true)
  }

  @Test func `hands that are not counted are not lost by another question`() async throws {
    let (run, _) = try await Room.run(
      Self.begin + [
        .phones { try await $0.join(1) }, .typed("room put"),
        .phones { _ = try await $0[0].post("/hand", [("round", "1"), ("option", "a")]) },
        .typed("change mf1"), .typed("room put"),
      ])
    #expect(run.errors.contains("1 hand to cx-size is not counted yet"))
  }

  @Test func `what is hidden waits on the phones, too, and comes with the reveal`() async throws {
    let (_, phones) = try await Room.run(
      Self.begin + [
        .typed("hide"), .phones { try await $0.join(5) }, .typed("room put"),
        .phones { phones in
          for seat in phones.seats {
            _ = try await seat.post("/hand", [("round", "1"), ("option", "a")])
          }
        }, .typed("tally"), .phones { $0.pages["hidden"] = try await $0[0].get("/").main },
        .typed("reveal"), .phones { $0.pages["shown"] = try await $0[0].get("/").main },
        .typed("room close"), .typed("quit"),
      ])
    #expect(phones.pages["hidden"]?.contains("<td>") == false)
    #expect(phones.pages["shown"]?.contains("<td>5</td>") == true)
  }

  @Test func `the reveal shows what was hidden before the question that is open`() async throws {
    let (run, _) = try await Room.run(
      Self.begin + [
        .typed("hide"), .typed("tally 0 3 0 0"), .typed(""),
        .phones { try await $0.join(1) }, .typed("room put"),
        .phones { _ = try await $0[0].post("/hand", [("round", "1"), ("option", "a")]) },
        .typed("reveal"), .typed("room close"), .typed("quit"),
      ])
    let shown = run.output.components(separatedBy: "> reveal").last ?? ""
    #expect(shown.contains("cx-size") && shown.contains("3 hands"), "\(shown)")
  }

  @Test func `one window has a room, and no other takes it away`() async throws {
    let home = try Home()
    let (_, phones) = try await Room.run(
      Self.begin + [
        .phones { [folder = home.data.path] phones in
          try await phones.join(1)
          let home = try Home()
          home.variables["RAPPORT_HOME"] = folder
          for command in ["room", "room close", "room resume", "room open --address 127.0.0.1"] {
            let other = try Run([], typing: [command], in: home, isInteractive: false)
            phones.pages[command] = other.errors
          }
          phones.pages["here"] = String(try await phones[0].get("/").status)
        }, .typed("room close"), .typed("quit"),
      ], in: home)
    for command in ["room", "room close", "room resume", "room open --address 127.0.0.1"] {
      #expect(phones.pages[command]?.contains("in another window") == true, "\(command)")
    }
    #expect(phones.pages["here"] == "200")
  }

  @Test func `with a passphrase the room is sealed, and goes on all the same`() async throws {
    let home = try Home()
    _ = try Run(["diagnose", "--concern", "none"], typing: ["1"], in: home)
    try #require(
      try Run(["data", "lock"], typing: ["correct horse", "correct horse"], in: home).code == 0)
    let secret = try home.write("correct horse\n", to: "passphrase")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
    home.variables["RAPPORT_PASSPHRASE_FILE"] = secret
    let (_, phones) = try await Room.run(
      Self.begin + [.phones { try await $0.join(1) }, .typed("quit")], in: home)
    let file = try String(contentsOfFile: home.data.path + "/room", encoding: .utf8)
    let lines = file.split(separator: "\n").compactMap { Data(base64Encoded: String($0)) }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { !$0.starts(with: Data("{\"".utf8)) })
    let (again, _) = try await Room.run(
      [
        .typed("data unlock"), .typed("quit"),
      ], in: home, phones: phones)
    #expect(again.errors.contains("room close first"))
    let (resumed, _) = try await Room.run(
      [
        .typed("room resume"), .phones { $0.pages["seat"] = try await $0[0].get("/").body },
        .typed("room close"), .typed("quit"),
      ], in: home, phones: phones)
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(phones.pages["seat"]?.contains("seat 1") == true)
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
