internal import Coaching
internal import Playbooks
internal import Reports

/// A result as the leader reads it on a terminal.
struct PulsePages {
  private let result: WaveResult
  private let summary: PulseSummary
  private let trend: PulseTrend?

  init(_ result: WaveResult, trend: PulseTrend? = nil) {
    self.result = result
    self.trend = trend
    summary = PulseSummary(result)
  }

  private var wave: Wave { result.wave }

  var page: Page {
    var page = Page([.blank, .title(wave.title), .paragraph(summary.answered)])
    if let caution = summary.caution { page.add(.paragraph(caution)) }
    page.add(ends)
    for trust in Symptom.Trust.allCases {
      let entries = summary.entries(about: trust)
      guard !entries.isEmpty else { continue }
      page.add(.blank, .heading(PulseSummary.heading(trust)))
      for entry in entries {
        page.add(.item(entry.statement.mark, entry.statement.say))
        page.add(fields(entry.fields))
      }
    }
    page.add(.blank, .heading(wave.recommend))
    page.add(fields(summary.recommendation))
    page.add(groups)
    page.add(changes)
    page.add(.blank, .heading(PulseWords.limitsTitle), .paragraph(PulseWords.limits))
    page.add(
      .blank,
      .note(
        "\(type: "pulse use") takes it into your conversation · "
          + "\(type: "pulse answer") writes to the team"))
    return page
  }

  private var changes: [Page.Block] {
    guard let trend else { return [] }
    return [.blank, .heading(PulseTrendWords.title), .paragraph(PulseTrendWords.care)]
      + PulseTrendRow.all(of: trend, in: summary).flatMap { row -> [Page.Block] in
        [.item("-", row.name)]
          + (row.counts.map { [.field("Then and now", "\($0.then); \($0.now)")] } ?? [])
          + [.field("The difference", row.words)]
      }
  }

  /// What lies farthest below others and farthest above, before all of it.
  private var ends: [Page.Block] {
    let told = summary.entries.filter { $0.shown != nil && $0.shown != .tooFew }
    guard let low = told.first, let high = told.last, told.count > 1 else { return [] }
    return [("Lowest", low), ("Highest", high)].map { label, entry in
      .field(
        label,
        "\(entry.statement.say) [\(entry.statement.mark)]: \(PulseWords.said(entry.shown, in: wave))"
      )
    }
  }

  private func fields(_ fields: [PulseSummary.Field]) -> [Page.Block] {
    fields.map { .field($0.name, $0.words) }
  }

  private var groups: [Page.Block] {
    guard summary.hasGroups else { return [] }
    guard let groups = summary.groups else {
      return [.blank, .heading("Groups"), .paragraph(PulseWords.groupsNotTold)]
    }
    let grid = Grid(head: [""] + groups.names, rows: groups.rows.map { [$0.mark] + $0.cells })
    return [
      .blank, .heading("Groups: how many agree"), .grid(grid),
      .note(
        "not told: too few answered in a group, or nearly all of one said the same; one told alone would tell on "
          + "somebody"),
    ]
  }
}
