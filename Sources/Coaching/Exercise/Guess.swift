package import Playbooks

/// What one table of the room thinks of a case before it sees the diagnosis.
package struct Guess: Hashable, Sendable, Codable {
  /// A symptom the table sees, and how bad it thinks it is.
  package struct Suspicion: Hashable, Sendable, Codable {
    package let symptom: Symptom.ID
    package let level: Level

    package init(symptom: Symptom.ID, level: Level) {
      self.symptom = symptom
      self.level = level
    }
  }

  /// Symptoms a table may name.
  package static let most = 3
  /// Characters of a table's name.
  package static let longestName = 20

  package let table: String
  /// As the table named them; none for "nothing stands out".
  package let symptoms: [Suspicion]
  /// What the table would do first.
  package let first: Action.ID?

  package init(table: String, symptoms: [Suspicion], first: Action.ID?) {
    self.table = table
    self.symptoms = symptoms
    self.first = first
  }

  /// Whether the same table guessed it, however its name is written.
  package func isOf(_ table: String) -> Bool { Guess.key(self.table) == Guess.key(table) }

  /// A name for a table that none of these guesses has, and no longer than a name may be.
  ///
  /// It is the one asked for, or has a number behind it; who has no table is a phone with a number.
  package static func freeName(_ table: String, among taken: [Guess]) -> String {
    let names = (1...).lazy.map { number in
      if number == 1, !table.isEmpty { return table }
      var name = table.isEmpty ? "phone" : table
      while !SafeText.isLine("\(name) \(number)", upTo: longestName) { name.removeLast() }
      return "\(name) \(number)"
    }
    return names.first { name in !taken.contains { $0.isOf(name) } } ?? table
  }

  /// Whether its name is what ``freeName(_:among:)`` makes of such a table or phone: the name, perhaps
  /// shortened, with a number behind it.
  package func isOneMore(of table: String) -> Bool {
    let words = self.table.split(separator: " ")
    guard let last = words.last, Int(last) != nil else { return false }
    let base = Guess.key(words.dropLast().joined(separator: " "))
    let name = Guess.key(table.isEmpty ? "phone" : table)
    let isShortened = self.table.count >= Guess.longestName - 1
    return base == name || isShortened && !base.isEmpty && name.hasPrefix(base)
  }

  /// `Red`, `red table` and `table RED` are one table.
  private static func key(_ table: String) -> String {
    let words = table.lowercased().split(separator: " ").map(String.init)
    let names = words.filter { $0 != "table" }
    return (names.isEmpty ? words : names).joined(separator: " ")
  }
}
