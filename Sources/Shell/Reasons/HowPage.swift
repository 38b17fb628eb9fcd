internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// How a symptom came to be said or not: what points to it and what points away, each strongest
  /// first.
  ///
  /// With numbers, the weights stand beside the answers; they add up to the whole, as shown.
  static func how(_ report: Report, _ conclusion: Conclusion, withNumbers: Bool) -> Page {
    let diagnosis = conclusion.diagnosis
    var page = Page([
      .blank, .title("How: \(report.symptom.name)"),
      .paragraph(
        report.isSaid
          ? "\(Words.level(of: report.belief).capitalizedFirst); \(line(report.line)). How sure: "
            + "\(Words.sureness(report.sureness))."
          : "\(line(report.line).capitalizedFirst) (\(Words.sureness(report.sureness)))."),
    ])
    if report.weights.isEmpty { page.add(.paragraph("Nothing you said speaks about it.")) }
    let sum = EvidenceSum(report)
    for (heading, sign, terms) in [
      ("Points to it", "+", sum.toward), ("Points away", "-", sum.away),
    ] where !terms.isEmpty {
      page.space()
      page.add(.heading(heading))
      page.add(terms.map { .item(sign, text(of: $0, diagnosis, withNumbers: withNumbers)) })
    }
    page.space()
    if !report.weights.isEmpty { page.add(.paragraph(withNumbers ? sum.figures : sum.words)) }
    if report.isSaid, let rate = report.symptom.baseRate {
      let source = withNumbers ? rate.source : Words.source(rate.source, in: diagnosis.library)
      page.space()
      page.add(.field("Others", "\(rate.text) (\(source))"))
    }
    page.space()
    page.add(.field("To watch", watch(report.symptom)))
    page.add(nextPulse(about: report.symptom.id, diagnosis))
    return page
  }

  /// How an action came into the plan: each reason, what it rests on, and where it comes from.
  static func how(_ entry: Plan.Entry, _ conclusion: Conclusion, withNumbers: Bool) -> Page {
    let library = conclusion.diagnosis.library
    func source(_ text: String) -> String { withNumbers ? text : Words.source(text, in: library) }
    var page = Page([.blank, .title("How: \(entry.action.title)")])
    for reason in entry.because {
      let code = withNumbers ? "\(reason.rule); " : ""
      page.add(.paragraph("\(reason.text) (\(code)\(source(reason.source)))"))
      if let rule = library.rules.first(where: { $0.id == reason.rule }) {
        page.add(ConditionWords(conclusion.diagnosis).seen(in: rule.when))
      }
    }
    page.add(
      .blank,
      .field("Why we believe it", "\(entry.action.basis) (\(source(entry.action.source)))"),
      .field("To expect", Words.effect(entry.action.effect, on: library.matter.scope)))
    for (index, step) in entry.action.steps.enumerated() { page.add(.item("\(index + 1)", step)) }
    if let caution = entry.action.notWhen { page.add(.field("Mind", caution.say)) }
    return page
  }

  private static func text(
    of term: EvidenceSum.Term, _ diagnosis: Diagnosis, withNumbers: Bool
  ) -> String {
    let figure = withNumbers ? " (\(EvidenceSum.signed(term.hundredths)))" : ""
    return "\(EvidenceWords.strength(term.weight)): "
      + EvidenceWords.saying(term.weight, diagnosis) + figure
  }

  private static func line(_ line: Report.Line) -> String {
    switch line {
    case .report: "it stands out"
    case .leaning: "your answers lean this way"
    case .unclear: "asked about, and not clear"
    case .noSign: "your answers speak against it"
    case .notAsked: "no question of its own was answered"
    }
  }

  private static func watch(_ symptom: Symptom) -> String {
    let measure = symptom.followUp
    let parts = [measure.metric, measure.how, "Good: \(measure.good)"]
    return parts.map(\.asSentence).joined(separator: " ") + " Look at it in \(measure.lookAt)."
  }
}

extension String {
  /// With a full stop, if it ends with none.
  fileprivate var asSentence: String { last.map { ".?!".contains($0) } == true ? self : self + "." }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
