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

  /// Symptoms that are there at all; all others stand at *none*.
  let levels: [Symptom.ID: Level]
  private let beta: Double
  private let drawn: DrawnQuestions
  /// How much a mark counts for each of the symptoms that options have marks for.
  private let pulls: [Double]
  /// Whether each of these is there at all.
  private let isThere: [Bool]

  var active: Set<Symptom.ID> { Set(levels.keys) }

  init(levels: [Symptom.ID: Level], beta: Double, in library: Library) {
    let levels = levels.filter { $0.value > .none }
    self.levels = levels
    self.beta = beta
    drawn = DrawnQuestions.of(library)
    pulls = drawn.symptoms.map { SimulatedTeam.pulls[(levels[$0] ?? .none).rawValue] }
    isThere = drawn.symptoms.map { levels[$0] != nil }
  }

  /// Draws a team with `count` symptoms that need attention now, and no others.
  init(
    active count: Int, beta: Double, in library: Library,
    using generator: inout some RandomNumberGenerator
  ) {
    let active = library.symptoms.map(\.id).shuffled(using: &generator).prefix(count)
    self.init(
      levels: Dictionary(uniqueKeysWithValues: active.map { ($0, .severe) }), beta: beta,
      in: library)
  }

  /// The questions to ask it, without those that only a contradiction calls for.
  var questions: some Sequence<(place: Int, question: DrawnQuestion)> {
    drawn.all.prefix(drawn.questions).enumerated().lazy.filter { $0.element.kind != .check }
      .map { ($0.offset, $0.element) }
  }

  /// What one person answers to the question or the statement at a place.
  func answer(
    _ place: Int, using generator: inout some RandomNumberGenerator
  ) -> DrawnQuestion.Option {
    let question = drawn.all[place]
    guard question.kind == .context, case let possible = possible(question),
      possible.count < question.options.count
    else { return choice(of: question.options, question.shares, using: &generator) }
    return choice(of: possible, Rates.shares(of: possible.map(\.rate)), using: &generator)
  }

  private func choice(
    of options: [DrawnQuestion.Option], _ shares: [Double],
    using generator: inout some RandomNumberGenerator
  ) -> DrawnQuestion.Option {
    let weights = options.indices.map { shares[$0] * exp(beta * pull(of: options[$0])) }
    var left = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
    for (option, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return options[option] }
    }
    return options[options.count - 1]
  }

  /// What so many people answer, more alike than each would alone.
  ///
  /// One answer is in the air. A person takes it with probability √ρ, and else answers alone; so each
  /// answer is as likely as one person's, and any two correlate by ρ (Lunn and Davies 1998).
  func answers(
    of people: Int, to place: Int, correlation: Double,
    using generator: inout some RandomNumberGenerator
  ) -> [AnswerOption.ID] {
    let inTheAir = answer(place, using: &generator)
    return (0..<people).map { _ in
      let isTaken = Double.random(in: 0..<1, using: &generator) < correlation.squareRoot()
      return isTaken ? inTheAir.id : answer(place, using: &generator).id
    }
  }

  /// A fact that rules a symptom out is no answer for a team that has it.
  private func possible(_ question: DrawnQuestion) -> [DrawnQuestion.Option] {
    let possible = question.options.filter { option in
      !option.marks.contains { isThere[$0.symptom] && $0.steps < 0 }
    }
    return possible.isEmpty ? question.options : possible
  }

  private func pull(of option: DrawnQuestion.Option) -> Double {
    option.marks.reduce(0) { $0 + $1.steps * pulls[$1.symptom] }
  }
}
