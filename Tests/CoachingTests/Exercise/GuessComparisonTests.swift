import Coaching
import Playbooks
import Testing

/// Three symptoms: `a` is there by the answers, `b` and `c` are not.
struct GuessComparisonTests {
  private let library: Library
  private let conclusion: Conclusion

  init() throws {
    let names = ["a", "b", "c"]
    library = try Sample.library(
      names.map { Sample.symptom($0) },
      questions: names.flatMap { name in
        (1...3).map { Sample.question("\(name)\($0)", about: name, 2) }
      })
    // Three answers with ++ for a, three with -- for b, none about c.
    let answers = (1...3).flatMap { [("a\($0)", "a"), ("b\($0)", "b")] }
    conclusion = Conclusion(
      Answers(
        Dictionary(
          uniqueKeysWithValues: answers.map {
            (Question.ID(rawValue: $0.0), Reply.options([AnswerOption.ID(rawValue: $0.1)]))
          }), in: library), today: Sample.today)
  }

  private func author(_ expect: String) throws -> CaseFile {
    try CaseFile(
      yaml: """
        case: trial
        version: 1
        title: t
        about: a
        story: s
        answers: {a1: a}
        expect: {\(expect)}
        why: w
        """, file: "trial.yaml", library: library)
  }

  private func guess(_ table: String, _ symptoms: KeyValuePairs<String, Level>) -> Guess {
    Guess(
      table: table,
      symptoms: symptoms.map { .init(symptom: Symptom.ID(rawValue: $0), level: $1) }, first: nil)
  }

  @Test func `what Rapport says stands first, what only a table says last`() throws {
    let comparison = GuessComparison(
      [guess("red", ["c": .mild, "a": .severe]), guess("blue", [:])], conclusion,
      author: try author("reports: [{symptom: b, line: leaning, level: mild}]"))
    #expect(comparison.rows.map(\.symptom.id) == ["a", "b", "c"])
    #expect(comparison.rows.map { $0.rapport != nil } == [true, false, false])
    #expect(comparison.rows.map { $0.author?.level } == [nil, .mild, nil])
    #expect(comparison.rows.map { $0.tables[0] } == [.severe, nil, .mild])
    #expect(comparison.rows.map { $0.tables[1] } == [nil, nil, nil])
  }

  @Test func `a table saw, went past, and named what is not there`() throws {
    let comparison = GuessComparison(
      [guess("red", ["c": .mild, "a": .severe]), guess("blue", [:])], conclusion,
      author: try author("reports: [{symptom: b, line: leaning, level: mild}]"))
    let (red, blue) = (comparison.looks[0], comparison.looks[1])
    #expect(red.saw.map(\.symptom.id) == ["a"])
    #expect(red.missed.map(\.symptom.id) == ["b"])
    #expect(red.notThere.map(\.symptom.id) == ["c"])
    #expect(blue.saw.isEmpty && blue.notThere.isEmpty)
    #expect(blue.missed.map(\.symptom.id) == ["a", "b"])
  }

  @Test func `where all tables saw what is there, nothing differs`() throws {
    let comparison = GuessComparison(
      [guess("red", ["a": .mild]), guess("blue", ["a": .severe])], conclusion,
      author: try author("never: [b]"))
    #expect(comparison.differing.isEmpty)
  }

  struct Dispute: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let expect: String
    let disputed: [Symptom.ID]
  }

  // Rapport reports a as severe: log-odds -1.59 + 3 answers of about 2 nats each.
  @Test(arguments: [
    Dispute(
      testDescription: "the same", expect: "reports: [{symptom: a, line: report, level: severe}]",
      disputed: []),
    Dispute(
      testDescription: "another level",
      expect: "reports: [{symptom: a, line: report, level: mild}]", disputed: ["a"]),
    Dispute(
      testDescription: "less sure", expect: "reports: [{symptom: a, line: leaning, level: severe}]",
      disputed: ["a"]),
    Dispute(testDescription: "not named", expect: "never: [c]", disputed: ["a"]),
    Dispute(testDescription: "left open", expect: "watch: [a]", disputed: []),
    Dispute(
      testDescription: "only the author",
      expect: """
        reports: [{symptom: a, line: report, level: severe}, {symptom: b, line: report, level: mild}]
        """,
      disputed: ["b"]),
  ])
  func `author and Rapport may differ, and that is seen`(_ row: Dispute) throws {
    let comparison = GuessComparison([], conclusion, author: try author(row.expect))
    #expect(comparison.rows.filter(\.isDisputed).map(\.symptom.id) == row.disputed)
  }
}
