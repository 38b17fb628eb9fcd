import Playbooks

@testable import Shell

extension NamingRefusal {
  static var examples: [NamingRefusal] {
    get throws {
      [
        .noSuch("symptom or action", typed: "isolatoin", known: ["isolation"]),
        .severalFit([.symptom(try Sample.symptom), .action(try Sample.action)]),
        .inOwnWords(title: "Talk to Kim"), .wordsBehindAction(id: "act-baseline"), .noPlan,
        .noSuchNumber(last: 3), .labelTooLong, .labelUnseen,
      ]
    }
  }
}
