internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Several conversations about the same team, the latest of `count`; without a `pictureWidth` in
  /// columns there are words alone.
  static func trend(
    _ trend: Trend, of count: Int, labels: SessionLabels, for viewer: Viewer, pictureWidth: Int?
  ) -> Page {
    var page = Page([
      .blank, .title(title(viewer.labels(of: labels))), .paragraph(extent(trend, of: count)),
    ])
    if labels.isEmpty, trend.snapshots.count > 1 {
      page.add(
        .paragraph("None of them has a label: this holds only if all are about the same team."))
    }
    guard !trend.rows.isEmpty else {
      page.add(.blank, .paragraph("Nothing stood out in any of them."))
      return page
    }
    page.add(.blank)
    if let pictureWidth {
      page.add(picture(TrendTable(trend, width: pictureWidth)))
      page.add(.blank)
      page.add(calls(trend))
    } else {
      for row in trend.rows {
        let course = OverTimeWords.course(row, trend.snapshots)
        page.add(.paragraph("\(row.symptom.name): \(course). \(OverTimeWords.call(row))"))
      }
    }
    let few = trend.snapshots.count == 2 ? OverTimeWords.twoPoints + " " : ""
    page.add(.blank, .note("\(few)\(OverTimeWords.noise) \(OverTimeWords.limits)"))
    return page
  }

  private static func title(_ labels: SessionLabels) -> String {
    let text = labels.text
    return text.isEmpty ? "Over time" : "Over time: \(text)"
  }

  private static func extent(_ trend: Trend, of count: Int) -> String {
    let days = trend.snapshots.map { Words.day($0.day) }
    guard days.count > 1 else { return "One conversation so far, on \(days[0])." }
    let shown = days.count < count ? "The latest \(days.count) of \(count)" : "\(days.count)"
    return "\(shown) conversations, from \(days[0]) to \(days[days.count - 1])."
  }

  private static func picture(_ table: TrendTable) -> [Block] {
    let hidden = table.hidden
    return [
      .picture(table.lines),
      .note(TrendTable.legend),
    ]
      + (hidden > 0
        ? [.note("The earliest \(hidden) do not fit on this screen; --format csv has all.")] : [])
  }

  /// What the first and the latest conversation tell, together where it is the same.
  private static func calls(_ trend: Trend) -> [Block] {
    var words: [String] = []
    var names: [String: [String]] = [:]
    for row in trend.rows {
      let call = OverTimeWords.call(row)
      if names[call] == nil { words.append(call) }
      names[call, default: []].append(row.symptom.name)
    }
    return words.map { .item("-", "\((names[$0] ?? []).joined(separator: "; ")). \($0)") }
  }
}
