internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

extension Page {
  /// How a symptom came to be said or not: every answer that moved the belief, strongest first.
  ///
  /// With numbers, the weights stand beside the answers; they add up to the whole.
  static func how(_ report: Report, _ conclusion: Conclusion, withNumbers: Bool) -> Page {
    let diagnosis = conclusion.diagnosis
    var page = Page([
      .blank, .title("How: \(report.symptom.name)"),
      .paragraph(
        "\(Words.level(report.level).capitalizedFirst); \(line(report.line)) "
          + "(\(Words.sureness(report.sureness)))."),
    ])
    if report.weights.isEmpty { page.add(.paragraph("Nothing you said speaks about it.")) }
    for weight in report.weights.sorted(by: { abs($0.value) > abs($1.value) }) {
      let figure = withNumbers ? " (\(signed(weight.value)))" : ""
      page.add(
        .item(
          weight.value > 0 ? "+" : "-",
          "\"\(EvidenceWords.said(weight, diagnosis))\" [\(weight.item)] "
            + EvidenceWords.direction(weight) + figure))
    }
    if withNumbers { page.add(.blank, .paragraph(sum(report))) }
    if report.isSaid, let rate = report.symptom.baseRate {
      page.add(.blank, .field("Others", "\(rate.text) (\(rate.source))"))
    }
    page.add(.blank, .field("To watch", watch(report.symptom)))
    return page
  }

  /// How an action came into the plan.
  static func how(_ entry: Plan.Entry) -> Page {
    var page = Page([.blank, .title("How: \(entry.action.title)")])
    for reason in entry.because {
      page.add(.item("-", "\(reason.text) [\(reason.rule); \(reason.source)]"))
    }
    page.add(
      .blank, .field("Why we believe it", "\(entry.action.basis) (\(entry.action.source))"),
      .field("To expect", Words.effect(entry.action.effect)))
    for (index, step) in entry.action.steps.enumerated() { page.add(.item("\(index + 1)", step)) }
    if let caution = entry.action.notWhen { page.add(.field("Mind", caution.say)) }
    return page
  }

  private static func line(_ line: Report.Line) -> String {
    switch line {
    case .report: "it stands out"
    case .leaning: "your answers lean this way"
    case .none: "it does not stand out"
    }
  }

  /// The sum in figures: where every symptom starts, what the answers add, and the chance it makes.
  private static func sum(_ report: Report) -> String {
    let start = Belief.start.logOdds
    let added = report.weights.reduce(0) { $0 + $1.value }
    let chance = (report.belief.chance * 100).rounded()
    return "Start \(signed(start)), answers \(signed(added)), together \(signed(start + added)) "
      + "log-odds: a chance of \(Int(chance)) in 100 that it is getting in the way or worse."
  }

  private static func signed(_ value: Double) -> String {
    (value < 0 ? "-" : "+") + String(format: "%.2f", abs(value))
  }

  private static func watch(_ symptom: Symptom) -> String {
    let measure = symptom.followUp
    return "\(measure.metric). \(measure.how). Good: \(measure.good). Look at it in "
      + "\(measure.lookAt)."
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
