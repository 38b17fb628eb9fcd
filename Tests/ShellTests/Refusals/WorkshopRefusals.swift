import Playbooks

@testable import Shell

extension WorkshopRefusal {
  static var examples: [WorkshopRefusal] {
    get throws {
      [
        .noneFollowed, .noSuchWorkshop(typed: "our", known: ["half-hour", "hour", "one-case"]),
        .noSuchStep(of: 8), .notATime(typed: "soon"),
      ]
    }
  }
}
