package import Playbooks

/// A statement on which the team says something else than the leader's answers would let one expect,
/// by more than chance: two things that can both be true.
package struct TwoViews: Sendable {
  package let statement: Statement
  /// What the team said.
  package let shown: WaveResult.Shown
  /// Who answered the statement, and how many of them agreed, as near as it is told.
  package let answered: Int
  package let agreeing: Int
  /// How many would be expected to agree, after the leader's answers alone.
  package let expected: Double
  /// Whether the team sees it darker than the leader.
  package let isDarker: Bool
  /// What the leader said to questions about the same thing, the weightiest first; at least one.
  package let ownAnswers: [Question.ID]

  /// More surprising than this is more than chance: one in ten, at either end.
  package static let leastChance = 0.1
}

extension Diagnosis {
  /// Where the leader and the team differ, in library order; none without a pulse.
  package var twoViews: [TwoViews] {
    guard let team = answers.team else { return [] }
    let alone = Diagnosis(answers.withoutTeam)
    return library.statements.compactMap { statement in
      guard let shown = team.shown(statement.id),
        case .tally(let tally)? = answers.reply(to: statement.id)
      else { return nil }
      return alone.views(on: statement, shown, tally)
    }
  }

  /// How a team's answer stands to what this diagnosis, of the leader's answers alone, lets one
  /// expect; `nil` if the two go together, or the leader said nothing about it.
  private func views(
    on statement: Statement, _ shown: WaveResult.Shown, _ tally: Tally
  ) -> TwoViews? {
    let question = statement.question
    guard let place = library.place(of: statement.id),
      case let item?? = compiled.questions[place].items.first
    else { return nil }
    let people = tally.hands(for: question.options)
    let agreeing = tally[Statement.agree]
    let chances = chances(ofAgreeing: item, among: people)
    let below = chances[...agreeing].reduce(0, +)
    let above = chances[agreeing...].reduce(0, +)
    guard min(below, above) <= TwoViews.leastChance else { return nil }
    let own = ownAnswers(on: item.symptoms, pointing: below >= above)
    // Where the leader was not asked, the team's answer is news, and no other view.
    guard !own.isEmpty else { return nil }
    return TwoViews(
      statement: statement, shown: shown, answered: people, agreeing: agreeing,
      expected: chances.indices.reduce(0) { $0 + Double($1) * chances[$1] },
      isDarker: below < above, ownAnswers: own)
  }

  /// The chance that 0, 1, 2 … of so many people agree.
  ///
  /// Symptoms are taken to be as likely together as each alone.
  private func chances(ofAgreeing item: Item, among people: Int) -> [Double] {
    let options = item.intercepts.count
    var responses = Array(repeating: SIMD4<Double>.zero, count: item.rows * options)
    item.setResponses(factors: item.symptoms.map { _ in 1 }, in: &responses)
    var chances = Array(repeating: 0.0, count: people + 1)
    for state in 0..<item.states {
      let weight = item.symptoms.indices.reduce(1.0) {
        $0 * beliefs[item.symptoms[$1]].levels[Item.level(of: $1, in: state)]
      }
      let spread = BetaBinomial(
        people: people, share: responses[item.rows * (options - 1) + state / 4][state % 4],
        correlation: answers.correlation)
      for count in chances.indices { chances[count] += weight * spread.chances[count] }
    }
    return chances
  }

  /// The answers to questions at home in some symptoms that point to them, or away.
  private func ownAnswers(on symptoms: [Int], pointing: Bool) -> [Question.ID] {
    let telling = symptoms.flatMap { symptom in
      weights(of: symptom).filter { weight in
        let home = weight.question.flatMap { library[$0]?.home }
        return home == library.symptoms[symptom].id
          && (pointing ? weight.value > 0 : weight.value < 0)
      }
    }
    var seen: Set<Question.ID> = []
    return telling.sorted { abs($0.value) > abs($1.value) }
      .compactMap(\.question).filter { seen.insert($0).inserted }
  }
}
