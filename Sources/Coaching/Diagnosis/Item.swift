internal import Foundation
package import Playbooks

/// One choice among options that speak about symptoms, as the response model sees it.
///
/// A single-choice answer is one item. Each ticked option of a several-of question is a yes/no item
/// of its own, and so is evidence added by a rule.
package struct Item: Sendable {
  /// The question's id, with the option's id behind it for a ticked one; or the id of a rule.
  package let id: String
  package let question: Question.ID?
  /// Indices of the symptoms it speaks about in ``Library/symptoms``, ascending.
  package let symptoms: [Int]
  /// For each option that takes part, its slope for each of ``symptoms``.
  let slopes: [[Double]]
  let intercepts: [Double]
  /// Fitted slopes count from their mean, marks from 0.
  let isFitted: Bool
  let isSoft: Bool
  /// What rules multiply the slopes by (R22).
  let weight: Double

  /// The slope for a symptom as its author meant it: above 0 points to it, below 0 away.
  func direction(of option: Int, for position: Int) -> Double {
    let slope = slopes[option][position]
    guard isFitted else { return slope }
    return slope - slopes.reduce(0) { $0 + $1[position] } / Double(slopes.count)
  }

  /// What an answer in this direction counts: half for a self-view that clears the leader (R05),
  /// times what rules say.
  func strength(toward direction: Double) -> Double {
    weight * (isSoft && direction < 0 ? Item.softFactor : 1)
  }

  /// The chance of each option for every combination of levels of ``symptoms``.
  ///
  /// Bock's nominal response model (1972): proportional to exp(intercept + Σ factor · slope · x),
  /// with x = -1.5, -0.5, 0.5, 1.5 for the four levels. No answer is quite impossible: the chances
  /// stay above ``leastResponse``, or one odd answer could outweigh all others for good.
  ///
  /// - Parameter factors: What each symptom's slopes are multiplied by.
  /// - Returns: For each state (first symptom fastest), the chances of the options.
  func responses(factors: [Double]) -> [[Double]] {
    (0..<Item.stateCount(symptoms.count)).map { state in
      let exponents = slopes.indices.map { option in
        var exponent = intercepts[option]
        for position in symptoms.indices {
          let x = Double(Item.level(of: position, in: state)) - 1.5
          exponent += factors[position] * slopes[option][position] * x
        }
        return exponent
      }
      // Counted from the largest, so that steep slopes cannot overflow.
      let largest = exponents.max() ?? 0
      let weights = exponents.map { exp($0 - largest) }
      let sum = weights.reduce(0, +)
      return weights.map { max(Item.leastResponse, $0 / sum) }
    }
  }

  /// No option is less likely than this, whatever the symptoms.
  static let leastResponse = 1e-9

  /// What a self-view counts where it clears the leader (R05).
  static let softFactor = 0.5

  static func stateCount(_ symptoms: Int) -> Int { 1 << (2 * symptoms) }

  /// The level of the symptom at `position` in a state, 0 to 3.
  static func level(of position: Int, in state: Int) -> Int { (state >> (2 * position)) & 3 }
}

extension Item: Comparable {
  /// Orders items by question, or by rule; ticked options of one question by option.
  package static func < (left: Item, right: Item) -> Bool {
    (left.owner, left.id) < (right.owner, right.id)
  }

  package static func == (left: Item, right: Item) -> Bool { left.id == right.id }

  private var owner: String { question?.rawValue ?? id }
}

extension Item {
  /// The item a question asks for with all options that take part; `nil` if none speaks about a
  /// loaded symptom.
  ///
  /// Rules may multiply the slopes by `weight`.
  static func nominal(_ question: Question, in library: Library, weight: Double) -> Item? {
    make(
      id: question.id.rawValue, question,
      options: question.options.filter { !$0.isNoEvidence }, in: library, weight: weight)
  }

  /// A ticked option of a several-of question: not ticked (option 0) or ticked (option 1).
  static func ticked(
    _ option: AnswerOption, of question: Question, in library: Library, weight: Double
  ) -> Item? {
    let item = make(
      id: "\(question.id)/\(option.id)", question, options: [option], in: library, weight: weight)
    return item?.againstNothing()
  }

  /// Evidence a rule adds: absent (option 0) or present (option 1).
  static func added(by rule: Rule, _ marks: [Symptom.ID: Mark], in library: Library) -> Item? {
    let known = marks.compactMap { id, mark in library.index(of: id).map { ($0, mark.slope) } }
      .filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
    guard !known.isEmpty else { return nil }
    return Item(
      id: rule.id.rawValue, question: nil, symptoms: known.map(\.0), slopes: [known.map(\.1)],
      intercepts: [0], isFitted: false, isSoft: false, weight: 1
    ).againstNothing()
  }

  /// What the leader came with: not chosen (option 0) or chosen (option 1).
  static func raised(_ concern: Concern, in library: Library) -> Item? {
    let known = concern.pointsTo.compactMap { id, mark in
      library.index(of: id).map { ($0, mark.slope) }
    }.filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
    guard !known.isEmpty else { return nil }
    return Item(
      id: concern.id.rawValue, question: nil, symptoms: known.map(\.0), slopes: [known.map(\.1)],
      intercepts: [concern.intercept], isFitted: false, isSoft: false, weight: 1
    ).againstNothing()
  }

  private static func make(
    id: String, _ question: Question, options: [AnswerOption], in library: Library, weight: Double
  ) -> Item? {
    let marked = Set(options.flatMap { $0.marks.filter { $0.value.slope != 0 }.keys })
    let symptoms = marked.compactMap { library.index(of: $0) }.sorted()
    guard !symptoms.isEmpty else { return nil }
    return Item(
      id: id, question: question.id, symptoms: symptoms,
      slopes: options.map { option in
        symptoms.map { option.marks[library.symptoms[$0].id]?.slope ?? 0 }
      },
      intercepts: options.map(\.intercept),
      isFitted: options.flatMap(\.marks.values).contains {
        if case .number = $0 { true } else { false }
      },
      isSoft: question.isSoft, weight: weight)
  }

  private func againstNothing() -> Item {
    Item(
      id: id, question: question, symptoms: symptoms,
      slopes: [symptoms.map { _ in 0 }] + slopes, intercepts: [0] + intercepts, isFitted: false,
      isSoft: isSoft, weight: weight)
  }
}
