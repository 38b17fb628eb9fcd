/// How often each answer was given; all that stays of what members said.
package struct PulseCounters: Hashable, Sendable, Codable {
  /// Members who said anything.
  package private(set) var people = 0
  /// For each statement, how often 1, 2, 3, 4 and 5.
  package private(set) var statements: [[Int]]
  /// How often 0 to 10.
  package private(set) var recommends = Array(repeating: 0, count: 11)

  package init(statements: Int) {
    self.statements = Array(repeating: Array(repeating: 0, count: 5), count: statements)
  }

  /// Counts one member; whoever says nothing at all is not counted.
  package mutating func count(_ answers: PulseAnswers) {
    guard answers.saysSomething else { return }
    people += 1
    for (index, answer) in answers.statements.enumerated() {
      if let answer { statements[index][answer - 1] += 1 }
    }
    if let answer = answers.recommends { recommends[answer] += 1 }
  }

  /// Both together.
  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.people += right.people
    for (index, row) in right.statements.enumerated() {
      sum.statements[index] = zip(sum.statements[index], row).map(+)
    }
    sum.recommends = zip(left.recommends, right.recommends).map(+)
    return sum
  }

  /// Whether it can be a count for so many statements: none below 0, none above the people.
  package func isSound(statements count: Int) -> Bool {
    let rows = statements + [recommends]
    return people >= 0 && statements.count == count && recommends.count == 11
      && statements.allSatisfy { $0.count == 5 }
      && rows.allSatisfy { row in
        row.allSatisfy { (0...people).contains($0) } && row.reduce(0, +) <= people
      }
  }
}
