import Coaching
import Foundation
import Playbooks

/// The method once more by the longest road: every combination of levels of all symptoms.
///
/// It shares nothing with the program but the marks of the options, and what their rates come to.
struct Oracle {
  let library: Library
  /// One option for each answered question; no questions with several ticks, no rules.
  let answers: [(question: Question, option: AnswerOption)]
  /// Answers, and what the leader came with.
  private let entries: [Entry]

  /// One choice: what each option points to, what it adds whatever the symptoms, which was chosen.
  private struct Entry {
    let id: String
    let options: [(marks: [Symptom.ID: Mark], intercept: Double)]
    let chosen: Int
    var isSoft = false
  }

  init(_ library: Library, _ replies: [String: String], concerns: [Concern.ID] = []) {
    self.library = library
    answers = library.questions.compactMap { question in
      replies[question.id.rawValue].flatMap { question[AnswerOption.ID(rawValue: $0)] }.flatMap {
        $0.isNoEvidence ? nil : (question, $0)
      }
    }
    let answered = answers.map { question, chosen in
      let options = question.options.filter { !$0.isNoEvidence }
      return Entry(
        id: question.id.rawValue, options: options.map { ($0.marks, $0.intercept) },
        chosen: options.firstIndex { $0.id == chosen.id } ?? 0, isSoft: question.isSoft)
    }
    let raised = library.concerns.filter { concerns.contains($0.id) }.map { concern in
      Entry(
        id: concern.id.rawValue, options: [([:], 0), (concern.pointsTo, concern.intercept)],
        chosen: 1)
    }
    entries = answered + raised
  }

  static let xs = [-1.5, -0.5, 0.5, 1.5]
  static let start = [0.58, 0.25, 0.12, 0.05]

  static func steps(_ option: AnswerOption, _ symptom: Symptom.ID) -> Double {
    steps(option.marks, symptom)
  }

  private static func steps(_ marks: [Symptom.ID: Mark], _ symptom: Symptom.ID) -> Double {
    switch marks[symptom] {
    case .word(let steps): Double(steps) / 2
    case .number(let slope): slope
    case nil: 0
    }
  }

  /// The slope that counts for ranks, for word marks: halved if it clears and is a self-view.
  private func strength(_ entry: Entry, _ symptom: Symptom.ID) -> Double {
    let slope = Oracle.steps(entry.options[entry.chosen].marks, symptom)
    return entry.isSoft && slope < 0 ? slope / 2 : slope
  }

  /// 0.85 for each entry that stands before this one, halved for a self-view that clears.
  private func factor(_ entry: Entry, _ symptom: Symptom.ID) -> Double {
    let mine = strength(entry, symptom)
    guard mine != 0 else { return 1 }
    let before = entries.count { other in
      let theirs = strength(other, symptom)
      guard theirs * mine > 0 else { return false }
      return abs(theirs) > abs(mine) || abs(theirs) == abs(mine) && other.id < entry.id
    }
    let half = mine == Oracle.steps(entry.options[entry.chosen].marks, symptom) ? 1 : 0.5
    return pow(0.85, Double(before)) * half
  }

  /// The chance of each option that takes part, when every symptom stands at `levels`.
  static func responses(
    _ question: Question, _ library: Library, _ levels: [Int], _ factor: (Symptom.ID) -> Double
  ) -> [Double] {
    let options = question.options.filter { !$0.isNoEvidence }
    return responses(options.map { ($0.marks, $0.intercept) }, library, levels, factor)
  }

  private static func responses(
    _ options: [(marks: [Symptom.ID: Mark], intercept: Double)], _ library: Library,
    _ levels: [Int], _ factor: (Symptom.ID) -> Double
  ) -> [Double] {
    let weights = options.map { option in
      let exponent = library.symptoms.indices.reduce(option.intercept) { sum, index in
        let id = library.symptoms[index].id
        guard option.marks[id] != nil else { return sum }
        return sum + factor(id) * steps(option.marks, id) * xs[levels[index]]
      }
      return exp(exponent)
    }
    return weights.map { $0 / weights.reduce(0, +) }
  }

  /// All combinations of levels of `count` symptoms.
  static func states(_ count: Int) -> [[Int]] {
    (0..<Int(pow(4, Double(count)))).map { number in
      (0..<count).map { number / Int(pow(4, Double($0))) % 4 }
    }
  }

  /// The exact chance of each symptom to be at least moderate.
  func chances() -> [Double] {
    var above = library.symptoms.map { _ in 0.0 }
    var total = 0.0
    let factors = entries.map { entry in
      Dictionary(
        uniqueKeysWithValues: library.symptoms.map { ($0.id, factor(entry, $0.id)) })
    }
    for levels in Oracle.states(library.symptoms.count) {
      var weight = levels.reduce(1.0) { $0 * Oracle.start[$1] }
      for (entry, factors) in zip(entries, factors) {
        weight *=
          Oracle.responses(entry.options, library, levels) { factors[$0] ?? 1 }[entry.chosen]
      }
      total += weight
      for index in levels.indices where levels[index] >= 2 { above[index] += weight }
    }
    return above.map { $0 / total }
  }
}
