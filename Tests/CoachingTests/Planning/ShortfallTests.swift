import Playbooks
import Testing

@testable import Coaching

/// What a condition lacks.
struct ShortfallTests {
  private static func library(_ condition: String) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [
        Sample.question("cx", ["a": "sets: {loud: true}", "b": ""]),
        Sample.question("cy", ["a": "sets: {late: true}", "b": ""]),
      ],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) }
        + [Sample.question("f1", about: "fog", 4)],
      rules: [Sample.rule("R", when: condition, "say: yes")])
  }

  private static func brief(_ shortfall: Shortfall) -> String {
    switch shortfall {
    case .atom(let atom, let wanted): wanted ? "\(atom)" : "not \(atom)"
    case .symptoms(let count, let relation, let level, let wanted):
      "\(wanted ? "" : "not ")\(count) \(relation.rawValue) \(level.word)"
    case .some(let count, let parts): "\(count) of (\(parts.map(brief).joined(separator: "; ")))"
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let when: String
    let answers: [String: String]
    let lacks: String
    let distance: Int
    var testDescription: String { "\(when), \(answers)" }
  }

  /// With n1 = a and n2 = a noise is severe; with b it is none.
  @Test(arguments: [
    Row(when: "loud", answers: ["cx": "a"], lacks: "nothing", distance: 0),
    Row(when: "loud", answers: ["cx": "b"], lacks: "loud", distance: 1),
    Row(when: "loud", answers: [:], lacks: "loud", distance: 1),
    Row(when: "not loud", answers: ["cx": "a"], lacks: "not loud", distance: 1),
    Row(when: "not not loud", answers: ["cx": "b"], lacks: "loud", distance: 1),
    Row(when: "loud and late", answers: ["cx": "a", "cy": "b"], lacks: "late", distance: 1),
    Row(
      when: "loud and late", answers: ["cx": "b", "cy": "b"], lacks: "2 of (loud; late)",
      distance: 2),
    Row(
      when: "loud or late", answers: ["cx": "b", "cy": "b"], lacks: "1 of (loud; late)",
      distance: 1),
    Row(
      when: "not (loud or late)", answers: ["cx": "a", "cy": "a"],
      lacks: "2 of (not loud; not late)", distance: 2),
    Row(
      when: "not (loud and late)", answers: ["cx": "a", "cy": "a"],
      lacks: "1 of (not loud; not late)", distance: 1),
    Row(
      when: "at least 2 of (loud, late, n1 = a)", answers: ["cx": "a", "cy": "b", "n1": "b"],
      lacks: "1 of (late; n1 = a)", distance: 1),
    Row(
      when: "n1 = a or (loud and late)", answers: ["n1": "b", "cx": "b", "cy": "b"],
      lacks: "1 of (n1 = a; 2 of (loud; late))", distance: 1),
    Row(
      when: "noise >= moderate and loud", answers: ["n1": "b", "n2": "b", "cx": "a"],
      lacks: "noise >= moderate", distance: 1),
    Row(
      when: "noise >= moderate and loud", answers: ["n1": "a", "n2": "a", "cx": "b"],
      lacks: "loud", distance: 1),
    Row(
      when: "at least 2 symptoms >= moderate", answers: ["n1": "a", "n2": "a", "f1": "b"],
      lacks: "2 >= moderate", distance: 1),
  ])
  func `it names the comparisons that failed, and no other`(_ row: Row) throws {
    let library = try Self.library(row.when)
    let diagnosis = library.diagnosis(row.answers)
    let condition = try #require(library.rules.first { $0.id == "R" }).when
    let shortfall = Judgement(diagnosis).shortfall(of: condition)
    #expect((shortfall.map(Self.brief) ?? "nothing") == row.lacks)
    #expect((shortfall?.distance ?? 0) == row.distance)
  }
}
