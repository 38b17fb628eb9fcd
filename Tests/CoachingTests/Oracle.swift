import Coaching
import Foundation
import Playbooks

/// The method once more by the longest road: every combination of levels of all symptoms.
///
/// It shares nothing with the program but the marks of the options.
struct Oracle {
  let library: Library
  /// One option for each answered question; no questions with several ticks, no rules.
  let answers: [(question: Question, option: AnswerOption)]

  init(_ library: Library, _ replies: [String: String]) {
    self.library = library
    answers = library.questions.compactMap { question in
      replies[question.id.rawValue].flatMap { question[AnswerOption.ID(rawValue: $0)] }.flatMap {
        $0.isNoEvidence ? nil : (question, $0)
      }
    }
  }

  static let xs = [-1.5, -0.5, 0.5, 1.5]
  static let start = [0.58, 0.25, 0.12, 0.05]

  static func steps(_ option: AnswerOption, _ symptom: Symptom.ID) -> Double {
    switch option.marks[symptom] {
    case .word(let steps): Double(steps) / 2
    case .number(let slope): slope
    case nil: 0
    }
  }

  /// The slope that counts for ranks, for word marks: halved if it clears and is a self-view.
  private func strength(_ answer: Int, _ symptom: Symptom.ID) -> Double {
    let slope = Oracle.steps(answers[answer].option, symptom)
    return answers[answer].question.isSoft && slope < 0 ? slope / 2 : slope
  }

  /// 0.85 for each answer that stands before this one, halved for a self-view that clears.
  func factor(_ answer: Int, _ symptom: Symptom.ID) -> Double {
    let mine = strength(answer, symptom)
    guard mine != 0 else { return 1 }
    let before = answers.indices.count { other in
      let theirs = strength(other, symptom)
      guard theirs * mine > 0 else { return false }
      return abs(theirs) > abs(mine)
        || abs(theirs) == abs(mine)
          && answers[other].question.id.rawValue < answers[answer].question.id.rawValue
    }
    let half = mine == Oracle.steps(answers[answer].option, symptom) ? 1 : 0.5
    return pow(0.85, Double(before)) * half
  }

  /// The chance of each option that takes part, when every symptom stands at `levels`.
  static func responses(
    _ question: Question, _ library: Library, _ levels: [Int], _ factor: (Symptom.ID) -> Double
  ) -> [Double] {
    let options = question.options.filter { !$0.isNoEvidence }
    let weights = options.map { option in
      let exponent = library.symptoms.indices.reduce(option.intercept) { sum, index in
        let id = library.symptoms[index].id
        guard option.marks[id] != nil else { return sum }
        return sum + factor(id) * steps(option, id) * xs[levels[index]]
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
    let factors = answers.indices.map { answer in
      Dictionary(
        uniqueKeysWithValues: library.symptoms.map { ($0.id, factor(answer, $0.id)) })
    }
    for levels in Oracle.states(library.symptoms.count) {
      var weight = levels.reduce(1.0) { $0 * Oracle.start[$1] }
      for (answer, entry) in answers.enumerated() {
        let options = entry.question.options.filter { !$0.isNoEvidence }
        let chosen = options.firstIndex { $0.id == entry.option.id } ?? 0
        weight *=
          Oracle.responses(entry.question, library, levels) {
            factors[answer][$0] ?? 1
          }[chosen]
      }
      total += weight
      for index in levels.indices where levels[index] >= 2 { above[index] += weight }
    }
    return above.map { $0 / total }
  }
}
