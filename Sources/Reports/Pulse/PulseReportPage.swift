internal import Coaching
internal import Playbooks

/// A result as one page: reads on a phone, on a wide screen and on paper, without script.
struct PulseReportPage: Sendable {
  let summary: PulseSummary
  let trend: PulseTrend?

  private var result: WaveResult { summary.result }
  private var wave: Wave { result.wave }

  var text: String {
    let html: EscapedHTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(wave.title)</title>
      <style nonce="\(nonce)">
      \(EscapedHTML(ours: PulseReportPage.style))
      </style>
      </head>
      <body>
      <main>
      \(.lines([head] + kinds + [recommendation, groups, changes, limits, sources]))
      </main>
      </body>
      </html>

      """
    return html.text
  }

  /// Nothing is loaded, sent or run; only this style is taken.
  private var policy: String {
    "default-src 'none'; style-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'"
  }

  /// Whoever wrote a text of the wave cannot have known it: the mark is made of that text.
  private var nonce: String { String(WaveMark(result.mark).hex.prefix(32)) }

  private var head: EscapedHTML {
    let caution = summary.caution.map { "<p class=\"care\">\($0)</p>" as EscapedHTML } ?? ""
    return """
      <h1>\(wave.title)</h1>
      <p>\(summary.answered)</p>
      \(caution)
      """
  }

  // MARK: Statements

  private var kinds: [EscapedHTML] {
    Symptom.Trust.allCases.compactMap { trust in
      let entries = summary.entries(about: trust)
      guard !entries.isEmpty else { return nil }
      return """
        <section>
        <h2>\(PulseSummary.heading(trust))</h2>
        <figure>
        \(PulsePicture(trust: trust, entries: entries, wave: wave).svg)
        </figure>
        \(.lines(entries.map(article)))
        </section>
        """
    }
  }

  private func article(_ entry: PulseSummary.Entry) -> EscapedHTML {
    """
    <article>
    <h3><span class="mark">\(entry.statement.mark)</span> \(entry.statement.say)</h3>
    \(list(entry.fields))
    </article>
    """
  }

  private func list(_ fields: [PulseSummary.Field]) -> EscapedHTML {
    "<dl>\n\(.lines(fields.map { "<div><dt>\($0.name)</dt><dd>\($0.words)</dd></div>" }))\n</dl>"
  }

  // MARK: The rest

  private var recommendation: EscapedHTML {
    """
    <section>
    <h2>\(wave.recommend)</h2>
    \(list(summary.recommendation))
    <p class="note">\(PulseWords.aboutTheScore)</p>
    </section>
    """
  }

  private var groups: EscapedHTML {
    guard summary.hasGroups else { return "" }
    guard let groups = summary.groups else {
      return "<section>\n<h2>Groups</h2>\n<p>\(PulseWords.groupsNotTold)</p>\n</section>"
    }
    let names = groups.names.map { "<th scope=\"col\">\($0)</th>" as EscapedHTML }
    let rows = groups.rows.map { row -> EscapedHTML in
      let cells = row.cells.map { "<td>\($0)</td>" as EscapedHTML }
      return "<tr><th scope=\"row\">\(row.mark)</th>\(.lines(cells))</tr>"
    }
    return """
      <section>
      <h2 id="groups">Groups: how many agree</h2>
      <div class="wide" role="region" aria-labelledby="groups" tabindex="0">
      <table>
      <thead><tr><th scope="col">Statement</th>\(.lines(names))</tr></thead>
      <tbody>
      \(.lines(rows))
      </tbody>
      </table>
      </div>
      </section>
      """
  }

  private var changes: EscapedHTML {
    guard let trend else { return "" }
    let rows = PulseTrendRow.all(of: trend, in: summary)
    return """
      <section>
      <h2 id="since">\(PulseTrendWords.title)</h2>
      <p>\(PulseTrendWords.care)</p>
      <table aria-labelledby="since">
      <thead><tr><th scope="col">Then</th><th scope="col">Now</th>\
      <th scope="col">What the difference may be</th></tr></thead>
      \(.lines(rows.map(body)))
      </table>
      </section>
      """
  }

  /// The statement stands above its numbers, so that a phone has room for both.
  private func body(_ row: PulseTrendRow) -> EscapedHTML {
    """
    <tbody>
    <tr><th scope="rowgroup" colspan="3">\(row.name)</th></tr>
    <tr>\(cells(row))</tr>
    </tbody>
    """
  }

  private func cells(_ row: PulseTrendRow) -> EscapedHTML {
    guard let counts = row.counts else { return "<td colspan=\"3\">\(row.words)</td>" }
    return "<td>\(counts.then)</td><td>\(counts.now)</td><td>\(row.words)</td>"
  }

  private var limits: EscapedHTML {
    """
    <section>
    <h2>\(PulseWords.limitsTitle)</h2>
    <p>\(PulseWords.limits)</p>
    </section>
    """
  }

  private var sources: EscapedHTML {
    let lines = PulseSources.lines(of: wave)
    guard !lines.isEmpty else { return "" }
    return "<footer>\n\(.lines(lines.map { "<p>\($0)</p>" }))\n</footer>"
  }
}
