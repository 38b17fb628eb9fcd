@testable import Shell

extension PulseResultRefusal {
  static var examples: [PulseResultRefusal] {
    [
      .overTheWave("may.wave"), .joinedTooMany(asked: 9), .tooFewAnswered(4, threshold: 5),
      .tooFewMore(1, threshold: 5, canMoreCome: true),
      .tooFewMore(1, threshold: 5, canMoreCome: false), .changedSince, .sameAnswers(more: 2),
      .toldOnce,
      .noResult("notes.txt"), .otherKey("may.result", mark: "1f0c9a3e77b24d10c5e8"),
      .changedFile("may.result"), .nothingToTakeIn, .writtenCase, .differentTeams, .noneOpened,
      .fewApartFromOpened("may.result", 2),
    ]
  }
}
