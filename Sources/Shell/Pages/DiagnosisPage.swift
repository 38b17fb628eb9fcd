internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What is seen, on one page: what stands out, how sure that is, and what points to it.
  static func diagnosis(_ conclusion: Conclusion) -> Page {
    var page = Page([.blank, .title("What we see"), .paragraph(Words.verdict(conclusion))])
    for reason in conclusion.outcome.handOvers { page.add(.blank, .paragraph(reason.text)) }
    for report in conclusion.reports where report.isSaid {
      page.space()
      page.add(
        .heading("\(report.symptom.name): \(Words.level(report.level))"),
        .paragraph(report.symptom.severity[report.level] ?? ""),
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
    let quiet = conclusion.reports.filter { !$0.isSaid }
    if !quiet.isEmpty {
      page.space()
      page.add(.paragraph(quietSentence(quiet)))
    }
    return page
  }

  private static func sureness(_ report: Report) -> String {
    let line = report.line == .leaning ? "Your answers lean this way; check before acting" : nil
    return [Words.sureness(report.sureness), line].compactMap(\.self).joined(separator: ". ")
  }

  /// The strongest answers for or against, in words.
  private static func evidence(_ report: Report, _ diagnosis: Diagnosis, pointing: Bool) -> String {
    report.weights
      .filter { pointing ? $0.value > 0 : $0.value < 0 }
      .sorted { abs($0.value) > abs($1.value) }
      .prefix(3)
      .map { "\"\(EvidenceWords.said($0, diagnosis))\" (\($0.item))" }
      .joined(separator: ", ")
  }

  private static func tellApart(_ report: Report, _ twin: Symptom.ID) -> String {
    report.symptom.lookAlikes.first { $0.with == twin }?.tellApart ?? ""
  }

  private static func quietSentence(_ quiet: [Report]) -> String {
    let clear = quiet.filter { $0.sureness != .notEnough }.map(\.symptom.name)
    let open = quiet.filter { $0.sureness == .notEnough }.map(\.symptom.name)
    return [
      clear.isEmpty ? nil : "No sign of: \(clear.joined(separator: "; ")).",
      open.isEmpty ? nil : "Not enough to say about: \(open.joined(separator: "; ")).",
    ].compactMap(\.self).joined(separator: " ")
  }
}
