import Playbooks
import Coaching
@testable import Sessions
@testable import Shell

extension DataRefusal {
  static var examples: [DataRefusal] {
    get throws {
      let pin = PlaybookPin(playbook: "tracking", version: 3, sha256: "3f1c")
      let lost = StoreCheck.Problem.events(session: "bcdfghjk", lost: 2)
      return [
        .notAllWell(
          StoreCheck(conversations: 12, exercises: 1, events: 340, problems: [lost, .text(pin)])),
        .notRepaired([lost, .file("row 7 is missing from an index (session_startedAt)")]),
        .roomIsOpen, .readOnly(path: "~/.local/share/rapport"),
        .eraseUnasked("everything in ~/.local/share/rapport"),
        .leftIn(files: ["rapport.sqlite", "history"]),
        .readableIn(files: ["rapport.sqlite.kept-1"]), .nothingToExport, .exportUnasked,
        .nothingWritten, .different(ids: ["bcdfghjk", "kx7mnpqr"]), .nobodyToType,
      ]
    }
  }
}
