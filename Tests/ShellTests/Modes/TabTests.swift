import Foundation
import Shell
import Testing

/// Tab in every mode: what fits is offered, and nothing that is kept back.
@Suite struct TabTests {
  /// Calls `body` with the completer while the mode is on.
  private func complete(
    in mode: Mode, _ body: @escaping ((String) -> [CompletionCandidate]) -> Void
  ) throws {
    let console = ScriptedConsole(mode.setup)
    var wasCalled = false
    console.onRead = { [unowned console] number in
      guard number == mode.setup.count + 1, let completer = console.completer else { return }
      wasCalled = true
      body(completer)
    }
    _ = try Run([], console, in: try Mode.home())
    #expect(wasCalled)
  }

  @Test(arguments: Mode.all)
  func `nothing that is kept back is offered, behind any command and option`(_ mode: Mode) throws {
    try complete(in: mode) { complete in
      let lines = CommandEntry.all.flatMap { entry in
        [entry.name + " "] + complete(entry.name + " --").map { "\(entry.name) \($0.word) " }
      }
      #expect(lines.count > 100)
      let offered = lines.flatMap(complete).map { "\($0.word) \($0.detail)" }
      for secret in mode.secrets where secret.contains("-") {
        #expect(!offered.contains { $0.contains(secret) }, "\(secret)")
      }
    }
  }

  /// The words for which Tab offers something, of each kind of value a mode may keep back.
  private static let rows: [(line: String, offeredIn: Set<String>)] = [
    ("label --client ", ["plain", "hiding", "teams"]),
    ("sessions list --team ", ["plain", "hiding", "teams", "look back"]),
    ("resume fir", ["plain", "presenting", "hiding", "teams"]),
    ("plan --session fir", ["plain", "presenting", "hiding", "teams", "look back"]),
    ("diag", ["plain", "presenting", "hiding", "teams"]),
    ("gue", ["exercise"]),
    ("und", ["plain", "presenting", "hiding", "teams", "look back", "tour"]),
    ("how iso", Set(Mode.all.map(\.name))),
  ]

  @Test(arguments: Mode.all)
  func `what does not fit is not offered`(_ mode: Mode) throws {
    try complete(in: mode) { complete in
      for row in Self.rows {
        #expect(complete(row.line).isEmpty != row.offeredIn.contains(mode.name), "\(row.line)")
      }
    }
  }
}
