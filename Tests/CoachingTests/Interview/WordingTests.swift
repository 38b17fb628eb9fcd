import Playbooks
import Testing

@testable import Coaching

/// Everything that follows from answers says whom it is about, and since when.
struct WordingTests {
  private let library: Library

  init() throws {
    library = try Sample.library(
      [Sample.symptom("noise")],
      questions: [
        """
        {id: q1, home: noise, why: "Because of {since}.",
         ask: {say: "How often {since}?", one-person: "How often did they, {since}?"},
         help: "{since} means all of it.",
         options: {a: {say: {say: Everyone, one-person: This person}, marks: {noise: 4}}, b: {say: Nobody}}}
        """.replacing("\n", with: ""),
        Sample.question("q2", about: "noise", 4),
      ],
      actions: [
        """
        {id: talk, title: {say: Talk to all, one-person: Talk to them, two-people: Talk to both},
         first-step: "Say it {since}", steps: [step], owner: leader, hours: {setup: 1, weekly: 0},
         weeks: [1, 2], effect: small, basis: b, source: s, measure: m, how-often: weekly}
        """.replacing("\n", with: "")
      ],
      rules: [Sample.rule("A", when: "noise >= mild", "recommend: [talk]")],
      concerns: [
        "{id: cn, say: {say: It is late, one-person: They are late}}"
      ], isHelped: false)
  }

  @Test func `answers and what follows from them speak of the matter`() throws {
    let opening = Opening(chosen: ["cn"], matter: Matter(scope: .onePerson, since: .longer))
    let conclusion = library.conclusion(["q1": "a", "q2": "a"], opening)
    #expect(conclusion.diagnosis.library.matter == opening.matter)
    #expect(
      conclusion.diagnosis.answers.active[0].question.ask == "How often did they, since it began?")
    #expect(conclusion.diagnosis.concerns.map(\.say) == ["They are late"])
    // Words change nothing that is believed.
    #expect(
      conclusion.diagnosis.beliefs
        == library.diagnosis(["q1": "a", "q2": "a"], .came(with: "cn")).beliefs)
    #expect(conclusion.plan.focus?.action.title == "Talk to them")
    // And back again.
    #expect(library.answers([:]).library.question("q1").options[0].say == "Everyone")
  }
}
