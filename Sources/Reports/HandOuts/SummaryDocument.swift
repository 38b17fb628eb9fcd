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
    let values: [String: Any] = [
      "since": Words.day(since),
      "hands": hands.map { hands in
        [
          "title": SafeText.visible(hands.title), "heads": hands.heads,
          "questions": hands.spread.questions.map {
            [
              "ask": SafeText.visible($0.question.ask),
              "fell": SafeText.visible(Words.protectedHands($0.tally, to: $0.question)),
            ]
          },
        ] as [String: Any]
      },
      "parts": parts.enumerated().map { self.values($0.element, $0.offset) },
    ]
    return try ReportTemplate(.html, text: Templates.summary, file: "summary.html.mustache")
      .filled(with: values)
  }

  private func values(_ part: Part, _ index: Int) -> [String: Any] {
    let summary = part.summary
    let symptoms = summary.symptoms.map { (library.name(of: $0.id), $0.count) }
    let actions = summary.actions.map { (library.title(of: $0.id), $0.count) }
    return [
      "title": SafeText.visible(part.title),
      "guesses": summary.guesses == 1 ? "1 guess" : "\(summary.guesses) guesses",
      "pictures": [
        picture(
          "What was named", symptoms + [("Nothing stands out", summary.nothing)],
          of: summary.guesses, id: "\(index)-signs"),
        picture("What comes first", actions, of: summary.guesses, id: "\(index)-actions"),
      ].compactMap(\.self),
    ]
  }

  /// A bar for each thing, as long as the share of guesses that named it.
  private func picture(
    _ caption: String, _ counts: [(name: String, count: Int)], of guesses: Int, id: String
  ) -> [String: Any]? {
    let counts = counts.filter { $0.count > 0 }
    guard !counts.isEmpty else { return nil }
    let (full, row) = (430.0, 44)
    return [
      "id": id, "caption": caption, "height": String(counts.count * row),
      "words": counts.map { "\($0.name): \($0.count)" }.joined(separator: "; "),
      "bars": counts.enumerated().map { index, count in
        [
          "name": SafeText.visible(count.name), "count": String(count.count),
          "textTop": String(index * row + 14), "barTop": String(index * row + 20),
          "numberTop": String(index * row + 33),
          "width": String((full * Double(count.count) / Double(max(1, guesses))).rounded()),
        ]
      },
    ]
  }
}

extension Library {
  /// The symptom's name; its id if no loaded playbook has it any more.
  package func name(of symptom: Symptom.ID) -> String { self[symptom]?.name ?? symptom.rawValue }

  /// The action's title; its id if no loaded playbook has it any more.
  package func title(of action: Action.ID) -> String { self[action]?.title ?? action.rawValue }
}

extension Templates {
  static let summary = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>What was guessed</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>What was guessed</h1>
    <p class="label">Exercises since {{since}} whose diagnosis is known, and hands that were raised. Counts alone, and nothing about who it was.</p>
    {{#parts}}
    <section>
    <h2>{{title}} ({{guesses}})</h2>
    {{#pictures}}
    <figure>
    <svg viewBox="0 0 460 {{height}}" role="img" aria-labelledby="title-{{id}} desc-{{id}}">
    <title id="title-{{id}}">{{caption}}</title>
    <desc id="desc-{{id}}">{{words}}</desc>
    {{#bars}}
    <text x="0" y="{{textTop}}">{{name}}</text>
    <rect class="rail" x="0" y="{{barTop}}" width="430" height="16"/>
    <rect class="bar" x="0" y="{{barTop}}" width="{{width}}" height="16"/>
    <text x="436" y="{{numberTop}}">{{count}}</text>
    {{/bars}}
    </svg>
    <figcaption>{{caption}}; a whole bar stands for every guess.</figcaption>
    </figure>
    {{/pictures}}
    </section>
    {{/parts}}
    {{#hands}}
    <section>
    <h2>Hands: {{title}} ({{heads}})</h2>
    <ul>
    {{#questions}}
    <li>{{ask}}<br>{{fell}}</li>
    {{/questions}}
    </ul>
    </section>
    {{/hands}}
    </main>
    </body>
    </html>

    """
}
