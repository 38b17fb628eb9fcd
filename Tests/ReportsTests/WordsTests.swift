import Coaching
import Foundation
import Playbooks
import Reports
import Testing

@Suite struct WordsTests {
  @Test func `every level, sureness and verdict has words for a leader`() {
    #expect(
      Level.allCases.map(Words.level) == [
        "no sign", "early signs", "getting in the way", "needs attention now",
      ])
    #expect(
      Report.Sureness.allCases.map(Words.sureness) == [
        "very likely", "likely", "possible", "unlikely", "not known",
      ])
  }

  @Test(arguments: [(0, 0), (4, 0), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (40, 40)])
  func `outside the room counts are to the nearest five, and few are few`(
    _ hands: Int, _ about: Int
  ) {
    #expect(ProtectedCount(hands).about == about)
    #expect((ProtectedCount(hands) == .few) == (hands < 5))
  }

  @Test(arguments: [
    (2.0, "strongly"), (-0.8, "strongly"), (0.79, "clearly"), (-0.25, "clearly"),
    (0.24, "a little"), (0.05, "a little"), (-0.04, "hardly at all"),
  ])
  func `a weight has a word, whatever its sign`(_ weight: Double, _ word: String) {
    #expect(Words.strength(weight) == word)
  }

  private static let library = """
    playbook: p
    version: 1
    title: t
    about: a
    sources: {E01: "research: Ash, 2001", E02: "research: Birch, 2002", E03: "a survey", R: "a rule"}
    questions:
      - id: q1
        check: true
        ask: "In the last two weeks, how many talks (or calls) were about something else than the task itself?"
        why: w
        options: {a: {say: Three}, b: {say: None}, c: {say: Many}}
      - id: q2
        check: true
        ask: "How many?"
        why: w
        find-out: "Count them."
        options: {a: {say: Three}, b: {say: None}}
    """

  @Test(arguments: [
    ("E01; S068; R06", "research: Ash, 2001"), ("E01; E02", "research: Ash, 2001; Birch, 2002"),
    ("E01; E03; E02", "research: Ash, 2001; a survey; research: Birch, 2002"),
    ("practice; S001", "practice"), ("R06; R07", "a rule"), ("R06; X01", "a rule; X01"),
    ("my grandmother, E. Oak; 2020", "my grandmother, E. Oak; 2020"),
  ])
  func `a source is told in words`(_ source: String, _ words: String) throws {
    let library = try Library([try Playbook(yaml: Self.library, file: "p.yaml")])
    #expect(Words.source(source, in: library) == words)
  }

  @Test func `a question in the middle of a sentence is short`() throws {
    let library = try Library([try Playbook(yaml: Self.library, file: "p.yaml")])
    #expect(
      library.questions.map { Words.short($0) } == [
        "\"How many talks were about something else than the task …\" (q1)",
        "\"How many?\" (q2)",
      ])
    #expect(Words.choice(library.questions[0].options) == "\"Three\", \"None\" or \"Many\"")
  }

  @Test func `without a way of its own a question is found out by itself`() throws {
    let library = try Library([try Playbook(yaml: Self.library, file: "p.yaml")])
    #expect(
      Words.findOut(library.questions[0]).hasPrefix(
        "Look it up, or ask someone who would know: \"In"))
    #expect(Words.findOut(library.questions[1]) == "Count them.")
  }

  @Test func `days are written out`() throws {
    #expect(Words.day(try #require(Day("2026-12-03"))) == "3 December 2026")
  }
}
