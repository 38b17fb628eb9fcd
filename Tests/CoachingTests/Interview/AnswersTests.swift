import Playbooks
import Testing

@testable import Coaching

/// Which replies count, and what they establish.
struct AnswersTests {
  private static func library() throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")],
      context: [
        Sample.question(
          "cx",
          [
            "a": "sets: {place: home}", "b": "sets: {place: office}", "c": "",
            "u": "unsure: true, no-evidence: true",
          ])
      ],
      questions: [
        Sample.question(
          "n1", home: "noise",
          ["a": "marks: {noise: '+'}, sets: {loud: true}", "b": ""], "when: place = home"),
        Sample.question("n2", about: "noise", 1, "when: loud"),
        Sample.question("n3", about: "noise", 1, "when: not loud"),
        Sample.question("n4", about: "noise", 1, "when: place != home"),
        Sample.question("n5", about: "noise", 1, "when: n4 = a"),
      ])
  }

  private static func active(_ words: [String: String]) throws -> [Question.ID] {
    try library().answers(words).active.map(\.question.id)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let active: [Question.ID]
  }

  @Test(arguments: [
    Row(testDescription: "nothing", answers: [:], active: []),
    Row(testDescription: "an unknown gate counts", answers: ["n1": "a"], active: ["n1"]),
    Row(
      testDescription: "a true gate counts", answers: ["cx": "a", "n1": "a"], active: ["cx", "n1"]),
    Row(testDescription: "a false gate does not", answers: ["cx": "b", "n1": "a"], active: ["cx"]),
    Row(
      testDescription: "what rests on a closed answer is unknown, and counts",
      answers: ["cx": "b", "n1": "a", "n2": "a", "n3": "a"], active: ["cx", "n2", "n3"]),
    Row(
      testDescription: "a fact that is set closes the question for its absence",
      answers: ["cx": "a", "n1": "a", "n2": "a", "n3": "a"], active: ["cx", "n1", "n2"]),
    Row(
      testDescription: "a fact nobody set is false once its question is answered",
      answers: ["cx": "a", "n1": "b", "n2": "a", "n3": "a"], active: ["cx", "n1", "n3"]),
    Row(
      testDescription: "no word for a fact is another word",
      answers: ["cx": "c", "n1": "a", "n4": "a"], active: ["cx", "n4"]),
    Row(
      testDescription: "I don't know leaves the fact open",
      answers: ["cx": "u", "n1": "a", "n4": "a"], active: ["cx", "n1", "n4"]),
    Row(
      testDescription: "a skip leaves the fact open",
      answers: ["cx": "skip", "n1": "a", "n4": "a"], active: ["cx", "n1", "n4"]),
    Row(
      testDescription: "another option closes what rests on an answer",
      answers: ["n4": "b", "n5": "a"], active: ["n4"]),
    Row(
      testDescription: "a skipped question leaves what rests on it open",
      answers: ["n4": "skip", "n5": "a"], active: ["n4", "n5"]),
    Row(
      testDescription: "what rests on a closed question is open",
      answers: ["cx": "a", "n4": "b", "n5": "a"], active: ["cx", "n5"]),
  ])
  func `a reply counts while its gate is not false`(_ row: Row) throws {
    #expect(try Self.active(row.answers) == row.active)
  }

  @Test func `a question is asked only once its gate holds for certain`() throws {
    let library = try Self.library()
    let question = library.question("n1")
    #expect(!library.answers([:]).opens(question))
    #expect(library.answers(["cx": "a"]).opens(question))
    #expect(!library.answers(["cx": "b"]).opens(question))
  }

  @Test func `what does not count is kept, and counts again when the gate opens`() throws {
    let library = try Self.library()
    let home = library.answers(["cx": "a", "n1": "a"])
    let office = home.replacing("cx", with: .options(["b"]))
    #expect(office.inactive.map(\.id) == ["n1"])
    #expect(office.reply(to: "n1") == nil)
    #expect(office.replies["n1"] == .options(["a"]))
    #expect(Diagnosis(office).belief("noise").chance == Belief.start.chance)
    let back = office.replacing("cx", with: .options(["a"]))
    #expect(back.inactive.isEmpty)
    #expect(Diagnosis(back).beliefs == Diagnosis(home).beliefs)
  }

  @Test func `replies to questions the library does not have wait outside`() throws {
    let answers = try Self.library().answers(["gone": "a", "n1": "a"])
    #expect(answers.active.map(\.question.id) == ["n1"])
    #expect(answers.replies["gone"] != nil)
    #expect(answers.inactive.isEmpty)
  }

  @Test func `I don't know takes the question's own option where there is one`() throws {
    let library = try Self.library()
    #expect(Reply.unsure(to: library.question("cx")) == .options(["u"]))
    #expect(Reply.unsure(to: library.question("n1")) == .unsure)
    for words in [["unsure"], ["skip"], ["a"], ["a", "b"]] {
      #expect(Reply(words: words).words == words)
    }
  }

  @Test func `answers come in library order, context first`() throws {
    #expect(try Self.active(["n4": "a", "n2": "a", "cx": "c"]) == ["cx", "n2", "n4"])
  }

  /// A question for one person, one for what is new, and one that waits for a fact.
  private static func scoped() throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")],
      context: [
        Sample.question("size", ["a": "sets: {small: true}", "b": ""]),
        Sample.question("cx", ["a": "sets: {loud: true}", "b": ""], "when: small"),
      ],
      questions: [
        Sample.question("one", about: "noise", 1, "when: scope = one-person"),
        Sample.question("team", about: "noise", 1, "when: scope != one-person"),
        Sample.question("new", about: "noise", 1, "when: 'since in (two-weeks, month)'"),
        Sample.question("key", about: "noise", 1, "when: loud"),
      ])
  }

  @Test func `whom it is about opens and closes questions, and is always known`() throws {
    let library = try Self.scoped()
    let open = { (opening: Opening?) in
      library.questions.filter { $0.kind == .evidence }
        .filter(library.answers([:], opening).opens).map(\.id.rawValue)
    }
    #expect(open(nil) == ["team"])
    #expect(open(Opening(chosen: [])) == ["team"])
    #expect(open(Opening(matter: Matter(scope: .onePerson))) == ["one"])
    #expect(open(Opening(matter: Matter(scope: .newcomers, since: .month))) == ["team", "new"])
    #expect(open(Opening(matter: Matter(scope: .above, since: .longer))) == ["team"])
    // Since when is not known unless it was said: an answer counts all the same.
    #expect(library.answers(["new": "a"]).isAnswered("new"))
    let longer = Opening(matter: Matter(since: .longer))
    #expect(!library.answers(["new": "a"], longer).isAnswered("new"))
    // Going on with another answer keeps it.
    let replaced = library.answers([:], Opening(matter: Matter(scope: .onePerson)))
      .replacing("one", with: .skipped)
    #expect(replaced.isAnswered("one") && replaced.opening?.matter.scope == .onePerson)
  }

  @Test func `a question may open after a fact that nobody has asked about`() throws {
    let library = try Self.scoped()
    let key = library.question("key")
    // The fact waits for another fact first; a fact that may not be asked yet opens nothing.
    #expect(!library.answers([:]).mayOpen(key))
    let small = library.answers(["size": "a"])
    #expect(small.key(to: key) == "cx" && small.mayOpen(key) && !small.opens(key))
    let loud = library.answers(["size": "a", "cx": "a"])
    #expect(loud.key(to: key) == nil && loud.opens(key))
    for reply in ["b", "skip"] {
      let quiet = library.answers(["size": "a", "cx": reply])
      #expect(quiet.key(to: key) == nil && !quiet.mayOpen(key))
    }
  }

  @Test func `own words are an answer without a number`() throws {
    let answers = try Self.library().answers(["n4": "own-words", "n5": "a"])
    #expect(answers.isAnswered("n4"))
    #expect(answers.active.map(\.question.id) == ["n4", "n5"])
    #expect(!answers.library.question("n4").isSubstantial(.ownWords))
    #expect(Diagnosis(answers).evidenceAnswers == 1)
    #expect(Reply(words: ["own-words"]) == .ownWords && Reply.ownWords.words == ["own-words"])
  }
}

extension Answers {
  /// The context question to ask before it is clear whether a question may be asked.
  fileprivate func key(to question: Question) -> Question.ID? {
    library.place(of: question.id).flatMap(facts.key).map { library.question(at: $0).id }
  }
}
