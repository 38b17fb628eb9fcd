internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Answers after which it says what it looks like so far.
  private static let leastForLooks = 6

  /// Where a conversation stands: what looks likely so far and what would settle it, each with the
  /// chance of each level as a small picture; the others by name.
  static func status(_ conversation: Conversation, withPicture: Bool) -> Page {
    let diagnosis = conversation.interview.diagnosis
    let reports = diagnosis.reports(isCapped: RuleOutcome(diagnosis).isCapped)
    let shown = reports.filter { $0.isSaid || $0.sureness == .possible }
    var page = Page([.blank, .title("Where things stand"), .paragraph(progress(conversation))])
    page.add(broughtBy(diagnosis))
    if !shown.isEmpty, withPicture {
      page.add(
        .note(
          "The four bars: no sign, early signs, getting in the way, needs attention now; the "
            + "higher, the likelier."))
    }
    page.add(.blank)
    if diagnosis.evidenceAnswers >= leastForLooks {
      page.add(looks(shown, conversation))
    }
    for report in shown {
      let text = "\(report.symptom.name): \(words(report)), \(count(diagnosis, report.symptom))"
      page.add(.item(withPicture ? bars(report.belief) : "-", text))
    }
    page.add(
      rest("No sign of", reports.filter { $0.line == .noSign }.map(\.symptom.name))
        // Names of problems that nothing points to would read like a list of charges.
        + rest(
          "Asked, and not clear",
          reports.filter { $0.line == .unclear && $0.sureness != .possible }
            .map(\.symptom.neutralName))
        + rest(
          "Not asked about yet",
          reports.filter { $0.line == .notAsked }.map(\.symptom.neutralName)))
    page.add(flags(conversation))
    return page
  }

  /// What the leader came with, and how it stands.
  private static func broughtBy(_ diagnosis: Diagnosis) -> [Block] {
    diagnosis.concerns.map { concern in
      .paragraph(
        "You came with \"\(concern.say)\": \(Words.outcome(diagnosis.outcome(of: concern))).")
    }
  }

  /// What it looks like so far, and the question that would settle it.
  private static func looks(_ shown: [Report], _ conversation: Conversation) -> [Block] {
    guard let leading = shown.first else {
      return [.paragraph("So far nothing looks like a problem.")]
    }
    let diagnosis = conversation.interview.diagnosis
    let open = diagnosis.library.index(of: leading.symptom.id).map(diagnosis.openHome)?.first
    let settling =
      leading.line == .report ? nil : conversation.next?.question ?? open
    return [
      .paragraph(
        "So far it looks most like: \(leading.symptom.name) (\(Words.sureness(leading.sureness))).")
    ] + (settling.map { [.paragraph("What would settle it: \(Words.short($0)).")] } ?? [])
      + [.blank]
  }

  private static func rest(_ label: String, _ names: [String]) -> [Block] {
    names.isEmpty ? [] : [.blank, .paragraph("\(label): \(names.joined(separator: "; ")).")]
  }

  private static func progress(_ conversation: Conversation) -> String {
    let asked = conversation.interview.asked
    let answers = asked == 1 ? "1 question" : "\(asked) questions"
    let next = conversation.next == nil ? ending(conversation) : "More are to come."
    return "\(answers) answered. \(next)"
  }

  /// One bar for each level, an eighth to eight eighths high.
  private static func bars(_ belief: Belief) -> String {
    let heights = Array("▁▂▃▄▅▆▇█")
    return String(
      Level.allCases.map { level in
        heights[min(heights.count - 1, Int(belief.levels[level.rawValue] * Double(heights.count)))]
      })
  }

  private static func words(_ report: Report) -> String {
    "\(Words.sureness(report.sureness)), \(Words.level(of: report.belief))"
  }

  private static func count(_ diagnosis: Diagnosis, _ symptom: Symptom) -> String {
    let answers = diagnosis.library.index(of: symptom.id).map(diagnosis.homeAnswers) ?? 0
    return switch answers {
    case 0: "not asked about directly"
    case 1: "1 answer about it"
    default: "\(answers) answers about it"
    }
  }

  private static func flags(_ conversation: Conversation) -> [Block] {
    let flags = conversation.session.flags.map(\.rawValue)
    guard !flags.isEmpty else { return [] }
    return [.blank, .paragraph("Marked to come back to: \(flags.joined(separator: ", ")).")]
  }
}
