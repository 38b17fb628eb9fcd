import Playbooks
import Testing

@testable import Coaching

/// What "I don't know" leaves to find out.
struct UnseenTests {
  private static func unseen(_ answers: [String: String]) throws -> [Question.ID] {
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [Sample.question("cx", ["a": "", "u": "unsure: true"])],
      questions: [
        Sample.question("n1", about: "noise", 4), Sample.question("n2", about: "noise", 4),
        Sample.question("n3", about: "noise", 4),
        Sample.question("f1", about: "fog", 0.5), Sample.question("f2", about: "fog", 1),
        Sample.question("f3", about: "fog", 2), Sample.question("f4", about: "fog", 3),
      ])
    return library.conclusion(answers).unseen.map(\.id)
  }

  @Test(
    arguments: [
      // The strongest questions tell most.
      (["f1": "u", "f3": "u", "f2": "u"], ["f3", "f2", "f1"]),
      // Three are plenty.
      (["f1": "u", "f2": "u", "f3": "u", "f4": "u"], ["f4", "f3", "f2"]),
      // A question about the team that speaks about no symptom stays out.
      (["cx": "u", "f1": "u"], ["f1"]),
      // What was skipped is not "I don't know".
      (["f1": "skip", "f2": "unsure"], ["f2"]),
      // A symptom that is ruled out needs no finding out; one answer does not rule it out.
      (["n1": "b", "n3": "b", "n2": "u", "f1": "u"], ["f1"]),
      (["n1": "b", "n2": "u"], ["n2"]),
      // Nor does one that is reported.
      (["n1": "a", "n2": "a", "f1": "a"], []),
    ] as [([String: String], [Question.ID])])
  func `it is about what is open, the most telling first`(
    _ answers: [String: String], _ expected: [Question.ID]
  ) throws {
    #expect(try Self.unseen(answers) == expected)
  }
}
