import Foundation
import Playbooks
import Testing

@testable import Coaching

/// Stored sessions outlive programs: these texts must stay readable for ever.
struct SessionEventCodingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let change: SessionEvent.Change
    let json: String
  }

  private static let pin = PlaybookPin(playbook: "isolation", version: 3, sha256: "0a1b")
  private static let pins = #"[{"playbook":"isolation","sha256":"0a1b","version":3}]"#

  private static let rows = [
    Row(
      testDescription: "started", change: .started(library: [pin], limit: 20),
      json: #"{"kind":"started","library":\#(pins),"limit":20}"#),
    Row(
      testDescription: "replied", change: .replied("mf1", .options(["a"])),
      json: #"{"kind":"replied","question":"mf1","reply":["a"]}"#),
    Row(
      testDescription: "replied with several", change: .replied("cx-shock", .options(["a", "c"])),
      json: #"{"kind":"replied","question":"cx-shock","reply":["a","c"]}"#),
    Row(
      testDescription: "replied: unsure", change: .replied("mf1", .unsure),
      json: #"{"kind":"replied","question":"mf1","reply":["unsure"]}"#),
    Row(
      testDescription: "replied: skipped", change: .replied("mf1", .skipped),
      json: #"{"kind":"replied","question":"mf1","reply":["skip"]}"#),
    Row(
      testDescription: "replied by hands", change: .replied("mf1", Reply(words: ["a=3", "b=8"])),
      json: #"{"kind":"replied","question":"mf1","reply":["a=3","b=8"]}"#),
    Row(
      testDescription: "replied in own words", change: .replied("mf1", .ownWords),
      json: #"{"kind":"replied","question":"mf1","reply":["own-words"]}"#),
    Row(
      testDescription: "opened",
      change: .opened(
        Opening(
          words: "It is late", chosen: ["cn-late"],
          matter: Matter(scope: .onePerson, since: .threeMonths))),
      json: #"{"kind":"opened","opening":{"chosen":["cn-late"],"scope":"one-person","#
        + #""since":"three-months","words":"It is late"}}"#),
    Row(
      testDescription: "opened with nothing special", change: .opened(Opening(chosen: [])),
      json: #"{"kind":"opened","opening":{"chosen":[],"scope":"everyone","words":""}}"#),
    Row(
      testDescription: "opened, nothing chosen yet", change: .opened(Opening(words: "Late")),
      json: #"{"kind":"opened","opening":{"scope":"everyone","words":"Late"}}"#),
    Row(
      testDescription: "gathered", change: .gathered(.oneTeam),
      json: #"{"kind":"gathered","room":"one-team"}"#),
    Row(
      testDescription: "presented", change: .presented(true),
      json: #"{"kind":"presented","on":true}"#),
    Row(
      testDescription: "hidden", change: .hidden(false),
      json: #"{"kind":"hidden","on":false}"#),
    Row(
      testDescription: "noted on a question",
      change: .noted("mf1", "Ünder \"us\"", isPrivate: true),
      json: #"{"kind":"noted","private":true,"question":"mf1","text":"Ünder \"us\""}"#),
    Row(
      testDescription: "noted on the whole", change: .noted(nil, "fine", isPrivate: false),
      json: #"{"kind":"noted","private":false,"text":"fine"}"#),
    Row(
      testDescription: "flagged", change: .flagged("mf1", true),
      json: #"{"flagged":true,"kind":"flagged","question":"mf1"}"#),
    Row(
      testDescription: "labelled", change: .labelled(SessionLabels(client: "C 7", team: "North")),
      json: #"{"kind":"labelled","labels":{"client":"C 7","team":"North"}}"#),
    Row(testDescription: "undone", change: .undone, json: #"{"kind":"undone"}"#),
    Row(testDescription: "redone", change: .redone, json: #"{"kind":"redone"}"#),
    Row(testDescription: "stopped", change: .stopped, json: #"{"kind":"stopped"}"#),
    Row(testDescription: "reopened", change: .reopened, json: #"{"kind":"reopened"}"#),
    Row(testDescription: "concluded", change: .concluded, json: #"{"kind":"concluded"}"#),
    Row(
      testDescription: "repinned", change: .repinned(library: [pin]),
      json: #"{"kind":"repinned","library":\#(pins)}"#),
    Row(
      testDescription: "follows", change: .follows(session: "kx7", questions: ["mf1", "is2"]),
      json: #"{"kind":"follows","questions":["mf1","is2"],"session":"kx7"}"#),
    Row(
      testDescription: "promised", change: .commitment(.promised([pledge], on: day)),
      json: #"{"kind":"promised","on":"2026-03-03","pledges":[\#(pledged)]}"#),
    Row(
      testDescription: "took",
      change: .commitment(.took(pledge, insteadOf: "act-b", on: day)),
      json:
        #"{"insteadOf":"act-b","kind":"took","on":"2026-03-03","pledge":\#(pledged)}"#),
    Row(
      testDescription: "took one more",
      change: .commitment(.took(pledge, insteadOf: nil, on: day)),
      json: #"{"kind":"took","on":"2026-03-03","pledge":\#(pledged)}"#),
    Row(
      testDescription: "moved",
      change: .commitment(.moved("act-a", .dropped, because: "no time", on: day)),
      json:
        #"{"action":"act-a","because":"no time","kind":"moved","on":"2026-03-03","status":"dropped"}"#
    ),
    Row(
      testDescription: "read",
      change: .commitment(.read("me-turnover", Reading("1", .unclear, on: day))),
      json:
        #"{"direction":"unclear","kind":"read","of":"me-turnover","on":"2026-03-03","text":"1"}"#
    ),
    Row(
      testDescription: "arranged", change: .commitment(.arranged("act-a", by: day, who: nil)),
      json: #"{"action":"act-a","by":"2026-03-03","kind":"arranged"}"#),
    Row(
      testDescription: "looked back", change: .commitment(.lookedBack(.second, on: day)),
      json: #"{"kind":"lookedBack","on":"2026-03-03","week":6}"#),
    Row(
      testDescription: "asked again", change: .commitment(.askedAgain(session: "kx8")),
      json: #"{"kind":"askedAgain","session":"kx8"}"#),
    Row(
      testDescription: "not asked again", change: .commitment(.askedAgain(session: nil)),
      json: #"{"kind":"askedAgain"}"#),
    Row(
      testDescription: "an exercise began",
      change: .exercise(
        .began(file: "case1", version: 2, facts: ["cx-size": .options(["b"])], tables: 3)),
      json: #"""
        {"exercise":{"began":{"facts":{"cx-size":["b"]},"file":"case1","tables":3,"version":2}},\#
        "kind":"exercise"}
        """#),
    Row(
      testDescription: "a room asked",
      change: .exercise(.asked(question: "mf1", answer: .options(["d"]))),
      json: #"{"exercise":{"asked":{"answer":["d"],"question":"mf1"}},"kind":"exercise"}"#),
    Row(
      testDescription: "a room asked in vain",
      change: .exercise(.asked(question: "mf1", answer: nil)),
      json: #"{"exercise":{"asked":{"question":"mf1"}},"kind":"exercise"}"#),
    Row(
      testDescription: "a table guessed",
      change: .exercise(
        .guessed(
          guess: Guess(
            table: "red", symptoms: [.init(symptom: "isolation", level: .mild)],
            first: "act-share-hours"))),
      json: #"""
        {"exercise":{"guessed":{"guess":{"first":"act-share-hours","symptoms":\#
        [{"level":"mild","symptom":"isolation"}],"table":"red"}}},"kind":"exercise"}
        """#),
    Row(
      testDescription: "a case was revealed",
      change: .exercise(.revealed(answers: ["mf1": .options(["d"])])),
      json: #"{"exercise":{"revealed":{"answers":{"mf1":["d"]}}},"kind":"exercise"}"#),
  ]

  private static let day = Sample.today
  private static let pledge = Pledge(
    action: "act-a", title: "A", firstStep: "first", measure: "m", by: day)
  private static let pledged =
    #"{"action":"act-a","by":"2026-03-03","firstStep":"first","measure":"m","title":"A"}"#

  @Test(arguments: rows)
  func `every kind of event keeps its stored form`(_ row: Row) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(row.change), as: UTF8.self) == row.json)
    let read = try JSONDecoder().decode(SessionEvent.Change.self, from: Data(row.json.utf8))
    #expect(read == row.change)
  }

  @Test func `docs/data.md names every kind`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/data.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for row in Self.rows {
      let kind = try #require(row.json.firstMatch(of: /"kind":"(\w+)"/)).1
      #expect(text.contains("`\(kind)`"), "\(kind)")
    }
  }

  @Test(arguments: [
    "{}", #"{"kind":"danced"}"#, #"{"kind":"replied","question":"mf1"}"#,
    #"{"kind":"gathered","room":"dark"}"#,
    #"{"kind":"lookedBack","on":"2026-03-03","week":7}"#,
    #"{"kind":"lookedBack","on":"2026-02-30","week":6}"#,
    #"{"kind":"noted","text":"x"}"#, #"{"kind":"started","library":[]}"#,
    #"{"kind":"exercise","exercise":{"guessed":{"guess":{"table":"red"}}}}"#,
    #"{"kind":"exercise","exercise":{"guessed":{"guess":{"table":"red","symptoms":[{"symptom":"isolation","level":"huge"}]}}}}"#,
  ])
  func `an event that lacks something is refused`(_ json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SessionEvent.Change.self, from: Data(json.utf8))
    }
  }

  @Test(arguments: [
    ["a=3", "b=8"], ["a"], ["a", "c"], ["unsure"], ["skip"], ["a=3", "b"], ["a=0"], ["a=-1"],
    ["a=1", "a=2"], ["=", "a"], ["a==1"], [],
  ])
  func `words stand for one reply, and come back as they were`(_ words: [String]) {
    let reply = Reply(words: words)
    #expect(reply.words == words)
    if case .tally = reply { #expect(words == ["a=3", "b=8"]) }
  }
}
