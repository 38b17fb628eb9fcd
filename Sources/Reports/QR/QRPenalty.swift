extension QRGrid {
  /// How hard the symbol is to read: the sum of ISO/IEC 18004:2015, 7.8.3.1; the lower the better.
  var penalty: Int {
    let lines = rows + columns
    let runs = lines.reduce(0) { $0 + Self.runPenalty($1) }
    let finders = lines.reduce(0) { $0 + Self.finderPenalty($1) }
    return runs + blockPenalty + finders + balancePenalty
  }

  /// Three points for five modules of one colour in a row, and one for each module more.
  static func runPenalty(_ line: [Bool]) -> Int {
    var penalty = 0
    var length = 0
    for index in line.indices {
      length = index > 0 && line[index] == line[index - 1] ? length + 1 : 1
      if length == 5 { penalty += 3 }
      if length > 5 { penalty += 1 }
    }
    return penalty
  }

  /// Three points for each square of two by two modules of one colour, overlapping ones included.
  var blockPenalty: Int {
    var blocks = 0
    for row in 1..<size {
      for column in 1..<size {
        let dark = self[row, column]
        let isBlock =
          self[row - 1, column - 1] == dark && self[row - 1, column] == dark
          && self[row, column - 1] == dark
        if isBlock { blocks += 1 }
      }
    }
    return 3 * blocks
  }

  /// Forty points for each place where a reader might see a finder pattern.
  ///
  /// That is dark and light as 1:1:3:1:1 with four light modules before it, or as many after it;
  /// with both it counts twice. The standard leaves open whether it does, and whether the quiet
  /// zone is light in this sense; here, only modules of the symbol are.
  static func finderPenalty(_ line: [Bool]) -> Int {
    var penalty = 0
    // The last eleven modules, dark ones 1.
    var window = 0
    for (index, dark) in line.enumerated() {
      window = (window << 1 | (dark ? 1 : 0)) & 0b111_1111_1111
      let looksAlike = window == 0b0000_1011101 || window == 0b1011101_0000
      if index >= 10 && looksAlike { penalty += 40 }
    }
    return penalty
  }

  /// Ten points for each whole 5 % by which the dark modules are more or fewer than half.
  var balancePenalty: Int {
    let dark = rows.joined().count { $0 }
    let all = size * size
    return 10 * (abs(20 * dark - 10 * all) / all)
  }
}
