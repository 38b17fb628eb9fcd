internal import Coaching
internal import Playbooks
internal import ShippedTemplates

/// A result as one page: reads on a phone of 320 pixels, on a wide screen and on paper, without script.
///
/// Words have a contrast of at least 4.5 to 1 to what lies behind them, drawings of 3 to 1. What changed
/// stands below its statement, so that a phone has room for both.
struct PulseReportPage: Sendable {
  let summary: PulseSummary
  let trend: PulseTrend?

  private var result: WaveResult { summary.result }
  private var wave: Wave { result.wave }

  var text: String {
    ShippedTemplate.named(PulseReportPage.template)
      .filled(with: self, PulseReportPage.names, escaped: EscapedHTML.escaped)
  }

  static let template = "pulse/report.html.mustache"

  static let names = TemplateNames<PulseReportPage>([
    .text("policy", \.policy), .text("nonce", \.nonce), .text("title", \.wave.title),
    .text("answered", \.summary.answered), .textIfAny("caution", \.summary.caution),
    .list("kinds", kind, \.pictures),
    .text("recommend", \.wave.recommend), .list("recommendation", field, \.summary.recommendation),
    .text("aboutTheScore") { _ in PulseWords.aboutTheScore },
    .flag("hasGroups", \.summary.hasGroups), .group("groups", groups, \.summary.groups),
    .text("groupsNotTold") { _ in PulseWords.groupsNotTold },
    .flag("hasChanges") { $0.trend != nil }, .list("changes", change, \.changes),
    .text("changesTitle") { _ in PulseTrendWords.title },
    .text("changesCare") { _ in PulseTrendWords.care },
    .text("limitsTitle") { _ in PulseWords.limitsTitle },
    .text("limits") { _ in PulseWords.limits },
    .texts("sources") { PulseSources.lines(of: $0.wave) },
  ])

  /// Nothing is loaded, sent or run; only this style is taken.
  private var policy: String {
    "default-src 'none'; style-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'"
  }

  /// Whoever wrote a text of the wave cannot have known it: the mark is made of that text.
  private var nonce: String { String(WaveMark(result.mark).hex.prefix(32)) }

  // MARK: Parts

  /// One for each kind of trust that was asked about.
  private var pictures: [PulsePicture] {
    Symptom.Trust.allCases.map {
      PulsePicture(trust: $0, entries: summary.entries(about: $0), wave: wave)
    }
    .filter { !$0.entries.isEmpty }
  }

  private static let kind =
    PulsePicture.names
    + TemplateNames<PulsePicture>([.list("statements", statement, \.entries)])

  private static let statement = TemplateNames<PulseSummary.Entry>([
    .text("mark", \.statement.mark), .text("say", \.statement.say),
    .list("fields", field, \.fields),
  ])

  private static let field = TemplateNames<PulseSummary.Field>([
    .text("name", \.name), .text("words", \.words),
  ])

  private static let groups = TemplateNames<PulseSummary.Groups>([
    .texts("names", \.names), .list("rows", row, \.rows),
  ])

  private static let row = TemplateNames<(mark: String, cells: [String])>([
    .text("mark", \.mark), .texts("cells", \.cells),
  ])

  private var changes: [PulseTrendRow] {
    trend.map { PulseTrendRow.all(of: $0, in: summary) } ?? []
  }

  private static let change = TemplateNames<PulseTrendRow>([
    .text("name", \.name), .group("counts", counts, \.counts), .text("words", \.words),
  ])

  private static let counts = TemplateNames<(then: String, now: String)>([
    .text("then", \.then), .text("now", \.now),
  ])
}
