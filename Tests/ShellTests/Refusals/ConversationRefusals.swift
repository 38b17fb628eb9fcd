import Playbooks
import Coaching
import Testing

@testable import Shell

extension ReasonRefusal {
  static let examples: [ReasonRefusal] = [
    .noQuestion, .whichOne(example: "isolation"), .noAnswer("mf1"),
  ]
}

extension OpeningRefusal {
  static let examples: [OpeningRefusal] = [
    .beginning, .differentTeams, .noSuchConcern("cn-lat", hint: "; did you mean cn-late?"),
    .tooMany,
  ]
}

extension LookBackRefusal {
  static var examples: [LookBackRefusal] {
    get throws {
      [
        .allDone, .early(try #require(Day("2026-03-02")), "bcdfghjk"), .noChoice(count: 4),
        .movedOn("bcdfghjk"), .notStored,
      ]
    }
  }
}

extension CommandRefusal {
  static let examples: [CommandRefusal] = [
    .tooLong, .unclear("Numbers answer here, a letter alone does not."),
    .notUnderstood("There is no command \"exlain\"; help lists all."),
    .longDash(word: "—yes", meant: "--yes"), .negative(word: "-5"),
    .noneSpeaksOf("moonshine", hint: ""), .outOfReach,
  ]
}
