internal import Coaching
internal import Playbooks

/// What became of the plan, under the names a report's template uses.
extension ReportValues {
  static let kept = TemplateNames<ReportValues>([
    .flag("isTold", \.isTold),
    .list("kept", commitment) { report in
      report.isTold ? report.commitments.all.map { InReport(value: $0, report: report) } : []
    },
    .list("measures", measure) { report in
      report.isTold
        ? report.commitments.measures.sorted { $0.key < $1.key }.map { id, readings in
          (report.library[Measure.ID(rawValue: id)]?.name ?? id, readings)
        } : []
    },
  ])

  private var commitments: Commitments { session.commitments }

  private var isTold: Bool { commitments.isTold && !(isNews && reader.isClient) }

  /// Whether the plan is of today, and only what was agreed instead has changed it.
  private var isNews: Bool {
    occasion?.today == commitments.promisedOn && commitments.measures.isEmpty
      && commitments.all.allSatisfy {
        $0.readings.isEmpty && [.todo, .dropped].contains($0.status)
      }
  }

  private static let commitment = TemplateNames<InReport<Commitment>>([
    .text("title", \.pledge.title),
    .text("status") { CommitmentWords.status($0.status) },
    .textIfAny("told") { $0.toldOn.map(Words.day) },
    // Why is for the coach.
    .textIfAny("because") { $0.report.reader.isClient ? nil : $0.because },
    .textIfAny("readings") { CommitmentWords.readings($0.readings) },
  ])

  private static let measure = TemplateNames<(title: String, readings: [Reading])>([
    .text("title", \.title), .text("readings") { CommitmentWords.readings($0.readings) },
  ])
}
