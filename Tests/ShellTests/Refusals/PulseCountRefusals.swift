import Coaching

@testable import Shell

extension PulseCountRefusal {
  static var examples: [PulseCountRefusal] {
    let groups = [Wave.Group(name: "office", people: 6), Wave.Group(name: "remote", people: 8)]
    return [
      .noRowToTakeBack, .othersCountedSince, .inRow(3, .codeLetter("U")),
      .allAnswered(people: 9), .groupAnswered(groups[0]), .wordUsed, .noWord,
      .codeLength(9, expected: 10), .codeLetter("U"), .otherCode,
      .rowLength(13, expected: 14, code: 10), .rowStatement("7", place: 4),
      .rowRecommendation("11"), .rowWithoutGroup(groups),
      .tooLarge("answers.csv", megabytes: 50), .sameFile("answers.csv"), .labelWithoutNumber,
      .labelIsNumber("4"), .labelTwice("Stimme zu"), .tooMany(10, asked: 9),
      .tooManyInGroup(7, groups[0]),
    ]
  }
}
