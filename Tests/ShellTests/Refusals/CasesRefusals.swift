import Playbooks
import Testing

@testable import Shell

extension CasesRefusal {
  static var examples: [CasesRefusal] {
    get throws {
      let actions = try Sample.library.actions
      let noTalk = try #require(actions.first { $0.rehearsal == nil })
      return [
        .noSuchCase(typed: "case11", known: ["case1", "case2", "case3"]), .notAName("2 late"),
        .nameTaken("case1"),
        .otherwiseThanItSays(["first symptom: expected none, got isolation"]), .noAnswers,
        .nothingWritten, .realLabel, .noSuchExercise(typed: "kx7", on: "case1", but: "case2"),
        .severalExercises(typed: "k", ["kx7bcdfg", "kbcdfghj"]), .differ(1, of: 40),
        .notATalk(noTalk), .noSuchAction(typed: "dance"),
        .severalActions(Array(actions.prefix(2))),
      ]
    }
  }
}
