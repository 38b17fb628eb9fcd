import Coaching
import Foundation
import Testing

@testable import Shell

@Suite("Reading answers")
struct SurveyValueTests {
  private typealias F = SurveyFixture

  /// A table in which the first statement and the recommendation are as given.
  private static func table(_ first: String, _ recommends: String = "8") -> String {
    F.table([[first] + F.numbers.dropFirst() + [recommends]])
  }

  static let statements: [(String, Int?)] = [
    ("4", 4), ("Agree", 4), ("STRONGLY  agree", 5), ("neither agree nor disagree", 3),
    ("5 - Strongly agree", 5), ("1: strongly disagree", 1), ("2 – Disagree", 2), ("A1", 1),
    ("a5", 5), ("", nil), ("-", nil), ("N/A", nil), ("Rather not say", nil),
    ("rather not SAY", nil),
  ]

  @Test("A statement's answer is a number, a label or both", arguments: statements)
  func statement(_ cell: String, _ value: Int?) throws {
    let export = try F.read(Self.table(cell))
    #expect(export.counters == [F.counters([([value] + F.values.dropFirst(), 8)])])
  }

  static let recommendations: [(String, Int?)] = [
    ("0", 0), ("10", 10), ("10 - Extremely likely", 10), ("0 - Not at all likely", 0), ("", nil),
    ("Rather not say", nil),
  ]

  @Test("A recommendation is 0 to 10", arguments: recommendations)
  func recommendation(_ cell: String, _ value: Int?) throws {
    let export = try F.read(Self.table("4", cell))
    #expect(export.counters == [F.counters([(F.values, value)])])
  }

  static let bad: [(String, String, [String])] = [
    ("Stimme zu", "8", ["a.csv:1:1: error: [T1]", "'Stimme zu'", "\"Stimme zu=4\""]),
    ("0", "8", ["[T1] count from 0", "say that numbers count from 0"]),
    ("4 - Strongly agree", "8", ["[T1] count from 0"]),
    ("5 - Strongly disagree", "8", ["'5 - Strongly disagree'", "turned round"]),
    ("5 - always", "8", ["nobody explained: '5 - always'"]),
    ("6", "8", ["[T1] has the number 6", "1 to 5"]),
    ("Neutral", "8", ["'Neutral'"]), ("4.5", "8", ["'4.5'"]), ("-4", "8", ["'-4'"]),
    ("3/5", "8", ["'3/5'"]), ("A6", "8", ["'A6'"]), ("04", "8", ["'04'"]), ("４", "8", ["'４'"]),
    ("Agree;Disagree", "8", ["'Agree;Disagree'"]), ("Agr", "8", ["'Agr'"]),
    ("99999999999999999999", "8", ["'99999999999999999999'"]),
    ("4", "11", ["[R1] has the number 11", "0 to 10"]),
    ("4", "0 - Extremely likely", ["[R1]", "'0 - Extremely likely'", "turned round"]),
    ("4", "Extremely likely", ["[R1]", "'Extremely likely'"]),
    ("4", "8.5", ["[R1]", "'8.5'"]), ("4", "-1", ["[R1]", "'-1'"]),
  ]

  @Test("What is not sure is refused", arguments: bad)
  func refused(_ first: String, _ recommends: String, _ parts: [String]) {
    let problems = F.problems(Self.table(first, recommends))
    for part in parts { #expect(problems.contains(part), "\(problems)") }
  }

  @Test("Labels of another language are taken as said; all that are unknown are listed")
  func labels() throws {
    let german = ["stimme voll zu": 5, "Stimme zu": 4, "keine Angabe": nil, "Ja, sehr": 10]
    let rows = [
      ["Stimme  Zu"] + F.numbers.dropFirst() + ["10 - Ja, sehr"],
      ["5 - Stimme voll zu"] + F.numbers.dropFirst() + ["keine Angabe"],
      ["Keine Angabe"] + F.numbers.dropFirst() + ["ja, sehr"],
    ]
    let rest = F.values.dropFirst()
    let export = try F.read(F.table(rows), labels: german)
    #expect(
      export.counters == [F.counters([([4] + rest, 10), ([5] + rest, nil), ([nil] + rest, 10)])])
    let problems = F.problems(F.table(rows))
    #expect(problems.contains("[T1] has answers nobody explained: '5 - Stimme voll zu', "))
    #expect(problems.contains("'Keine Angabe', 'Stimme  Zu'; say what"))
    #expect(F.problems(Self.table("Ja, sehr"), labels: german).contains("[T1]"))
  }

  static let badLabels: [([String: Int?], String)] = [
    (["Agree": 2], "'Agree' always stands for 4"), (["x": 11], "'x' cannot stand for 11"),
    (["Ja": 5, "ja ": 4], "two things"),
  ]

  @Test("Labels that cannot be meant so are refused", arguments: badLabels)
  func refusedLabels(_ labels: [String: Int?], _ part: String) {
    #expect(F.problems(Self.table("4"), labels: labels).contains(part))
  }

  @Test("Numbers count from 0 if the keeper says so")
  func fromZero() throws {
    let rows = [F.digits.map { String($0 - 1) } + ["8"], ["4 - Strongly agree"] + ["", "", ""]]
    let text = F.table([rows[0], rows[1] + ["", "", "", "", "0"]])
    let export = try F.read(text, numbersFrom: 0)
    let second: [Int?] = [5] + Array(repeating: nil, count: 7)
    #expect(export.counters == [F.counters([(F.values, 8), (second, 0)])])
    #expect(F.problems(Self.table("5"), numbersFrom: 0).contains("[T1] has the number 5"))
    #expect(F.problems(Self.table("5"), numbersFrom: 0).contains("0 to 4"))
    #expect(F.problems(Self.table("5"), numbersFrom: 7).contains("counts from 1, or from 0"))
  }
}
