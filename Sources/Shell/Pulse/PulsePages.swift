internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

/// A result as the leader reads it.
struct PulsePages {
  private let result: WaveResult

  init(_ result: WaveResult) {
    self.result = result
  }

  private var wave: Wave { result.wave }

  var page: Page {
    var page = Page([
      .blank, .title(wave.title),
      .paragraph(
        "\(result.whole.answered) of \(wave.people) answered. Mark \(WaveMark(result.mark).fingerprint)."
      ),
    ])
    if Double(result.whole.answered) < 0.6 * Double(wave.people) {
      page.add(
        .paragraph(
          "Fewer than six in ten: it speaks for those who answered. That some did not is an answer, too; holidays and "
            + "time zones also lower it."))
    }
    for trust in Symptom.Trust.allCases {
      let statements = ordered.filter { $0.statement.trust == trust.rawValue }
      guard !statements.isEmpty else { continue }
      page.add(.blank, .heading("\(trust.rawValue.capitalized) trust"))
      for (statement, shown) in statements { page.add(blocks(statement, shown)) }
    }
    page.add(recommendation)
    page.add(groups)
    page.add(
      .blank, .heading("What the numbers cannot say"),
      .paragraph(
        "Why, and about whom. Where all or all but one said the same, which of the two it was is not told, so that nobody's "
          + "answer follows from it. Ask the team what stands behind one number, and within a week say what you heard and "
          + "the one thing you will do."))
    return page
  }

  // MARK: Statements

  /// Farthest below its norm first; then those without, least agreement first.
  private var ordered: [(statement: Wave.Statement, shown: WaveResult.Shown?)] {
    zip(wave.statements, result.whole.statements).map { ($0, $1) }.enumerated().sorted { a, b in
      let (left, right) = (gap(a.element), gap(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  private func gap(_ entry: (statement: Wave.Statement, shown: WaveResult.Shown?)) -> Double {
    guard let agree = entry.shown?.agreement else { return 2 }
    return agree - (entry.statement.norm.map { $0.percent / 100 } ?? 0.75)
  }

  private func blocks(_ statement: Wave.Statement, _ shown: WaveResult.Shown?) -> [Page.Block] {
    var blocks: [Page.Block] = [
      .item(statement.mark, statement.say), .field("Said", words(shown, PulsePages.agreeing)),
    ]
    if case .counts(let classes)? = shown {
      let bounds = PulseIntervals.bounds(
        agreeing: classes.high, answered: classes.answered, people: wave.people)
      if bounds.lowerBound != bounds.upperBound {
        blocks.append(
          .field(
            "Of the whole team",
            "\(percent(bounds.lowerBound)) to \(percent(bounds.upperBound)) agree, whatever the others think"
          ))
      }
      let wilson = PulseIntervals.wilson(classes.high, of: classes.answered)
      blocks.append(
        .field(
          "By chance alone",
          "\(percent(wilson.lowerBound)) to \(percent(wilson.upperBound)), with so few answers"))
    }
    if let norm = statement.norm {
      blocks.append(
        .field(
          "Elsewhere",
          "\(Int(norm.percent.rounded())) % of \(norm.who) agreed in \(norm.year) (\(norm.source))")
      )
    }
    return blocks
  }

  private static let agreeing = (low: "disagree", middle: "neither", high: "agree")
  private static let recommending = (low: "0 to 6", middle: "7 or 8", high: "9 or 10")

  private func words(
    _ shown: WaveResult.Shown?, _ names: (low: String, middle: String, high: String)
  ) -> String {
    switch shown {
    case .counts(let classes):
      return
        "\(classes.high) \(names.high), \(classes.middle) \(names.middle), \(classes.low) \(names.low)"
    case .nearlyAll(let kind, let count):
      let name =
        switch kind {
        case .low: names.low
        case .middle: names.middle
        case .high: names.high
        }
      return "all of \(count), or all but one: \(name)"
    case .share(let quarter):
      return switch quarter {
      case .few: "fewer than a quarter \(names.high)"
      case .underHalf: "a quarter to a half \(names.high)"
      case .overHalf: "a half to three quarters \(names.high)"
      case .most: "three quarters or more \(names.high)"
      }
    case .tooFew: return "fewer than \(wave.threshold) answered it, so it is not told"
    case nil: return "not told again: the difference would tell on a few"
    }
  }

  // MARK: The rest

  private var recommendation: [Page.Block] {
    var blocks: [Page.Block] = [
      .blank, .heading(wave.recommend),
      .field("Said", words(result.whole.recommends, PulsePages.recommending)),
    ]
    if case .counts(let classes)? = result.whole.recommends,
      let score = PulseIntervals.score(classes)
    {
      let rounded = { (value: Double) in String(Int(value.rounded())) }
      blocks.append(
        .field(
          "Score",
          "\(rounded(score.score)), and by chance alone anything from \(rounded(score.range.lowerBound)) to "
            + "\(rounded(score.range.upperBound)): with so few, one person moves it far"))
    }
    return blocks
  }

  private var groups: [Page.Block] {
    guard !result.groups.isEmpty else {
      return wave.groups.isEmpty
        ? []
        : [
          .blank, .heading("Groups"),
          .paragraph(
            "Not told: in one of them too few answered, or one would follow from the rest."),
        ]
    }
    var blocks: [Page.Block] = [.blank, .heading("Groups: how many agree")]
    let names = zip(wave.groups, result.groups).map { "\($0.name) (\($1.answered))" }
    let rows = wave.statements.indices.map { index in
      [wave.statements[index].mark]
        + result.groups.map { part in
          if case .counts(let classes)? = part.statements[index] {
            "\(classes.high) of \(classes.answered)"
          } else {
            "not told"
          }
        }
    }
    blocks.append(.grid(Grid(head: [""] + names, rows: rows)))
    return blocks
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension WaveResult.Shown {
  /// The share that agrees, as near as it is told; `nil` if it is not.
  fileprivate var agreement: Double? {
    switch self {
    case .counts(let classes): Double(classes.high) / Double(max(1, classes.answered))
    case .nearlyAll(let kind, _): kind == .high ? 1 : 0
    case .share(let quarter):
      switch quarter {
      case .few: 0.125
      case .underHalf: 0.375
      case .overHalf: 0.625
      case .most: 0.875
      }
    case .tooFew: nil
    }
  }
}
