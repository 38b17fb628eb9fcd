internal import Coaching
internal import Reports

extension Scene {
  /// Tells what a session comes to.
  func telling(_ session: Session, _ style: ResultStyle) throws -> [Step] {
    guard style.format == .text else { return [.print(try text(of: session, style, .whole))] }
    let short =
      viewer.looking(at: session).sees(.conclusion) && session.follows == nil
      ? Page.short(try conclusion(of: session), today: today) : nil
    return [.pages(try pages(of: session, .whole), inShort: short)]
  }

  /// A session's conclusion as text, laid out for the console unless told otherwise; of hands about
  /// different teams how they fell.
  func text(
    of session: Session, _ style: ResultStyle, _ part: MarkdownReport.Part,
    _ layout: Layout? = nil
  ) throws -> String {
    let leavesRoom = layout != nil
    let layout = layout ?? Layout(console)
    let viewer = viewer.looking(at: session)
    switch style.format {
    case .text:
      return try pages(of: session, part, leavesRoom: leavesRoom)
        .map { layout.text(of: screens.marked($0)) }.joined()
    case .json:
      return try ResultDocument(
        session, try conclusion(of: session), as: style.schema,
        withWords: style.withWords && viewer.sees(.privateNotes)
      ).json
    case .markdown:
      let conclusion = try conclusion(of: session)
      return try MarkdownReport(
        viewer.told(session), conclusion, sensitivity(of: conclusion),
        on: part == .whole ? try occasion() : nil
      ).text(part)
    }
  }

  /// The day a report is written, and by whom.
  func occasion(namesLabels: Bool = true, log: SessionLog? = nil) throws -> ReportOccasion {
    ReportOccasion(
      on: today, by: try Settings(file: desk.surroundings.settingsFile).sender,
      namesLabels: namesLabels, log: log)
  }

  /// A session's conclusion as pages for a terminal; of hands about different teams how they fell.
  func pages(
    of session: Session, _ part: MarkdownReport.Part, leavesRoom: Bool = false
  ) throws -> [Page] {
    let viewer = viewer.looking(at: session)
    let library = try library(of: session)
    if part == .whole, !viewer.sees(.conclusion) {
      let spread = try viewer.spread(of: session, in: library)
      return [.spread(spread, isOver: true, leavesRoom: leavesRoom, for: viewer)]
    }
    let conclusion = try conclusion(of: session)
    if let pages = try lookBackPages(of: session, conclusion) { return pages }
    return (part == .whole ? [Page.diagnosis(conclusion, for: viewer)] : [])
      + [
        Page.plan(conclusion, sensitivity(of: conclusion), today: today),
        Page.progress(session.commitments, conclusion.diagnosis.library, today: today, for: viewer),
      ]
  }
}
