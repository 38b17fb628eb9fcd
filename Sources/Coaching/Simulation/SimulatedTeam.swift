internal import Foundation
internal import Playbooks

/// A team made up for trying out playbooks: how far each symptom has gone, and how likely each answer
/// about it is.
///
/// An option's chance is proportional to its rate times exp(β · Σ mark · pull of the symptom's
/// level), with marks from -2 to 2; the smaller β, the noisier the answers.
struct SimulatedTeam {
  /// How much a mark counts where its symptom stands at *none*, *mild*, *moderate* and *severe*: a
  /// symptom the team does not have pulls the other way, less strongly.
  private static let pulls = [-0.6, -0.6 + 1.6 / 3, 1 - 1.6 / 3, 1]

  /// Of ten leaders, how many give an answer that is no evidence.
  private static let unsure = 0.5

  /// Symptoms that are there at all; all others stand at *none*.
  let levels: [Symptom.ID: Level]
  private let beta: Double

  var active: Set<Symptom.ID> { Set(levels.keys) }

  init(levels: [Symptom.ID: Level], beta: Double) {
    self.levels = levels.filter { $0.value > .none }
    self.beta = beta
  }

  /// Draws a team with `count` symptoms that need attention now, and no others.
  init(
    active count: Int, beta: Double, in library: Library,
    using generator: inout some RandomNumberGenerator
  ) {
    let active = library.symptoms.map(\.id).shuffled(using: &generator).prefix(count)
    self.init(levels: Dictionary(uniqueKeysWithValues: active.map { ($0, .severe) }), beta: beta)
  }

  /// What one person answers.
  func answer(
    _ question: Question, using generator: inout some RandomNumberGenerator
  ) -> AnswerOption {
    let options = possible(question)
    let rates = Rates.shares(of: options.map { $0.isNoEvidence ? SimulatedTeam.unsure : $0.usual })
    let weights = zip(options, rates).map { option, rate in rate * exp(beta * pull(of: option)) }
    var left = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
    for (option, weight) in zip(options, weights) {
      left -= weight
      if left < 0 { return option }
    }
    return options[options.count - 1]
  }

  /// What so many people answer, more alike than each would alone.
  ///
  /// One answer is in the air. A person takes it with probability √ρ, and else answers alone; so each
  /// answer is as likely as one person's, and any two correlate by ρ (Lunn and Davies 1998).
  func answers(
    of people: Int, to question: Question, correlation: Double,
    using generator: inout some RandomNumberGenerator
  ) -> [AnswerOption] {
    let inTheAir = answer(question, using: &generator)
    return (0..<people).map { _ in
      let isTaken = Double.random(in: 0..<1, using: &generator) < correlation.squareRoot()
      return isTaken ? inTheAir : answer(question, using: &generator)
    }
  }

  /// A fact that rules a symptom out is no answer for a team that has it.
  private func possible(_ question: Question) -> [AnswerOption] {
    guard question.kind == .context else { return question.options }
    let possible = question.options.filter { option in
      !option.marks.contains { levels[$0.key] != nil && $0.value.slope < 0 }
    }
    return possible.isEmpty ? question.options : possible
  }

  private func pull(of option: AnswerOption) -> Double {
    // Most options have no mark or one; then there is no order to keep.
    let marks =
      option.marks.count > 1 ? option.marks.sorted { $0.key < $1.key } : Array(option.marks)
    return marks.reduce(0) { sum, mark in
      sum + mark.value.slope / Mark.scale
        * SimulatedTeam.pulls[(levels[mark.key] ?? .none).rawValue]
    }
  }
}
