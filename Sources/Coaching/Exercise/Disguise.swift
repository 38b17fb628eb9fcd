package import Playbooks

/// The answers of a real conversation, to be made into a case in which nobody recognises the team.
package struct Disguise: Sendable {
  /// A fact about the team that may become another one without changing what the case shows.
  package struct Change: Sendable {
    package let question: Question
    package let from: AnswerOption
    package let to: AnswerOption
  }

  /// What may enter a case: answers about the team and its work; nothing about safety, nothing a
  /// leader said about themselves in a quiet moment, no skips.
  package private(set) var answers: Answers
  private let today: Day

  package init(_ answers: Answers, today: Day) {
    let kept = answers.active.filter { question, reply in
      [.context, .evidence].contains(question.kind) && !question.chosen(by: reply).isEmpty
    }
    let replies = kept.compactMap { question, reply in
      Disguise.reply(of: reply, to: question).map { (question.id, $0) }
    }
    self.answers = Answers(
      Dictionary(replies, uniquingKeysWith: { first, _ in first }), in: answers.library)
    self.today = today
  }

  /// Of hands, the answer most were raised for, if they are enough to name it; a case holds no counts.
  private static func reply(of reply: Reply, to question: Question) -> Reply? {
    guard case .tally(let tally) = reply else { return reply }
    guard let leading = question.leading(in: tally), tally[leading.id] >= Gathering.leastShown
    else {
      return nil
    }
    return .options([leading.id])
  }

  /// The facts about the team that hold for few teams, and together may tell whose it is.
  package var facts: [(question: Question, reply: Reply)] {
    answers.active.filter { question, reply in
      question.kind == .context && !question.chosen(by: reply).contains(where: \.isAlone)
    }
  }

  /// A neighbouring answer about the team with which the same questions stay open, and all that is
  /// said and the first actions stay as they are; `nil` if there is none.
  package func change(of question: Question) -> Change? {
    guard !question.isSeveral, let reply = answers.reply(to: question.id),
      let chosen = question.chosen(by: reply).first,
      let index = question.options.firstIndex(where: { $0.id == chosen.id })
    else { return nil }
    let neighbours = [index + 1, index - 1].filter(question.options.indices.contains)
      .map { question.options[$0] }.filter { !$0.isUnsure && !$0.isNoEvidence }
    let now = outcome(answers)
    return neighbours.first {
      outcome(answers.replacing(question.id, with: .options([$0.id]))) == now
    }
    .map { Change(question: question, from: chosen, to: $0) }
  }

  package mutating func apply(_ change: Change) {
    answers = answers.replacing(change.question.id, with: .options([change.to.id]))
  }

  /// What a case made of these answers would show.
  private func outcome(_ answers: Answers) -> [String] {
    let conclusion = Conclusion(answers, today: today)
    let said = conclusion.reports.filter(\.isSaid)
      .map { "\($0.symptom.id) \($0.line.rawValue) \($0.belief.likeliest.word)" }
    let first = conclusion.plan.entries.prefix(Plan.size).map(\.action.id.rawValue)
    let open = answers.library.questions.filter(answers.opens).map(\.id.rawValue)
    return [conclusion.verdict.rawValue] + said + first + open
  }
}
