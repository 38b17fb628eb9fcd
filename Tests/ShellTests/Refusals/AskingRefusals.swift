@testable import Shell

extension AskingRefusal {
  static var examples: [AskingRefusal] {
    [
      .neitherYesNorNo, .emptyLine, .notOneLine("--title", longest: LineAsking.longest), .noNumber,
      .missing(option: "--purpose"), .brokenOff, .firstPage, .noSuchPage(of: 3),
      .notInTheTalk,
    ]
  }
}
