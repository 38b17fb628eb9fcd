import Playbooks
import Coaching

@testable import Shell

extension OverTimeRefusal {
  static var examples: [OverTimeRefusal] {
    [
      .nothingStored, .noneWithLabels, .noEarlier, .noEarlierWithLabels,
      .sameConversation("bcdfghjk"),
      .differentLabels([
        (SessionLabels(client: "C7", team: "north"), 3), (SessionLabels(client: "C8"), 1),
      ]),
      .differentLabelsUnseen,
    ]
  }
}
