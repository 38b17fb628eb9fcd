/// How often each kind of answer was given; all that stays of what members said.
package struct PulseCounters: Hashable, Sendable, Codable {
  /// Members who said anything.
  package private(set) var people = 0
  package private(set) var statements: [PulseClasses]
  package private(set) var recommends = PulseClasses.none

  package init(statements: Int) {
    self.statements = Array(repeating: .none, count: statements)
  }

  /// The statements, and the recommendation last.
  package var rows: [PulseClasses] { statements + [recommends] }

  /// Counts one member; whoever says nothing at all is not counted.
  package mutating func count(_ answers: PulseAnswers) {
    guard answers.saysSomething else { return }
    people += 1
    for (index, answer) in answers.statements.enumerated() {
      if let answer { statements[index] = statements[index] + PulseClasses(statement: answer) }
    }
    if let answer = answers.recommends {
      recommends = recommends + PulseClasses(recommends: answer)
    }
  }

  /// Both together.
  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.people += right.people
    for (index, row) in right.statements.enumerated() {
      sum.statements[index] = sum.statements[index] + row
    }
    sum.recommends = left.recommends + right.recommends
    return sum
  }

  /// Whether it can be a count for so many statements: none below 0, none above the people.
  package func isSound(statements count: Int) -> Bool {
    people >= 0 && statements.count == count
      && rows.allSatisfy { row in
        // Each first: what is read from a file may be too large to add up.
        row.all.allSatisfy { (0...people).contains($0) } && row.low <= people - row.middle
          && row.high <= people - row.middle - row.low
      }
  }
}
