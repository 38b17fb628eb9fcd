import Playbooks
import Testing

@testable import Coaching

/// Which answers the focus rests on.
struct SensitivityTests {
  private static func library() throws -> Library {
    let names = ["noise", "fog", "drift"]
    return try Sample.library(
      names.map { Sample.symptom($0, step: $0 == "drift" ? 2 : 3) },
      context: [
        Sample.question("cx", ["a": "sets: {loud: true}", "b": ""]),
        Sample.question("cs", ["a": "marks: {noise: 2}", "b": ""], "choose: several"),
      ],
      questions: names.flatMap { name in
        (1...2).map { number in
          Sample.question(
            "\(name)-\(number)", home: name,
            [
              "a": "marks: {\(name): 2, \(name == "noise" ? "fog" : "noise"): 0.5}",
              "b": "marks: {\(name): -1}", "c": "",
              "u": "no-evidence: true",
            ], number == 2 ? "when: loud" : "")
        }
      } + [Sample.question("ck", ["a": "", "b": ""], "check: true")],
      rules: [Sample.rule("avoid", when: "loud and fog-1 = c", "avoid: [help-noise]")])
  }

  private struct Change: Hashable {
    let question: Question.ID
    let option: AnswerOption.ID
    let focus: Action.ID?
  }

  @Test(arguments: 1...12)
  func `it names every answer that would change the focus, and no other`(_ seed: Int) throws {
    let library = try Self.library()
    var random = SeededGenerator(seed: UInt64(seed))
    var answers = ["cx": "a", "cs": "a"]
    for question in library.questions where question.kind != .context {
      answers[question.id.rawValue] =
        question.options.randomElement(using: &random)?.id.rawValue
    }
    let focus = library.conclusion(answers).plan.focusID
    var expected: Set<Change> = []
    for question in library.questions where !["cs", "ck"].contains(question.id.rawValue) {
      for option in question.options where !option.isNoEvidence {
        var changed = answers
        changed[question.id.rawValue] = option.id.rawValue
        let other = library.conclusion(changed).plan.focusID
        if other != focus {
          expected.insert(Change(question: question.id, option: option.id, focus: other))
        }
      }
    }
    let sensitivity = Sensitivity(library.answers(answers))
    let found = sensitivity.turns.map {
      Change(question: $0.question.id, option: $0.option.id, focus: $0.focus?.id)
    }
    #expect(found.count == Set(found).count)
    #expect(Set(found) == expected)
  }

  @Test func `only answers are turned: no skips, no ticks, no checks, nothing inactive`() throws {
    let library = try Self.library()
    let answers = library.answers([
      "cx": "b", "cs": "a", "noise-1": "a", "noise-2": "a", "fog-1": "skip", "drift-1": "unsure",
      "ck": "a",
    ])
    // noise-2 is closed by cx = b.
    #expect(answers.turnable.map { $0.question.id } == ["cx", "noise-1"])
  }

  @Test func `a focus that rests on two answers about one symptom names both`() throws {
    let library = try Self.library()
    let answers = library.answers(["cx": "a", "drift-1": "a", "drift-2": "a"])
    let sensitivity = Sensitivity(answers)
    #expect(Conclusion(answers, today: Sample.today).plan.focusID == "help-drift")
    #expect(Set(sensitivity.questions.map(\.id)).isSuperset(of: ["drift-1", "drift-2"]))
    #expect(sensitivity.turns.allSatisfy { $0.focus?.id != "help-drift" })
  }
}
