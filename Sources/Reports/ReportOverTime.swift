internal import Coaching
internal import Playbooks

/// The look back, under the names a report's template uses.
extension ReportValues {
  static let overTime = TemplateNames<ReportValues>([
    .texts("trendNotes") { report in
      report.trend.map { trend in
        [
          trend.snapshots.count == 2 ? OverTimeWords.twoPoints : nil, OverTimeWords.noise,
          OverTimeWords.limits,
        ].compactMap(\.self)
      } ?? []
    },
    .list("trend", symptom) { report in
      report.trend.map { trend in
        trend.rows.map { TrendPicture(row: $0, snapshots: trend.snapshots) }
      } ?? []
    },
  ])

  private static let symptom =
    TemplateNames<TrendPicture>([
      .text("id", \.row.symptom.id.rawValue), .text("name", \.row.symptom.name),
      .text("course") { Words.capitalized(OverTimeWords.course($0.row, $0.snapshots)) },
      .text("call") { OverTimeWords.call($0.row) },
      .text("ranges") { OverTimeWords.ranges($0.row, $0.snapshots) },
    ]) + TrendPicture.names
}
