internal import Coaching
internal import Playbooks

/// What is said of a case and why, by the program and by its author.
struct CaseSolution {
  let file: CaseFile
  let conclusion: Conclusion

  static let names = TemplateNames<CaseSolution>([
    .textIfAny("shows", \.file.shows),
    .text("verdict") { Words.verdict($0.conclusion) },
    .list("said", symptom) { solution in
      solution.conclusion.reports.filter(\.isSaid)
        .map { ($0, $0.pointers(in: solution.conclusion.diagnosis)) }
    },
    .group("focus", focus, \.conclusion.plan.focus),
    .texts("next") { $0.conclusion.plan.next.map(\.action.title) },
    .texts("notNow") {
      $0.conclusion.plan.notNow.map { "\($0.action.title): \(Words.obstacle($0.because))" }
    },
    .text("why", \.file.why),
    .list("wrongTurns", wrongTurn, \.file.wrongTurns),
    .texts("discuss", \.file.discuss),
  ])

  private static let symptom = TemplateNames<(report: Report, pointers: [String])>([
    .text("name", \.report.symptom.name),
    .text("level") { Words.level(of: $0.report.belief) },
    .texts("evidence") { Array($0.pointers.prefix(3)) },
  ])

  private static let focus = TemplateNames<Plan.Entry>([
    .text("title", \.action.title),
    .text("firstStep") { Words.firstStep(of: $0.action) },
    .texts("because") { $0.because.prefix(2).map(\.text) },
  ])

  private static let wrongTurn = TemplateNames<CaseFile.WrongTurn>([
    .text("think", \.think), .text("but", \.but),
  ])
}

extension Report {
  /// The answers that point to it, the strongest first, with their questions.
  fileprivate func pointers(in diagnosis: Diagnosis) -> [String] {
    weights.filter { $0.value > 0 }.sorted { $0.value > $1.value }
      .compactMap { weight in
        guard let question = weight.question.flatMap({ diagnosis.library[$0] }),
          let option = weight.option.flatMap({ question[$0] })
        else { return nil }
        return "\(question.ask) \(option.say)"
      }
  }
}
