package import Playbooks

/// What the tables guessed, held against what Rapport and the author of the case say.
package struct GuessComparison: Sendable {
  /// How much is said of a symptom, and how far it has gone.
  package struct Said: Sendable, Equatable {
    package let line: Report.Line
    package let level: Level
  }

  /// A symptom somebody names.
  package struct Row: Sendable {
    package let symptom: Symptom
    /// `nil` if Rapport does not name it.
    package let rapport: Said?
    /// `nil` if the author does not name it.
    package let author: Said?
    /// Whether the author leaves open whether it is there.
    package let isOpen: Bool
    /// How far it has gone by each table, in the order of ``guesses``; `nil` if a table did not name
    /// it.
    package let tables: [Level?]

    /// Whether Rapport or the author names it.
    package var isThere: Bool { rapport != nil || author != nil }

    /// Whether author and Rapport say different things.
    package var isDisputed: Bool {
      rapport != author && !(isOpen && author == nil)
    }
  }

  /// What one table saw and did not see.
  package struct Look: Sendable {
    package let guess: Guess
    package let saw: [Row]
    package let missed: [Row]
    /// Named by the table, and neither by Rapport nor the author.
    package let notThere: [Row]
  }

  package let guesses: [Guess]
  /// What Rapport names first, in its order; then what only the author names; then what only tables do.
  package let rows: [Row]

  package init(_ guesses: [Guess], _ conclusion: Conclusion, author: CaseFile) {
    self.guesses = guesses
    let library = conclusion.diagnosis.library
    let said = conclusion.reports.filter(\.isSaid)
    let named =
      said.map(\.symptom.id) + author.reports.map(\.symptom)
      + guesses.flatMap(\.symptoms).map(\.symptom)
    var seen: Set<Symptom.ID> = []
    rows = named.filter { seen.insert($0).inserted }.compactMap { library[$0] }.map { symptom in
      Row(
        symptom: symptom,
        rapport: said.first { $0.symptom.id == symptom.id }.map {
          Said(line: $0.line, level: $0.belief.likeliest)
        },
        author: author.reports.first { $0.symptom == symptom.id }.map {
          Said(line: Report.Line(rawValue: $0.line) ?? .report, level: $0.level)
        },
        isOpen: author.watch.contains(symptom.id),
        tables: guesses.map { guess in
          guess.symptoms.first { $0.symptom == symptom.id }?.level
        })
    }
  }

  /// One for each guess.
  package var looks: [Look] {
    guesses.enumerated().map { index, guess in
      Look(
        guess: guess,
        saw: rows.filter { $0.isThere && $0.tables[index] != nil },
        missed: rows.filter { $0.isThere && $0.tables[index] == nil },
        notThere: rows.filter { !$0.isThere && $0.tables[index] != nil })
    }
  }

  /// What any table did not see, or saw and is not there.
  package var differing: [Row] {
    rows.filter { row in !row.isThere || row.tables.contains { $0 == nil } }
  }
}
