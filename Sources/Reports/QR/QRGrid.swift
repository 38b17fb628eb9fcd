/// A square of truth values, one for each module.
struct QRGrid: Equatable, Sendable {
  /// The modules along one side.
  let size: Int
  private var modules: [Bool]

  /// A square of modules, all of them false.
  init(size: Int) {
    self.size = size
    modules = Array(repeating: false, count: size * size)
  }

  /// The module in a row, from the top, and a column, from the left, both in `0..<size`.
  subscript(row: Int, column: Int) -> Bool {
    get { modules[index(row, column)] }
    set { modules[index(row, column)] = newValue }
  }

  /// The rows from top to bottom, each from left to right.
  var rows: [[Bool]] {
    (0..<size).map { row in (0..<size).map { self[row, $0] } }
  }

  /// The columns from left to right, each from top to bottom.
  var columns: [[Bool]] {
    (0..<size).map { column in (0..<size).map { self[$0, column] } }
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    // A column out of range would otherwise be one of the next row.
    precondition(0..<size ~= row && 0..<size ~= column, "There is no such module.")
    return row * size + column
  }
}
