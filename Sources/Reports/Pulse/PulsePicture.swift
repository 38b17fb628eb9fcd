internal import Coaching
internal import Playbooks

/// A picture of what was said of the statements about one kind of trust: a bar for each, counts from
/// left to right, and a line where agreeing would end if as many agreed as elsewhere.
///
/// Patterns and places tell the parts apart, not colours alone; the same is said in words beside it.
struct PulsePicture: Sendable {
  let trust: Symptom.Trust
  let entries: [PulseSummary.Entry]
  let wave: Wave

  /// In the picture's own units, which a small phone has room for.
  ///
  /// Left of it all may disagree; right of it lies the norm, should all be neither.
  private static let middle = 130.0
  private static let whole = 124.0
  private static let line = 16
  private static let bar = 18
  private static let legend = 46
  /// Letters in a line, so that it fits where they are wide.
  private static let letters = 36

  static let names = TemplateNames<PulsePicture>([
    .text("id", \.trust.rawValue),
    .text("heading") { PulseSummary.heading($0.trust) },
    .text("description", \.description),
    .flag("isOpen", \.isOpen),
    .text("height") { String($0.rows.last?.bottom ?? legend) },
    .list("rows", row, \.rows),
  ])

  /// The same for whoever hears it.
  private var description: String {
    entries.map { entry in
      let norm =
        entry.statement.norm.map { "; elsewhere \(PulseWords.percent($0.percent / 100))" } ?? ""
      return "\(entry.statement.mark): \(PulseWords.said(entry.shown, in: wave))\(norm)."
    }.joined(separator: " ")
  }

  private var isOpen: Bool {
    entries.contains { entry in
      PulseBar(entry.shown)?.parts.contains { $0.kind == .open } == true
    }
  }

  // MARK: Rows

  private typealias Line = (text: String, y: Int)

  private struct Row {
    let say: [Line]
    let bar: Drawing?
    let said: [Line]
    let bottom: Int
  }

  private static let row = TemplateNames<Row>([
    .list("say", words, \.say), .group("bar", drawing, \.bar), .list("said", words, \.said),
  ])

  private static let words = TemplateNames<Line>([
    .text("line", \.text), .text("y") { String($0.y) },
  ])

  private var rows: [Row] {
    entries.reduce(into: []) { rows, entry in
      rows.append(row(entry, top: rows.last?.bottom ?? PulsePicture.legend))
    }
  }

  private func row(_ entry: PulseSummary.Entry, top: Int) -> Row {
    let norm = entry.statement.norm
    let say = PulsePicture.wrapped("\(entry.statement.mark) \(entry.statement.say)", top: top)
    let bar = PulseBar(entry.shown).map { bar in
      Drawing(bar: bar, norm: norm, top: top + say.count * PulsePicture.line + 8)
    }
    let below =
      bar.map { $0.top + PulsePicture.bar + 4 } ?? top + say.count * PulsePicture.line + 4
    let said = PulsePicture.wrapped(PulseWords.said(entry.shown, in: wave), top: below)
    let elsewhere = norm.map {
      PulsePicture.wrapped(
        "Elsewhere \(PulseWords.percent($0.percent / 100)): \($0.who), \($0.year)",
        top: below + said.count * PulsePicture.line)
    }
    let words = said + (elsewhere ?? [])
    return Row(
      say: say, bar: bar, said: words, bottom: below + words.count * PulsePicture.line + 14)
  }

  private static func wrapped(_ text: String, top: Int) -> [Line] {
    TextLines.wrapped(text, at: letters).enumerated().map { index, words in
      (words, top + 12 + index * line)
    }
  }

  // MARK: Bars

  private struct Drawing {
    let bar: PulseBar
    let norm: Wave.Norm?
    let top: Int

    var bottom: Int { top + PulsePicture.bar }
  }

  private static let drawing = TemplateNames<Drawing>([
    .text("axis") { _ in place(0) },
    .text("axisTop") { String($0.top - 3) }, .text("axisBottom") { String($0.bottom + 3) },
    .list("parts", part) { drawing in drawing.bar.parts.map { ($0, drawing.top) } },
    .textIfAny("norm") { drawing in
      drawing.norm.map { place(drawing.bar.base + $0.percent / 100) }
    },
    .text("normTop") { String($0.top - 5) }, .text("normBottom") { String($0.bottom + 5) },
  ])

  private static let part = TemplateNames<(part: PulseBar.Part, top: Int)>([
    .text("kind", \.part.kind.rawValue), .flag("isLow") { $0.part.kind == .low },
    .text("x") { place($0.part.start) }, .text("top") { String($0.top) },
    .text("width") { digits($0.part.width * whole) }, .text("height") { _ in String(bar) },
  ])

  /// From a share of everybody to the picture's own units.
  private static func place(_ share: Double) -> String { digits(middle + share * whole) }

  private static func digits(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }
}
