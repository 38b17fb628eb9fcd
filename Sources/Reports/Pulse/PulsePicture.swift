internal import Coaching
internal import Playbooks

/// A picture of what was said of the statements about one kind of trust: a bar for each, counts from
/// left to right, and a line where agreeing would end if as many agreed as elsewhere.
///
/// Patterns and places tell the parts apart, not colours alone; the same is said in words beside it.
struct PulsePicture {
  let trust: Symptom.Trust
  let entries: [PulseSummary.Entry]
  let wave: Wave

  /// In the picture's own units; wide enough for a small phone.
  private static let width = 320
  /// Left of it there is room for all to disagree; right of it for the norm, should all be neither.
  private static let middle = 130.0
  private static let whole = 124.0
  private static let line = 16
  private static let bar = 18
  /// Letters in a line, so that it fits where they are wide.
  private static let letters = 36

  private var id: String { trust.rawValue }

  var svg: EscapedHTML {
    var top = PulsePicture.legendHeight
    var rows: [EscapedHTML] = []
    for entry in entries {
      let row = row(entry, top: top)
      rows.append(row.markup)
      top += row.height
    }
    return """
      <svg viewBox="0 0 \(PulsePicture.width) \(top)" role="img" \
      aria-labelledby="title-\(id) desc-\(id)">
      <title id="title-\(id)">\(PulseSummary.heading(trust)): what was said</title>
      <desc id="desc-\(id)">\(description)</desc>
      <defs><pattern id="hatch-\(id)" width="6" height="6" patternUnits="userSpaceOnUse">\
      <path class="hatch" d="M0 6 L6 0"/></pattern></defs>
      \(legend)
      \(.lines(rows))
      </svg>
      """
  }

  /// The same for whoever hears it.
  private var description: String {
    entries.map { entry in
      let norm =
        entry.statement.norm.map { "; elsewhere \(PulseWords.percent($0.percent / 100))" } ?? ""
      return "\(entry.statement.mark): \(PulseWords.said(entry.shown, in: wave))\(norm)."
    }.joined(separator: " ")
  }

  // MARK: Legend

  private static let legendHeight = 46

  private var legend: EscapedHTML {
    let swatches = [
      swatch(.low, "disagree", x: 0, y: 4), swatch(.middle, "neither", x: 92, y: 4),
      swatch(.high, "agree", x: 170, y: 4),
      "<path class=\"norm\" d=\"M4 25 V39\"/><text x=\"17\" y=\"37\">as many elsewhere</text>",
    ]
    return .lines(swatches + (isOpen ? [swatch(.open, "not told which", x: 170, y: 26)] : []))
  }

  private var isOpen: Bool {
    entries.contains { entry in
      PulseBar(entry.shown)?.parts.contains { $0.kind == .open } == true
    }
  }

  private func swatch(_ kind: PulseBar.Kind, _ name: String, x: Int, y: Int) -> EscapedHTML {
    """
    \(rectangle(kind, x: "\(x)", y: y, width: "12", height: 12))\
    <text x="\(x + 17)" y="\(y + 11)">\(name)</text>
    """
  }

  // MARK: Rows

  private func row(
    _ entry: PulseSummary.Entry, top: Int
  ) -> (markup: EscapedHTML, height: Int) {
    let say = TextLines.wrapped(
      "\(entry.statement.mark) \(entry.statement.say)", at: PulsePicture.letters)
    let said = TextLines.wrapped(
      PulseWords.said(entry.shown, in: wave), at: PulsePicture.letters)
    let norm = entry.statement.norm.map {
      TextLines.wrapped(
        "Elsewhere \(PulseWords.percent($0.percent / 100)): \($0.who), \($0.year)",
        at: PulsePicture.letters)
    }
    let barTop = top + say.count * PulsePicture.line + 8
    let bar = PulseBar(entry.shown)
    let below = barTop + (bar == nil ? -4 : PulsePicture.bar + 4)
    let words = said + (norm ?? [])
    let bars = bar.map { drawing($0, entry.statement.norm, top: barTop) } ?? ""
    return (
      .lines([text(say, top: top, kind: "say"), bars, text(words, top: below, kind: "said")]),
      below - top + words.count * PulsePicture.line + 14
    )
  }

  private func drawing(_ bar: PulseBar, _ norm: Wave.Norm?, top: Int) -> EscapedHTML {
    let parts = bar.parts.map { part in
      rectangle(
        part.kind, x: place(part.start), y: top, width: digits(part.width * PulsePicture.whole),
        height: PulsePicture.bar)
    }
    let axis: EscapedHTML =
      "<path class=\"axis\" d=\"M\(place(0)) \(top - 3) V\(top + PulsePicture.bar + 3)\"/>"
    let tick = norm.map { norm -> EscapedHTML in
      let x = place(bar.base + norm.percent / 100)
      return "<path class=\"norm\" d=\"M\(x) \(top - 5) V\(top + PulsePicture.bar + 5)\"/>"
    }
    return .lines([axis] + parts + [tick].compactMap(\.self))
  }

  private func rectangle(
    _ kind: PulseBar.Kind, x: String, y: Int, width: String, height: Int
  ) -> EscapedHTML {
    let fill: EscapedHTML = kind == .low ? " fill=\"url(#hatch-\(id))\"" : ""
    return """
      <rect class="\(kind.rawValue)" x="\(x)" y="\(y)" width="\(width)" height="\(height)"\(fill)/>
      """
  }

  private func text(_ lines: [String], top: Int, kind: String) -> EscapedHTML {
    .lines(
      lines.enumerated().map { index, line in
        "<text class=\"\(kind)\" x=\"0\" y=\"\(top + 12 + index * PulsePicture.line)\">\(line)</text>"
      })
  }

  /// From a share of everybody to the picture's own units.
  private func place(_ share: Double) -> String {
    digits(PulsePicture.middle + share * PulsePicture.whole)
  }

  private func digits(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
