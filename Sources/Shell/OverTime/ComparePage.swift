internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Two conversations side by side; without a `pictureWidth` in columns there are words alone.
  static func comparison(
    _ comparison: Comparison, _ between: Between, for viewer: Viewer, pictureWidth: Int?
  ) -> Page {
    let (then, now) = (comparison.then, comparison.now)
    var page = Page([.blank, .title("Then and now"), .paragraph(heading(then, now))])
    let labels = viewer.labels(of: now.session.labels)
    if !labels.isEmpty, labels == then.session.labels {
      page.add(.paragraph("Labels: \(labels.text)."))
    }
    for entry in comparison.entries {
      page.add(.blank, .heading(entry.symptom.name))
      page.add(ranges(entry.change, then.day, now.day, pictureWidth))
      page.add(
        .paragraph(
          Words.capitalized(OverTimeWords.levels(entry.change, from: then.day, to: now.day))
            + ". " + OverTimeWords.call(entry.change)))
    }
    page.add(.blank)
    page.add(quiet(comparison))
    page.add(blocks(between))
    page.add(cautions(comparison))
    page.add(
      .blank, .note("\(OverTimeWords.twoPoints) \(OverTimeWords.noise) \(OverTimeWords.limits)"))
    return page
  }

  private static func heading(_ then: Snapshot, _ now: Snapshot) -> String {
    let words = [then, now].map { shot in
      "\(Words.day(shot.day)) (\(shot.session.id), "
        + (shot.asked == 1 ? "1 question)" : "\(shot.asked) questions)")
    }
    return words.joined(separator: " and ") + "."
  }

  /// Where the symptom most likely stood and stands, as a picture or in words.
  private static func ranges(
    _ change: Change, _ then: Day, _ now: Day, _ width: Int?
  ) -> [Block] {
    let (before, after) = (change.then.belief, change.now.belief)
    let scale = width.flatMap { SpanLine(width: $0) }
    guard let scale else {
      return [
        .field("Then, most likely", OverTimeWords.range(before)),
        .field("Now, most likely", OverTimeWords.range(after)),
      ]
    }
    return [
      .picture([
        scale.line(Words.day(then), before), scale.line(Words.day(now), after), scale.ends,
      ])
    ]
  }

  private static func quiet(_ comparison: Comparison) -> [Block] {
    var blocks: [Block] = []
    if comparison.entries.isEmpty {
      blocks.append(.paragraph("Nothing was said in one of them that was asked about in both."))
    }
    if !comparison.notCompared.isEmpty {
      let names = comparison.notCompared.map(\.name).joined(separator: "; ")
      blocks.append(.paragraph("Not compared, as only one of the two asked about it: \(names)."))
    }
    return blocks
  }

  private static func blocks(_ between: Between) -> [Block] {
    guard !between.lines.isEmpty else { return [] }
    return [.blank, .heading("Between the two")]
      + between.lines.map { .item("-", CommitmentWords.line($0)) }
  }

  private static func cautions(_ comparison: Comparison) -> [Block] {
    let cautions = comparison.cautions
    guard !cautions.isEmpty else { return [] }
    let library = comparison.now.diagnosis.library
    return [.blank, .heading("Read with care")]
      + cautions.map { caution in
        .item(
          "-", OverTimeWords.caution(caution) { id in library[id].map(Words.short) ?? id.rawValue })
      }
  }
}
