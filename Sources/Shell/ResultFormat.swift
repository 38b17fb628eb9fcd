internal import ArgumentParser
internal import Coaching
internal import Reports

/// How a result is written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}

extension Sitting {
  /// A session's conclusion as text, laid out for the console unless told otherwise; of hands about
  /// different teams how they fell.
  func text(
    of session: Session, _ format: ResultFormat, _ part: MarkdownReport.Part, for viewer: Viewer,
    _ layout: Layout? = nil
  ) throws -> String {
    let leavesRoom = layout != nil
    let layout = layout ?? Layout(console)
    let viewer = viewer.looking(at: session)
    let library = try library(of: session)
    if format == .text, part == .whole, !viewer.sees(.conclusion) {
      let spread = try viewer.spread(of: session, in: library)
      return layout.text(
        of: .spread(spread, isOver: true, leavesRoom: leavesRoom, for: viewer))
    }
    let conclusion = try viewer.conclusion(of: session, in: library, today: today)
    switch format {
    case .json: return try ResultDocument(session, conclusion).json
    case .markdown:
      return try MarkdownReport(viewer.told(session), conclusion, sensitivity(of: conclusion))
        .text(part)
    case .text:
      return try pages(of: session, conclusion, part, for: viewer).map(layout.text(of:)).joined()
    }
  }

  private func pages(
    of session: Session, _ conclusion: Conclusion, _ part: MarkdownReport.Part, for viewer: Viewer
  ) throws -> [Page] {
    if let pages = try lookBackPages(of: session, conclusion, for: viewer) { return pages }
    let pages =
      (part == .whole ? [Page.diagnosis(conclusion)] : [])
      + [
        Page.plan(conclusion, sensitivity(of: conclusion), today: today),
        Page.progress(session.commitments, conclusion.diagnosis.library, for: viewer),
      ]
    return pages.map(screens.marked)
  }
}
