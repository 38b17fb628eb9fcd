import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Every sentence that refuses something or tells what failed, read side by side.
@Suite struct RefusalTests {
  /// One of each case, for every area.
  private static var all: [any ToldError] {
    get throws {
      let areas: [[any ToldError]] = try [
        ArchiveError.examples,
        Closed.examples,
        FileFailure.examples,
        StoreError.examples,
        Withheld.examples,
        AnsweringRefusal.examples,
        AskingRefusal.examples,
        AuthoringRefusal.examples,
        CasesRefusal.examples,
        CommandRefusal.examples,
        ConversationsRefusal.examples,
        DataRefusal.examples,
        DeskRefusal.examples,
        ExerciseRefusal.examples,
        FileRefusal.examples,
        GuessRefusal.examples,
        HandsRefusal.examples,
        LookBackRefusal.examples,
        NamingRefusal.examples,
        OpeningRefusal.examples,
        OverTimeRefusal.examples,
        PlansRefusal.examples,
        PulseCountRefusal.examples,
        PulseResultRefusal.examples,
        ReasonRefusal.examples,
        ResultsRefusal.examples,
        RoomRefusal.examples,
        SimulationRefusal.examples,
        WaveRefusal.examples,
        WorkshopRefusal.examples,
      ]
      return areas.flatMap(\.self)
    }
  }

  private static func name(_ refusal: any ToldError) -> String {
    let mirror = Mirror(reflecting: refusal)
    guard mirror.displayStyle == .struct else {
      return "\(type(of: refusal)).\(mirror.children.first?.label ?? "\(refusal)")"
    }
    let reasons = mirror.children.map(\.value)
      .filter { Mirror(reflecting: $0).displayStyle == .enum }.map { "\($0)" }
    return ([String(describing: type(of: refusal))] + reasons).joined(separator: ".")
  }

  /// What is wrong, and what would be right: `Tables/refusals.txt` is written anew with `RECORD=1`.
  @Test func `refusals read as the table says`() throws {
    let rows = try Self.all.map { refusal in
      let told = refusal.told
      return "\(Self.name(refusal)) (\(told.code.rawValue))\n  \(told.what)\n"
        + (told.right.map { "  -> \($0)\n" } ?? "")
    }
    try Sources.compare(rows.sorted().joined(separator: "\n"), with: "refusals.txt")
  }

  @Test func `every refusal of every area is in the table`() throws {
    var areas = 0
    let listed = Set(try Self.all.map(Self.name))
    for file in try Sources.shell() {
      guard
        let head = file.text.firstMatch(of: /enum (\w+Refusal): Refusal \{([\s\S]*?)\n\n  var told/)
      else {
        #expect(!file.text.contains("Refusal: Refusal"), "\(file.name) is not read")
        continue
      }
      areas += 1
      for match in head.2.matches(of: /\n  (?:indirect )?case (\w+)/) {
        #expect(listed.contains("\(head.1).\(match.1)"), "\(head.1).\(match.1) has no example")
      }
    }
    #expect(areas > 20)
  }

  /// Blame helps nobody.
  private static let blaming = [
    "illegal", "invalid", "wrong input", "you must", "failed to", "error",
  ]

  @Test func `a refusal is whole sentences without blame`() throws {
    for told in try Self.all.map(\.told) {
      let text = told.text
      #expect(text.last.map { ".?)".contains($0) } == true, "\(text)")
      for word in Self.blaming { #expect(!text.lowercased().contains(word), "\(text)") }
    }
  }
}
