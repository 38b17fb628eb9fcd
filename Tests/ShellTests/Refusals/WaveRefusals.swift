import Coaching

@testable import Shell

extension WaveRefusal {
  static var examples: [WaveRefusal] {
    [
      .noKey, .trendWithLowTrust,
      .nobodyToAsk(problems: ["the threshold is 5, 8 or 10, and never lower than 5"]),
      .noSuchStatement(typed: "ps-feedbak", known: ["ps-feedback", "ps-goals"]),
      .groupWithoutNumber, .noWave("notes.txt"),
      .unusable("may.wave", problems: ["a group is called twice", "nobody collects"]),
      .otherThanOpened("may.wave", mark: "1f0c9a3e77b24d10c5e8"), .nothingKept("may.kept"),
      .keptOfAnother("may.kept", wave: "may.wave"), .keptDamaged("may.kept"),
      .changedByOthers("may.wave"), .leadersConversations(keeper: "Sam"),
      .leadersKey(keeper: "Sam"),
    ]
  }
}
