internal import Coaching
internal import Playbooks
internal import Reports

/// A trend as a table of signs: a row for each symptom, a column for each conversation.
struct TrendTable {
  static let legend =
    ". no sign, - early signs, + getting in the way, ! needs attention now; "
    + "empty: not asked about."

  private static let column = 4
  private static let widestName = 34

  private let rows: [Trend.Row]
  private let days: [Day]
  /// The conversations shown, as positions in the trend.
  private let shown: Range<Int>

  /// The latest conversations that fit into so many columns.
  init(_ trend: Trend, width: Int) {
    let count = trend.snapshots.count
    let room = max(1, (width - TrendTable.widestName) / TrendTable.column)
    rows = trend.rows
    days = trend.snapshots.map(\.day)
    shown = max(0, count - room)..<count
  }

  /// How many of the earliest conversations do not fit.
  var hidden: Int { shown.lowerBound }

  var lines: [String] { header + rows.map(line(of:)) }

  private var header: [String] {
    let names = shown.map { Words.shortDay(days[$0]).split(separator: " ").map(String.init) }
    let years = shown.map { "'" + String(days[$0].year).suffix(2) }
    return [
      line("", names.map { $0[0] }), line("", names.map { $0[1] }),
    ] + (Set(years).count > 1 ? [line("", years)] : [])
  }

  private func line(of row: Trend.Row) -> String {
    let name = row.symptom.name
    let cut =
      name.columns > TrendTable.widestName
      ? name.prefix(columns: TrendTable.widestName - 1) + "…" : name[...]
    return line(
      String(cut),
      shown.map { row.sightings[$0].map { TrendTable.sign($0.belief.likeliest) } ?? "" })
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    let padding = String(repeating: " ", count: max(0, TrendTable.widestName - name.columns))
    let text = name + padding + cells.map(TrendTable.right).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func right(_ cell: String) -> String {
    String(repeating: " ", count: max(1, column - cell.columns)) + cell
  }

  private static func sign(_ level: Level) -> String {
    switch level {
    case .none: "."
    case .mild: "-"
    case .moderate: "+"
    case .severe: "!"
    }
  }
}
