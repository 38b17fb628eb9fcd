internal import Foundation
package import Playbooks

/// One choice among options that speak about symptoms, as the response model sees it.
///
/// A single-choice answer is one item. Each ticked option of a several-of question is a yes/no item
/// of its own, and so is evidence added by a rule. Items are made once for a library and shared.
package final class Item: Sendable {
  /// The question's id, with the option's id behind it for a ticked one; or the id of a rule.
  package let id: String
  package let question: Question.ID?
  /// Index of the symptom whose playbook asks the question.
  let home: Int?
  /// Indices of the symptoms it speaks about in ``Library/symptoms``, ascending.
  package let symptoms: [Int]
  /// For each option that takes part, its slope for each of ``symptoms``; option by option.
  let slopes: [Double]
  /// The slopes as their author meant them: above 0 points to a symptom, below 0 away.
  ///
  /// Fitted slopes count from their mean, marks from 0.
  private let directions: [Double]
  /// What is added for each option whatever the symptoms.
  let intercepts: [Double]
  let isSoft: Bool
  /// For how many answers it counts where two are asked for (R01).
  let voices: Int
  /// Its place among all items of the library: by question, or by rule; ticked options of one
  /// question by option.
  let rank: Int

  init(
    id: String, rank: Int, question: Question.ID? = nil, home: Int? = nil, symptoms: [Int],
    slopes: [Double], intercepts: [Double], isFitted: Bool = false, isSoft: Bool = false,
    voices: Int = 1
  ) {
    self.id = id
    self.rank = rank
    self.question = question
    self.home = home
    self.symptoms = symptoms
    self.slopes = slopes
    self.intercepts = intercepts
    self.isSoft = isSoft
    self.voices = voices
    directions = isFitted ? Item.centred(slopes, symptoms.count) : slopes
  }

  private static func centred(_ slopes: [Double], _ symptoms: Int) -> [Double] {
    let options = slopes.count / symptoms
    return slopes.indices.map { index in
      let own = stride(from: index % symptoms, to: slopes.count, by: symptoms)
      return slopes[index] - own.reduce(0) { $0 + slopes[$1] } / Double(options)
    }
  }

  /// The slope for the symptom at `position` as its author meant it.
  func direction(of option: Int, for position: Int) -> Double {
    directions[option * symptoms.count + position]
  }

  /// What an answer in this direction counts: half for a self-view that clears the leader (R05).
  func strength(toward direction: Double) -> Double {
    isSoft && direction < 0 ? Item.softFactor : 1
  }

  /// How many joint states its symptoms have.
  var states: Int { Item.stateCount(symptoms.count) }

  /// No option is less likely than this, whatever the symptoms.
  static let leastResponse = 1e-9

  /// What a self-view counts where it clears the leader (R05).
  static let softFactor = 0.5

  static func stateCount(_ symptoms: Int) -> Int { 1 << (2 * symptoms) }

  /// The level of the symptom at `position` in a state, 0 to 3.
  static func level(of position: Int, in state: Int) -> Int { (state &>> (2 &* position)) & 3 }
}

extension Item {
  /// Where the four levels stand on the scale of the response model.
  private static let levels = SIMD4(-1.5, -0.5, 0.5, 1.5)

  /// How many rows of four a table of all joint states has.
  var rows: Int { states / 4 }

  /// Sets the chance of each option for every joint state of ``symptoms``, option by option.
  ///
  /// A row holds the four levels of the first symptom; of the others the second moves fastest from
  /// row to row. Bock's nominal response model (1972): proportional to exp(intercept + Σ factor ·
  /// slope · x), with x = -1.5, -0.5, 0.5, 1.5 for the four levels. No answer is quite impossible:
  /// the chances stay above ``leastResponse``, or one odd answer could outweigh all others for good.
  ///
  /// - Parameters:
  ///   - factors: What each symptom's slopes are multiplied by.
  ///   - chances: Rows for each option; others behind them stay as they are.
  func setResponses(factors: [Double], in chances: inout [SIMD4<Double>]) {
    let (rows, options) = (rows, intercepts.count)
    var room = chances.mutableSpan
    for option in 0..<options { setExponents(of: option, factors, in: &room) }
    for row in 0..<rows {
      // Counted from the largest, so that steep slopes cannot overflow.
      var largest = SIMD4(repeating: -Double.infinity)
      for option in 0..<options {
        let exponents = room[option * rows + row]
        largest.replace(with: exponents, where: exponents .> largest)
      }
      var sum = SIMD4<Double>.zero
      for option in 0..<options {
        let power = (room[option * rows + row] - largest).mapped(exp)
        room[option * rows + row] = power
        sum += power
      }
      for option in 0..<options {
        var chance = room[option * rows + row] / sum
        chance.replace(with: Item.leastResponse, where: chance .< Item.leastResponse)
        room[option * rows + row] = chance
      }
    }
  }

  /// Sets the rows of one option, symptom by symptom: those for each level of one more symptom are made
  /// of those for the symptoms before.
  private func setExponents(
    of option: Int, _ factors: [Double], in room: inout MutableSpan<SIMD4<Double>>
  ) {
    let (start, first) = (option * rows, option * symptoms.count)
    room[start] = intercepts[option] + factors[0] * slopes[first] * Item.levels
    var made = 1
    for position in 1..<symptoms.count {
      let slope = factors[position] * slopes[first + position]
      // The lowest level last: all others are made of what stands in its place.
      for level in (0..<4).reversed() {
        let pull = slope * Item.levels[level]
        for row in 0..<made { room[start + level * made + row] = room[start + row] + pull }
      }
      made *= 4
    }
  }
}
