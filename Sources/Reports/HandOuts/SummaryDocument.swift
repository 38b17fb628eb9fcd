package import Coaching
package import Playbooks

/// What rooms guessed, as a page with pictures and as a table for a spreadsheet.
package struct SummaryDocument {
  /// The guesses on one case, or on all cases together.
  package struct Part {
    package let title: String
    package let summary: GuessSummary

    package init(title: String, summary: GuessSummary) {
      self.title = title
      self.summary = summary
    }
  }

  /// The hands of one room.
  package struct Hands: Sendable {
    /// Which conversation, and who was there.
    package let title: String
    package let spread: Spread

    package init(title: String, spread: Spread) {
      self.title = title
      self.spread = spread
    }

    /// So many were there at least: who kept their hands down in every question is not known.
    package var people: Int { spread.questions.map(\.people).max() ?? 0 }

    /// The head count as it may leave the room.
    package var heads: String {
      let count = ProtectedCount(atLeast: people)
      return count == .few ? "fewer than five people" : "\(count.about) people or more"
    }
  }

  private let parts: [Part]
  private let hands: [Hands]
  private let since: Day
  private let library: Library

  package init(_ parts: [Part], hands: [Hands], since: Day, in library: Library) {
    self.parts = parts
    self.hands = hands
    self.since = since
    self.library = library
  }

  // MARK: CSV

  /// RFC 4180; levels are empty where few guessed, counts of hands where fewer than five were raised.
  package var csv: String {
    let head = ["case", "guesses", "kind", "id", "name", "count", "mild", "moderate", "severe"]
    return CSVText.text(of: [head] + parts.flatMap(rows) + hands.flatMap(rows))
  }

  private func rows(_ part: Part) -> [[String]] {
    let summary = part.summary
    let start = [part.title, String(summary.guesses)]
    let none = ["", "", ""]
    let nothing = start + ["nothing", "", "nothing stands out", String(summary.nothing)] + none
    return [nothing]
      + summary.symptoms.map { count in
        start + ["symptom", count.id.rawValue, library.name(of: count.id), String(count.count)]
          + (count.levels.map { $0.dropFirst().map(String.init) } ?? none)
      }
      + summary.actions.map { count in
        start + ["action", count.id.rawValue, library.title(of: count.id), String(count.count)]
          + none
      }
  }

  private func rows(_ hands: Hands) -> [[String]] {
    let none = ["", "", ""]
    let start = [hands.title, ""]
    return [
      start + ["people", "", "people at least", shown(ProtectedCount(atLeast: hands.people))] + none
    ]
      + hands.spread.questions.flatMap { count in
        count.question.options.map { option in
          start + [
            "hands", count.question.id.rawValue, "\(count.question.ask) \(option.say)",
            shown(ProtectedCount(count.tally[option.id])),
          ] + none
        }
      }
  }

  /// Empty for fewer than five.
  private func shown(_ count: ProtectedCount) -> String {
    count == .few ? "" : String(count.about)
  }

  // MARK: HTML

  package func html() throws -> String {
    try Template.shipped(.html, SummaryDocument.template)
      .filled(with: self, SummaryDocument.names)
  }

  static let template = "summary.html.mustache"

  static let names = TemplateNames<SummaryDocument>([
    .text("since") { Words.day($0.since) },
    .list("parts", part) { document in
      document.parts.enumerated().map { ($0.element, document.pictures(of: $0.element, $0.offset)) }
    },
    .list("hands", room, \.hands),
  ])

  private static let part = TemplateNames<(part: Part, pictures: [SummaryPicture])>([
    .text("title", \.part.title),
    .text("guesses") { $0.part.summary.guesses.of("guess", "guesses") },
    .list("pictures", SummaryPicture.names, \.pictures),
  ])

  private func pictures(of part: Part, _ index: Int) -> [SummaryPicture] {
    let summary = part.summary
    let symptoms = summary.symptoms.map { (library.name(of: $0.id), $0.count) }
    let actions = summary.actions.map { (library.title(of: $0.id), $0.count) }
    return [
      SummaryPicture(
        id: "\(index)-signs", caption: "What was named",
        counts: symptoms + [("Nothing stands out", summary.nothing)], whole: summary.guesses),
      SummaryPicture(
        id: "\(index)-actions", caption: "What comes first", counts: actions,
        whole: summary.guesses),
    ].filter { !$0.counts.isEmpty }
  }

  private static let room = TemplateNames<Hands>([
    .text("title", \.title), .text("heads", \.heads),
    .list("questions", question, \.spread.questions),
  ])

  private static let question = TemplateNames<Spread.Count>([
    .text("ask", \.question.ask),
    .text("fell") { Words.protectedHands($0.tally, to: $0.question) },
  ])
}

extension Library {
  /// The symptom's name; its id if no loaded playbook has it any more.
  package func name(of symptom: Symptom.ID) -> String { self[symptom]?.name ?? symptom.rawValue }

  /// The action's title; its id if no loaded playbook has it any more.
  package func title(of action: Action.ID) -> String { self[action]?.title ?? action.rawValue }
}
