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
  ]

  @Test(arguments: rows)
  func `every kind of event keeps its stored form`(_ row: Row) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(row.change), as: UTF8.self) == row.json)
    let read = try JSONDecoder().decode(SessionEvent.Change.self, from: Data(row.json.utf8))
    #expect(read == row.change)
  }

  @Test(arguments: [
    "{}", #"{"kind":"danced"}"#, #"{"kind":"replied","question":"mf1"}"#,
    #"{"kind":"noted","text":"x"}"#, #"{"kind":"started","library":[]}"#,
  ])
  func `an event that lacks something is refused`(_ json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SessionEvent.Change.self, from: Data(json.utf8))
    }
  }
}
