import Playbooks

@testable import Shell

extension AuthoringRefusal {
  static var examples: [AuthoringRefusal] {
    [
      .nothingCalled("isolatoin", known: ["isolation", "mf1"]), .problemsFound(103),
      .noName(longest: 48), .conditionWord("and"), .playbookIsThere("late-starts"),
      .nameInUse("isolation", .symptom), .tooNear("isolation-"),
    ]
  }
}

extension SimulationRefusal {
  static let examples: [SimulationRefusal] = [.fewSymptoms(17)]
}
