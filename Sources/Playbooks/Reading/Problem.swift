/// A position in a playbook, a case or an answers file; line and column count from 1.
package struct Place: Hashable, Sendable, Comparable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// What is wrong at one place of an authored file, in words for its author.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    case error, warning
  }

  package let severity: Severity
  package let place: Place
  /// Lower case, no full stop; bad words stand in quotes.
  package let message: String

  package init(_ severity: Severity = .error, at place: Place, _ message: String) {
    self.severity = severity
    self.place = place
    self.message = message
  }

  /// `file:line:column: severity: message`, the form editors jump to.
  package var description: String {
    "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(message)"
  }
}

/// Everything that is wrong with an authored text, in the order of its places.
package struct Problems: Error, Equatable {
  package let all: [Problem]

  package init(_ problems: [Problem]) {
    all = problems.sorted { ($0.place, $0.message) < ($1.place, $1.message) }
  }
}
