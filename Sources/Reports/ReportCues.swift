internal import Coaching
internal import Playbooks

/// What only a coach's report has: notes, and what to listen for next time.
struct ReportCues {
  private let report: ReportValues
  private let parts: Set<ReportReader.CoachPart>

  /// Nothing at all in a client's report.
  init?(_ report: ReportValues) {
    guard case .coach(let parts) = report.reader else { return nil }
    self.report = report
    self.parts = parts
  }

  static let names = TemplateNames<ReportCues>([
    .flag("isCoachs") { _ in true },
    .flag("isForCoach") { cues in
      ![cues.notes.isEmpty, cues.questions.isEmpty, cues.answers.isEmpty, cues.log.isEmpty]
        .allSatisfy(\.self)
    },
    .list("notes", note, \.notes),
    .list("cues", cue, \.questions),
    .list("answers", QuestionAnswered.names, \.answers),
    .list("log", entry, \.log),
  ])

  private static let cue = TemplateNames<(ask: String, listen: String)>([
    .text("ask", \.ask), .text("listen", \.listen),
  ])

  // MARK: Notes

  private typealias Note = (kind: String, about: String, text: String)

  private static let note = TemplateNames<Note>([
    .text("kind", \.kind), .text("about", \.about), .text("text", \.text),
  ])

  private var notes: [Note] {
    report.session.notes.filter { parts.contains(.privateNotes) || !$0.isPrivate }.map { note in
      let about = note.question.map { report.library[$0]?.ask ?? $0.rawValue }
      return (
        note.isPrivate ? "Private note" : "Note", about ?? "The whole conversation", note.text
      )
    }
  }

  // MARK: Answers

  /// Every answer that counts, in the order it was asked for.
  private var answers: [QuestionAnswered] {
    guard parts.contains(.answers) else { return [] }
    let answers = report.conclusion.diagnosis.answers
    let team = answers.library.statements.compactMap { statement -> QuestionAnswered? in
      guard let team = answers.team, let shown = team.shown(statement.id) else { return nil }
      return QuestionAnswered(
        ask: "The team, to: \(statement.say)", answer: PulseWords.said(shown, in: team.wave))
    }
    return report.session.order.compactMap(report.answered) + team
  }

  /// The questions worth coming back to, with what to listen for: noted or flagged, at odds, unknown,
  /// or what the first action rests on.
  private var questions: [(ask: String, listen: String)] {
    let session = report.session
    let pairs = report.conclusion.contradictions
    let wanted = Set(
      session.notes.compactMap(\.question) + session.flags
        + pairs.flatMap { [$0.first.question, $0.second.question] }
        + report.conclusion.unseen.map(\.id) + report.sensitivity.questions.map(\.id))
    return report.library.questions.filter { wanted.contains($0.id) }
      .compactMap { question in question.listen.map { (question.ask, $0) } }
  }

  // MARK: Log

  private static let entry = TemplateNames<SessionLog.Entry>([
    .text("day") { Words.day($0.day) }, .text("session", \.session.rawValue),
    .texts("lines", \.lines),
    .text("text", \.text),
  ])

  private var log: [SessionLog.Entry] { report.occasion?.log?.entries ?? [] }
}
