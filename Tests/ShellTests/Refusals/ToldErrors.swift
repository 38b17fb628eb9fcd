import Coaching
import Foundation
import Playbooks

@testable import Sessions
@testable import Shell

private let file = "~/.local/share/rapport/rapport.sqlite"
private let folder = "~/.local/share/rapport"

extension StoreError {
  static let examples: [StoreError] = [
    .unusable(path: folder, reason: "there is a file of this name"), .full(path: folder),
    .writableByOthers(path: folder), .closed(path: folder), .ofSomebodyElse(path: folder),
    .strangers(path: folder, names: ["notes.txt", "photo.jpg"]), .readOnly(path: folder),
    .foreign(path: file), .damaged(path: file), .newer(path: file), .busy(path: file),
    .noSession("latest"), .noSession("kx7"), .ambiguous("b", ["bcdfghjk", "bxmnpqrs"]), .locked,
    .lockDamaged(path: file), .lockChanged, .hasPassphrase(true), .hasPassphrase(false),
    .movedOn(session: "bcdfghjk"), .unreadable(session: "bcdfghjk"),
  ]
}

extension ArchiveError {
  static let examples: [ArchiveError] = [
    .notAnArchive, .unknownSchema("rapport.archive/9"), .malformed(""),
    .malformed("sessions[2].events[0]"), .unsafe("sessions[2].labels"), .repeated("bcdfghjk"),
    .impossible("bcdfghjk"), .otherText(playbook: "isolation"),
  ]
}

extension Closed {
  static let examples: [Closed] = [
    Closed(what: .store, reason: .wrong), Closed(what: .store, reason: .declined),
    Closed(what: .file, reason: .wrong), Closed(what: .file, reason: .left),
    Closed(what: .new, reason: .interrupted),
  ]
}

extension FileFailure {
  static let examples: [FileFailure] = [
    FileFailure(path: "/none/team.yaml", doing: .reading, POSIXError(.ENOENT)),
    FileFailure(path: "/none/plan.html", doing: .writing, POSIXError(.EACCES)),
    FileFailure(path: "/none/plan.html", doing: .writing, CocoaError(.fileWriteOutOfSpace)),
  ]
}

extension Withheld {
  static let examples: [Withheld] =
    Part.allCases.map { Withheld(part: $0, reason: .presenting) } + [
      Withheld(part: .hands, reason: .hiding),
      Withheld(part: .hands, reason: .hiding, session: "bcdfghjk"),
      Withheld(part: .solution, reason: .guessing),
      Withheld(part: .conclusion, reason: .differentTeams),
      Withheld(part: .status, reason: .undeclared),
    ]
}
