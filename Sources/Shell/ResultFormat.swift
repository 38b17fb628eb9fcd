internal import ArgumentParser
internal import Coaching
internal import Reports

/// How a result is written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}

extension Sitting {
  /// Writes the conclusion of the conversation on screen.
  func write(_ format: ResultFormat) throws {
    guard let conversation else { return }
    console.write(try text(of: conversation.session, format, .whole))
  }

  /// A session's conclusion as text, laid out for the console unless told otherwise.
  func text(
    of session: Session, _ format: ResultFormat, _ part: MarkdownReport.Part,
    _ layout: Layout? = nil
  ) throws
    -> String
  {
    if session.room == .differentTeams, format == .text, part == .whole {
      let spread = Spread(session.answers(in: try library(of: session)))
      let page = Page.spread(spread, in: session.room, isOver: true, leavesRoom: layout != nil)
      return (layout ?? Layout(console)).text(of: page)
    }
    let conclusion = try conclusion(of: session)
    let layout = layout ?? Layout(console)
    if format == .text, let pages = try lookBackPages(of: session, conclusion) {
      return pages.map(layout.text(of:)).joined()
    }
    switch format {
    case .json: return try ResultDocument(session, conclusion).json
    case .markdown:
      return try MarkdownReport(session, conclusion, sensitivity(of: conclusion)).text(part)
    case .text:
      let pages =
        (part == .whole ? [Page.diagnosis(conclusion)] : [])
        + [
          Page.plan(conclusion, sensitivity(of: conclusion), today: today),
          Page.progress(session.commitments, conclusion.diagnosis.library),
        ]
      return pages.map { layout.text(of: exercise?.marked($0) ?? $0) }.joined()
    }
  }

  /// Which answers its first action rests on.
  func sensitivity(of conclusion: Conclusion) -> Sensitivity {
    Sensitivity(conclusion.diagnosis.answers, today: today)
  }
}
