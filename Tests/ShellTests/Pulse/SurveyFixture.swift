import Coaching
import Foundation
import Playbooks

@testable import Shell

/// A wave and tables that answer it, in the forms that survey tools write.
enum SurveyFixture {
  static let says = [
    "I can say a mistake aloud.", "I know what is expected.", "My work gets noticed.",
    "We keep our word.", "I hear of decisions in time.", "Help comes when I ask.",
    "I may decide how I work.", "It is safe to disagree, here.",
  ]
  /// The headings with their marks.
  static let heads = says.enumerated().map { "\($1) [T\($0 + 1)]" }
  static let recommend = "\(Wave.recommend) [R1]"
  static let digits = [4, 5, 3, 2, 1, 4, 4, 5]
  static let values: [Int?] = digits
  static let numbers = digits.map(String.init)
  static let labels = digits.map { Wave.scale[$0 - 1] }

  static func wave(people: Int = 10, groups: [Wave.Group] = []) -> Wave {
    Wave(
      id: "w", title: "Pulse", purpose: "p", promise: "p", keeper: "HR", people: people,
      statements: says.enumerated().map { index, say in
        .init(id: "s\(index)", mark: "T\(index + 1)", trust: "task", say: say, norm: nil)
      }, groups: groups, leaderKey: "")
  }

  static let twoGroups = wave(
    groups: [.init(name: "Office", people: 5), .init(name: "Remote", people: 5)])

  static func quoted(_ cells: [String], by separator: String = ",") -> String {
    cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
  }

  static func plain(_ cells: [String], by separator: String = ",") -> String {
    cells.map { $0.contains(separator) ? quoted([$0]) : $0 }.joined(separator: separator)
  }

  /// A table of the least that is needed, with one row of answers for each of `rows`.
  static func table(_ rows: [[String]], heads: [String] = heads + [recommend]) -> String {
    ([heads] + rows).map { plain($0) + "\n" }.joined()
  }

  static func counters(_ members: [([Int?], Int?)]) -> PulseCounters {
    var counters = PulseCounters(statements: says.count)
    for (statements, recommends) in members {
      counters.count(PulseAnswers(statements: statements, recommends: recommends))
    }
    return counters
  }

  static func read(
    _ text: String, _ wave: Wave = wave(), labels: [String: Int?] = [:], numbersFrom: Int = 1
  ) throws -> SurveyExport {
    try SurveyExport(
      Data(text.utf8), file: "a.csv", wave: wave, labels: labels, numbersFrom: numbersFrom)
  }

  /// What is wrong with a table, a line each; empty if it can be read.
  static func problems(
    _ data: Data, _ wave: Wave = wave(), labels: [String: Int?] = [:], numbersFrom: Int = 1
  ) -> String {
    do throws(Problems) {
      _ = try SurveyExport(
        data, file: "a.csv", wave: wave, labels: labels, numbersFrom: numbersFrom)
      return ""
    } catch {
      return error.all.map(\.description).joined(separator: "\n")
    }
  }

  static func problems(
    _ text: String, _ wave: Wave = wave(), labels: [String: Int?] = [:], numbersFrom: Int = 1
  ) -> String {
    problems(Data(text.utf8), wave, labels: labels, numbersFrom: numbersFrom)
  }
}
