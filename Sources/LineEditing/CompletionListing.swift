/// Candidates laid out for the screen: with details one a row, without in columns.
struct CompletionListing {
  let candidates: [Completion.Candidate]
  let columns: Int
  let rows: Int

  private static let indent = 2
  private static let gap = 2

  /// The rows, none wider than the screen and never so many that the prompt is pushed off.
  var lines: [String] {
    let all = candidates.contains { $0.detail != nil } ? detailed : tabular
    let room = max(1, rows - 2)
    guard all.count > room else { return all }
    let shown = all.prefix(room - 1)
    return shown + [fitted("  ... and \(all.count - shown.count) more lines")]
  }

  private var widest: Int {
    candidates.map { DisplayWidth.of($0.text.printable) }.max() ?? 0
  }

  private var detailed: [String] {
    // Details that would have no room to say anything are left out.
    let room = columns - Self.indent - widest - Self.gap
    return candidates.map { candidate in
      let text = candidate.text.printable
      guard let detail = candidate.detail?.printable, room >= 8 else { return fitted("  " + text) }
      let filler = String(repeating: " ", count: widest - DisplayWidth.of(text) + Self.gap)
      return fitted("  " + text + filler + detail)
    }
  }

  private var tabular: [String] {
    let cell = widest + Self.gap
    let perRow = max(1, (columns - Self.indent) / max(1, cell))
    let rowCount = (candidates.count + perRow - 1) / perRow
    return (0..<rowCount).map { row in
      // Read downwards, as a dictionary is.
      let entries = stride(from: row, to: candidates.count, by: rowCount).map {
        let text = candidates[$0].text.printable
        return text + String(repeating: " ", count: cell - DisplayWidth.of(text))
      }
      let joined = "  " + entries.joined()
      return fitted(joined.withoutTrailingSpaces)
    }
  }

  /// The text cut to one column less than the screen: the last column may wrap.
  private func fitted(_ text: String) -> String {
    let limit = max(1, columns - 1)
    guard DisplayWidth.of(text) > limit else { return text }
    let ending = limit > 3 ? "..." : ""
    var kept = ""
    var width = ending.count
    for character in text {
      width += DisplayWidth.of(String(character))
      guard width <= limit else { break }
      kept.append(character)
    }
    return kept.withoutTrailingSpaces + ending
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
