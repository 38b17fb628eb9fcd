/// What a terminal shows: the part of one that a line editor needs.
///
/// Knows CR, LF, BS, the cursor and erase sequences, save and restore, double width, and the
/// wrap that waits at the last column. Colours and modes are ignored.
package struct Screen {
  package private(set) var rows: Int
  package private(set) var columns: Int
  package private(set) var row = 0
  package private(set) var column = 0

  /// A cell holds a character, nothing for blank, or "" right of a double-width one.
  private var cells: [[String]]
  private var isWrapPending = false
  private var saved = (row: 0, column: 0)
  private var parser = ScreenParser()
  private static let blank = " "

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: Self.blank, count: columns), count: rows)
  }

  /// The rows without blanks at their ends, and without the empty rows below the last.
  package var lines: [String] {
    var lines = cells.map { row in
      String(row.joined().reversed().drop { $0 == " " }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let step = parser.take(byte) { perform(step) }
    }
  }

  /// Cuts or extends the rows as terminals without reflow do.
  package mutating func resize(rows: Int, columns: Int) {
    let surplus = max(0, row + 1 - rows)
    cells.removeFirst(surplus)
    row -= surplus
    for index in cells.indices {
      cells[index] = Array(cells[index].prefix(columns))
      let missing = columns - cells[index].count
      cells[index] += Array(repeating: Self.blank, count: missing)
    }
    cells = Array(cells.prefix(rows))
    while cells.count < rows { cells.append(Array(repeating: Self.blank, count: columns)) }
    self.rows = rows
    self.columns = columns
    column = min(column, columns - 1)
    isWrapPending = false
  }

  private mutating func perform(_ step: ScreenParser.Step) {
    switch step {
    case .scalar(let scalar): put(scalar)
    case .control(let code): control(code)
    case .sequence(let final, let numbers): sequence(final, numbers)
    case .save: saved = (row, column)
    case .restore: move(saved.row, saved.column)
    }
  }

  private mutating func control(_ code: UInt8) {
    switch code {
    case 0x08: move(row, column - 1)
    case 0x0a: lineFeed()
    case 0x0d: move(row, 0)
    default: break
    }
  }

  private mutating func sequence(_ final: Character, _ numbers: [Int]) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": move(row - count, column)
    case "B": move(row + count, column)
    case "C": move(row, column + count)
    case "D": move(row, column - count)
    case "G": move(row, count - 1)
    case "H": move(count - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "@": insertBlanks(count)
    case "P": deleteCells(count)
    default: break
    }
  }

  private mutating func move(_ row: Int, _ column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
    isWrapPending = false
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if row < rows - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: Self.blank, count: columns))
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.cells
    if width == 0 {
      let index = isWrapPending ? column : max(0, column - 1)
      cells[row][index].unicodeScalars.append(scalar)
      return
    }
    if isWrapPending || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    isWrapPending = column + width == columns
    column = min(column + width, columns - 1)
  }

  private mutating func eraseScreen(_ mode: Int) {
    eraseRow(mode)
    let others = mode == 0 ? (row + 1)..<rows : mode == 1 ? 0..<row : 0..<rows
    for index in others { cells[index] = Array(repeating: Self.blank, count: columns) }
  }

  private mutating func eraseRow(_ mode: Int) {
    let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
    for index in range { cells[row][index] = Self.blank }
  }

  private mutating func insertBlanks(_ count: Int) {
    cells[row].insert(contentsOf: Array(repeating: Self.blank, count: count), at: column)
    cells[row] = Array(cells[row].prefix(columns))
  }

  private mutating func deleteCells(_ count: Int) {
    cells[row].removeSubrange(column..<min(column + count, columns))
    cells[row] += Array(repeating: Self.blank, count: columns - cells[row].count)
  }
}

extension Unicode.Scalar {
  /// How many cells a terminal gives it.
  fileprivate var cells: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0x1f300...0x1faff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }
}
