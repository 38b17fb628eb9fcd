internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What is seen, on one page: what stands out, how sure that is, and what points to it.
  static func diagnosis(_ conclusion: Conclusion, for viewer: Viewer) -> Page {
    var page = Page([.blank, .title("What we see")])
    for reason in conclusion.outcome.handOvers { page.add(.paragraph(reason.text), .blank) }
    let concern = concern(conclusion, for: viewer)
    page.add(concern.isEmpty ? [] : Array(concern.dropFirst()) + [.blank])
    page.add(.paragraph(Words.verdict(conclusion)))
    page.add(split(conclusion.diagnosis))
    page.add(twoViews(conclusion.diagnosis))
    for report in conclusion.reports where report.isSaid {
      page.space()
      page.add(
        .heading("\(report.symptom.name): \(Words.level(of: report.belief))"),
        .field("Often looks like this", report.symptom.severity[report.belief.likeliest] ?? ""),
        .field("How sure", sureness(report)),
        .field("Points to it", evidence(report, conclusion.diagnosis, pointing: true)))
      let against = evidence(report, conclusion.diagnosis, pointing: false)
      if !against.isEmpty { page.add(.field("Points away", against)) }
      if let twin = report.twin { page.add(.field("Looks the same", tellApart(report, twin))) }
    }
    for pair in conclusion.contradictions {
      page.space()
      page.add(.heading("Two things that can both be true"), .paragraph(pair.say))
    }
    let strong = StrongHabits(conclusion.diagnosis).sayings
    if !strong.isEmpty {
      page.space()
      page.add(.heading("What already works"))
      page.add(strong.map { .item("+", $0) })
    }
    page.space()
    page.add(quietBlocks(conclusion))
    return page
  }

  /// Where the room is split, before anything that is concluded.
  static func split(_ diagnosis: Diagnosis) -> [Block] {
    let questions = diagnosis.splits.compactMap { diagnosis.library[$0.question] }
    guard !questions.isEmpty else { return [] }
    return [.blank, .heading("The room is split; talk about this first")]
      + questions.map { .item("-", Words.short($0)) }
  }

  private static func sureness(_ report: Report) -> String {
    let line = report.line == .leaning ? "your answers lean this way; check before acting" : nil
    return [Words.sureness(report.sureness), line].compactMap(\.self).joined(separator: ": ")
  }

  /// The strongest answers for or against, in words.
  private static func evidence(_ report: Report, _ diagnosis: Diagnosis, pointing: Bool) -> String {
    EvidenceWords.strongest(report, pointing: pointing)
      .map {
        "\(EvidenceWords.quoted($0, diagnosis)) (\(EvidenceWords.place(of: $0, diagnosis)))"
      }
      .joined(separator: ", ")
  }

  private static func tellApart(_ report: Report, _ twin: Symptom.ID) -> String {
    report.symptom.lookAlikes.first { $0.with == twin }?.tellApart ?? ""
  }

  /// What is not said: no sign of it, not clear, or not asked about.
  static func quietBlocks(_ conclusion: Conclusion) -> [Block] {
    let quiet = QuietSymptoms(conclusion)
    // Names of problems that nothing points to would read like a list of charges.
    return [
      ("No sign of", quiet.noSign.map(\.name)),
      ("Asked, and not clear", quiet.unclear.map(\.neutralName)),
      ("Not asked about", few(quiet.notAsked.map(\.neutralName))),
    ].filter { !$0.1.isEmpty }.map { .field($0.0, $0.1.joined(separator: "; ")) }
  }

  /// The first names of a long list, and how many more there are.
  private static func few(_ names: [String]) -> [String] {
    let most = 4
    guard names.count > most + 1 else { return names }
    return names.prefix(most) + ["\(names.count - most) more topics"]
  }
}
