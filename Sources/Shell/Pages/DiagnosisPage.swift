internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What is seen, on one page: what stands out, how sure that is, and what points to it.
  static func diagnosis(_ conclusion: Conclusion) -> Page {
    var page = Page([.blank, .title("What we see"), .paragraph(Words.verdict(conclusion))])
    for reason in conclusion.outcome.handOvers { page.add(.blank, .paragraph(reason.text)) }
    page.add(split(conclusion.diagnosis))
    for report in conclusion.reports where report.isSaid {
      page.space()
      page.add(
        .heading("\(report.symptom.name): \(Words.level(report.level))"),
        .field("Often looks like this", report.symptom.severity[report.level] ?? ""),
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
    if conclusion.verdict == .healthy, !strong.isEmpty {
      page.space()
      page.add(.field("Strong here", strong.joined(separator: "; ")))
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
    let line = report.line == .leaning ? "Your answers lean this way; check before acting" : nil
    return [Words.sureness(report.sureness), line].compactMap(\.self).joined(separator: ". ")
  }

  /// The strongest answers for or against, in words.
  private static func evidence(_ report: Report, _ diagnosis: Diagnosis, pointing: Bool) -> String {
    EvidenceWords.strongest(report, pointing: pointing)
      .map {
        "\"\(EvidenceWords.said($0, diagnosis))\" (\(EvidenceWords.place(of: $0, diagnosis)))"
      }
      .joined(separator: ", ")
  }

  private static func tellApart(_ report: Report, _ twin: Symptom.ID) -> String {
    report.symptom.lookAlikes.first { $0.with == twin }?.tellApart ?? ""
  }

  /// What is not said: no sign of it so far, or too little asked to tell.
  private static func quietBlocks(_ conclusion: Conclusion) -> [Block] {
    let quiet = QuietSymptoms(conclusion)
    // Names of problems nobody asked about would read like a list of charges.
    return [
      ("No sign so far of", quiet.unlikely.map(\.name)),
      ("Too little asked to tell", quiet.open.map(\.neutralName)),
    ].filter { !$0.1.isEmpty }.map { .field($0.0, $0.1.joined(separator: "; ")) }
  }
}
