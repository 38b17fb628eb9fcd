internal import Coaching
internal import Playbooks
internal import Reports

/// What the tables guessed beside what is said.
///
/// Of a table it says what it saw and did not see; no number, and no table before another.
struct GuessPages {
  private let comparison: GuessComparison
  private let conclusion: Conclusion
  private let file: CaseFile

  init(_ comparison: GuessComparison, _ conclusion: Conclusion, _ file: CaseFile) {
    self.comparison = comparison
    self.conclusion = conclusion
    self.file = file
  }

  /// None if nobody guessed.
  var pages: [Page] {
    if comparison.guesses.isEmpty { return [] }
    return comparison.guesses.count > GuessPages.mostBeside
      ? [counts, reasons] : [besides, looks, reasons]
  }

  /// More do not fit beside each other; they are counted.
  private static let mostBeside = 6

  private var counts: Page {
    let said = comparison.rows.filter(\.isThere).map { row in
      let names = [row.rapport == nil ? nil : "Rapport", row.author == nil ? nil : "the author"]
      return "\(row.symptom.name) (\(names.compactMap(\.self).joined(separator: " and ")))"
    }
    var page = Page([
      .blank, .title("What \(comparison.guesses.count) guesses say, and what is said"),
      .field("Said here", said.isEmpty ? "that nothing stands out" : said.joined(separator: "; ")),
      .blank,
    ])
    page.add(
      Page.guessCounts(GuessSummary([comparison.guesses]), conclusion.diagnosis.library))
    return page
  }

  private var besides: Page {
    var page = Page([.blank, .title("What the tables guessed, and what is said")])
    if comparison.rows.isEmpty {
      page.add(.paragraph("Nobody names anything: nothing stands out here."))
    } else {
      let levels = [Level.mild, .moderate, .severe].map { "\($0.word): \(Words.level($0))" }
      page.add(.grid(grid), .blank, .note(levels.joined(separator: " · ")))
    }
    page.add(.blank, .heading("What comes first"))
    page.add(firstActions.map { .item("-", "\($0.title): \($0.names)") })
    return page
  }

  private var grid: Grid {
    let word = { (level: Level?) in level?.word ?? "not said" }
    return Grid(
      head: ["", "Rapport", "Author"] + comparison.guesses.map(\.table),
      rows: comparison.rows.map { row in
        let author = row.isOpen && row.author == nil ? "open" : word(row.author?.level)
        return [row.symptom.name, word(row.rapport?.level), author] + row.tables.map(word)
      })
  }

  /// Each first action once, with those who chose it.
  private var firstActions: [(names: String, title: String)] {
    let chosen =
      [("Rapport", conclusion.plan.focus?.action.id), ("Author", file.actions.first)]
      + comparison.guesses.map { ($0.table, $0.first) }
    var actions: [Action.ID?] = []
    for choice in chosen where !actions.contains(choice.1) { actions.append(choice.1) }
    return actions.map { action in
      (
        chosen.filter { $0.1 == action }.map(\.0).joined(separator: ", "),
        action.map(title(of:)) ?? "nothing said"
      )
    }
  }

  private func title(of action: Action.ID) -> String {
    conclusion.diagnosis.library[action]?.title ?? action.rawValue
  }

  // MARK: What each table saw

  private var looks: Page {
    var page = Page([.blank, .title("What the tables saw")])
    for (index, look) in comparison.looks.enumerated() { page.add(blocks(look, index)) }
    return page
  }

  private func blocks(_ look: GuessComparison.Look, _ index: Int) -> [Page.Block] {
    let saw = look.saw.map { row in
      guard let said = (row.rapport ?? row.author)?.level, let guessed = row.tables[index],
        said != guessed
      else { return row.symptom.name }
      return "\(row.symptom.name) (\(guessed.word) to \(look.guess.table), \(said.word) here)"
    }
    let sawNothingRightly = look.guess.symptoms.isEmpty && look.missed.isEmpty
    return [.blank, .heading(look.guess.table)]
      + field("Saw", sawNothingRightly ? ["that nothing stands out"] : saw)
      + field("Not named", look.missed.map(\.symptom.name))
      + field("Left open by the author", look.notThere.filter(\.isOpen).map(\.symptom.name))
      + field(
        "Named, and not said here",
        look.notThere.filter { !$0.isOpen }.map(\.symptom.name))
      + field("First action", look.guess.first.map { [words(onFirst: $0)] } ?? [])
  }

  private func field(_ label: String, _ texts: [String]) -> [Page.Block] {
    texts.isEmpty ? [] : [.field(label, texts.joined(separator: "; "))]
  }

  /// What becomes of a table's first action in the plan.
  private func words(onFirst id: Action.ID) -> String {
    let plan = conclusion.plan
    let fate =
      if plan.focus?.action.id == id {
        "Rapport begins with it too."
      } else if file.actions.first == id {
        "The author begins with it too."
      } else if plan.next.contains(where: { $0.action.id == id }) {
        "It comes next here."
      } else if plan.later.contains(where: { $0.action.id == id }) {
        "It comes later here."
      } else if let omission = plan.notNow.first(where: { $0.action.id == id }) {
        "Left out here for now: \(Words.obstacle(omission.because))"
      } else {
        "Nothing in the answers asks for it."
      }
    return "\(title(of: id)). \(fate)"
  }

  // MARK: Why

  private var reasons: Page {
    var page = Page([.blank, .title("Where the tables differed, and why")])
    for row in comparison.differing {
      guard let report = conclusion.reports.first(where: { $0.symptom.id == row.symptom.id }) else {
        continue
      }
      let isSaid =
        row.rapport != nil
        ? "it is there"
        : row.author != nil
          ? "its author sees it, the answers leave it open"
          : row.isOpen ? "it is left open" : "it is not there"
      page.add(.blank, .heading("\(row.symptom.name): \(isSaid)"))
      let items = EvidenceWords.items(report, conclusion.diagnosis, most: 2)
      page.add(items.isEmpty ? [.paragraph("Nothing in the answers speaks of it.")] : items)
    }
    if comparison.differing.isEmpty {
      page.add(.paragraph("All tables saw what is there, and nothing that is not."))
    }
    return page
  }
}

extension EvidenceWords {
  /// The answers that say most, a line each: `+` for the symptom, `-` against it.
  static func items(_ report: Report, _ diagnosis: Diagnosis, most: Int = 3) -> [Page.Block] {
    [(true, "+"), (false, "-")].flatMap { pointing, sign in
      strongest(report, pointing: pointing).prefix(most)
        .map { .item(sign, saying($0, diagnosis)) }
    }
  }
}
