internal import ArgumentParser
internal import Coaching
internal import Reports

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html, markdown, json, csv, ics

  /// The format a file's name asks for.
  init?(fileName: String) {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    self.init(rawValue: ["md": "markdown", "htm": "html"][ending] ?? ending)
  }

  /// Whether it can hold what only a coach reads.
  var holdsNotes: Bool { self == .html || self == .markdown }
}

struct ReportCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [Write.self, Templates.self]

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report to hand over or to print.",
    discussion: """
      A page (html, markdown), a list for a task tracker (csv), days for a calendar (ics), or the \
      whole result for a program (json). Examples:
        report --output report.html
        report kx7 --format markdown
      """,
    subcommands: below.map { $0.parsable }, defaultSubcommand: Write.self)

  struct Write: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a report; the word itself may be left out.",
      discussion: """
        A client's report, the usual one, holds no notes. With --for coach it has them, and cues; private notes only with \
        --private-notes. Examples:
          report --output report.html
          report kx7 --format ics --output plan.ics
          report --for coach --format markdown
        """)
    static let places: Places = [.commandLine, .shell, .lookBack, .tour]
    static let shows = Shown.needs(
      .conclusion, orLeavesOut: [.labels, .privateNotes, .cues, .reasons])

    @Argument(
      help: ArgumentHelp(
        "The conversation, by the beginning of its id; the one on screen or the latest if left out.",
        valueName: "session"))
    var session: String?

    @Option(
      help: ArgumentHelp(
        "How to write it: html, markdown, json, csv or ics; else as the file's name ends, or markdown."
      ))
    var format: ReportFormat?

    @OptionGroup var file: OutputOptions

    @OptionGroup var audience: AudienceOptions

    @Flag(help: "With --for coach: private notes too.")
    var privateNotes = false

    @Flag(help: "With the words typed at the beginning; they are a private note.")
    var words = false

    @Option(help: "As JSON, by this version of the schema: 1 or 2.")
    var schema: ResultSchema = .second

    @Option(
      help: ArgumentHelp("Use the templates found in this folder.", valueName: "dir"),
      completion: .directory)
    var templates: String?

    @OptionGroup var shared: SharedOptions

    private var chosen: ReportFormat {
      format ?? file.output.flatMap(ReportFormat.init(fileName:)) ?? .markdown
    }

    private var reader: ReportReader {
      audience.audience == .coach
        ? .coach(withPrivateNotes: privateNotes) : .client(withWords: words)
    }

    func validate() throws {
      guard audience.audience != .workshop else {
        throw ValidationError("A report is for a client or for a coach.")
      }
      guard privateNotes else { return }
      guard audience.audience == .coach else {
        throw ValidationError("--private-notes goes together with --for coach.")
      }
      guard chosen.holdsNotes else {
        throw ValidationError("Only html and markdown hold notes.")
      }
    }

    func run(in sitting: Sitting, for viewer: Viewer) throws {
      if privateNotes || words { try viewer.require(.privateNotes) }
      if audience.audience == .coach, file.output == nil { try viewer.require(.cues) }
      let text = try sitting.report(
        on: try sitting.session(session),
        chosen, ResultStyle(format: .json, schema: schema, withWords: words), to: reader,
        for: viewer, templates: templates)
      guard let output = file.output else {
        sitting.console.write(text)
        return
      }
      // A file that anybody could read before must not take private notes in.
      try file.write(
        text, to: output, readableBy: privateNotes || words ? .owner : .asBefore, at: sitting.desk)
    }
  }
}

extension Sitting {
  /// A session's conclusion as a report; what was asked again is told with the plan it is about.
  fileprivate func report(
    on asked: Session, _ format: ReportFormat, _ style: ResultStyle, to reader: ReportReader,
    for viewer: Viewer,
    templates: String?
  ) throws -> String {
    if format == .json {
      return try ResultDocument(
        asked, try conclusion(of: asked, for: viewer), as: style.schema,
        withWords: style.withWords
      ).json
    }
    let plan = try planned(asked)
    let conclusion = try conclusion(of: plan, for: viewer)
    let session = viewer.told(plan)
    switch format {
    case .csv: return PlanTable(conclusion, session.commitments).text
    case .ics: return PlanCalendar(session, conclusion, now: surroundings.now()).text
    case .json, .html, .markdown: break
    }
    let trend = try trend(
      of: plan, conclusion.diagnosis, for: viewer, latest: HTMLReport.mostInTrend)
    let sensitivity = sensitivity(of: conclusion)
    guard format == .html else {
      return try MarkdownReport(session, conclusion, sensitivity, after: trend, for: reader)
        .text(.whole, try TemplateFolder.template(.markdown, in: templates))
    }
    return try HTMLReport(session, conclusion, sensitivity, after: trend, for: reader)
      .text(try TemplateFolder.template(.html, in: templates))
  }
}
