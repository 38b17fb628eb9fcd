internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Reports

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html, markdown, json, csv, ics

  /// The format a file's name asks for.
  init?(fileName: String) {
    let ending = fileName.fileEnding ?? ""
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
      report write --help lists the options.
      """,
    subcommands: below.map { $0.parsable }, defaultSubcommand: Write.self)

  struct Write: RapportCommand {
    static let configuration = CommandConfiguration(
      commandName: "write", abstract: "Write a report; the word itself may be left out.",
      discussion: """
        It begins with one page to take home. A client's report, the usual one, holds no notes. With --for coach it has \
        them, and cues; private notes, all answers and the log of sessions only where asked for. Its file is called \
        NAME-coach. Examples:
          report --output report.html
          report --for coach --answers --log --output report.html
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
    var beginning: String?

    @Option(
      help: ArgumentHelp(
        "How to write it: html, markdown, json, csv or ics; else as the file's name ends, or markdown."
      ))
    var format: ReportFormat?

    @OptionGroup var file: OutputOptions

    @OptionGroup var audience: AudienceOptions

    @Flag(help: "With --for coach: private notes too.")
    var privateNotes = false

    @Flag(help: "With --for coach: all answers.")
    var answers = false

    @Flag(help: "With --for coach: on which days this client was met, and what happened.")
    var log = false

    @Flag(help: "With the labels of client and team; a coach's copy always has them.")
    var labels = false

    @Flag(help: "With the words typed at the beginning; they are a private note.")
    var words = false

    @Option(help: "As JSON, by this version of the schema: 1, or 2 if left out.")
    var schema: ResultSchema?

    @Option(
      help: ArgumentHelp("Use the templates found in this folder.", valueName: "dir"),
      completion: .directory)
    var templates: String?

    @OptionGroup var shared: SharedOptions

    private var chosen: ReportFormat {
      format ?? file.output.flatMap(ReportFormat.init(fileName:)) ?? .markdown
    }

    private var isForCoach: Bool { audience.audience == .coach }

    private var reader: ReportReader {
      guard isForCoach else { return .client(withWords: words) }
      return .coach(
        Set(
          [
            privateNotes ? .privateNotes : nil, words ? .words : nil, answers ? .answers : nil,
          ].compactMap(\.self)))
    }

    func validate() throws {
      guard audience.audience != .workshop else {
        throw ValidationError("A report is for a client or for a coach.")
      }
      for (name, isOn) in [("private-notes", privateNotes), ("answers", answers), ("log", log)]
      where isOn {
        guard isForCoach else {
          throw ValidationError("--\(name) goes together with --for coach.")
        }
        guard chosen.holdsNotes else {
          throw ValidationError("Only html and markdown hold what is for a coach.")
        }
      }
      let misplaced = [
        ("labels", labels && !chosen.holdsNotes, "html and markdown"),
        ("templates", templates != nil && !chosen.holdsNotes, "html and markdown"),
        ("words", words && (chosen == .csv || chosen == .ics), "html, markdown and json"),
        ("schema", schema != nil && chosen != .json, "json"),
      ]
      if let (name, _, formats) = misplaced.first(where: \.1) {
        throw ValidationError("--\(name) goes together with \(formats) alone.")
      }
    }

    func steps(in scene: Scene) throws -> [Step] {
      let viewer = scene.viewer
      if format == nil, let ending = file.output?.fileEnding, ending != "txt",
        ReportFormat(fileName: file.output ?? "") == nil
      {
        throw ResultsRefusal.notAReport(ending: ending)
      }
      if privateNotes || words { try viewer.require(.privateNotes) }
      if log || labels && !isForCoach { try viewer.require(.labels) }
      if isForCoach, file.output == nil { try viewer.require(.cues) }
      let text = try text(on: try scene.session(beginning), in: scene)
      guard let output = file.output else { return [.print(text)] }
      let path = isForCoach && chosen.holdsNotes ? output.coachs : output
      // A file that anybody could read before must not take private notes in.
      let isTold = path != output && !scene.screens.isShell && scene.console.isInteractive
      return [
        .write(
          Writing(
            text: text, path: path, readers: privateNotes || words ? .owner : .asBefore,
            replacing: file.replacing))
      ] + (isTold ? [.say("Written to \(path): a coach's copy says so in its name.")] : [])
    }
  }
}

extension ReportCommand.Write {
  /// A session's conclusion as a report; what was asked again is told with the plan it is about.
  private func text(on asked: Session, in scene: Scene) throws -> String {
    if chosen == .json {
      return try ResultDocument(
        asked, try scene.conclusion(of: asked), as: schema ?? .second, withWords: words
      ).json
    }
    let plan = try scene.planned(asked)
    let conclusion = try scene.conclusion(of: plan)
    // A coach's file is for the coach, whoever sees the screen meanwhile.
    let session = isForCoach && file.output != nil ? plan : scene.viewer.told(plan)
    switch chosen {
    case .csv: return PlanTable(conclusion, session.commitments).text
    case .ics:
      return PlanCalendar(session, conclusion, now: scene.desk.surroundings.now()).text
    case .json, .html, .markdown: break
    }
    let trend = try scene.trend(
      of: plan, conclusion.diagnosis, latest: HTMLReport.mostInTrend)
    let sensitivity = scene.sensitivity(of: conclusion)
    let occasion = try scene.occasion(
      namesLabels: labels || isForCoach,
      log: log ? try scene.log(ofClientOf: plan) : nil)
    switch chosen {
    case .html:
      return try HTMLReport(
        session, conclusion, sensitivity, after: trend, for: reader, on: occasion
      ).text(try TemplateFolder.template(.html, in: templates))
    case .markdown, .json, .csv, .ics:
      return try MarkdownReport(
        session, conclusion, sensitivity, after: trend, for: reader, on: occasion
      ).text(.whole, try TemplateFolder.template(.markdown, in: templates))
    }
  }
}

extension String {
  /// What stands behind the last point of a file's name, in small letters; `nil` without one.
  var fileEnding: String? {
    let name = split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    return name[name.index(after: point)...].lowercased()
  }

  /// A file's name that says it is a coach's: `ana.html` becomes `ana-coach.html`.
  fileprivate var coachs: String {
    var isFolder: ObjCBool = false
    guard !hasPrefix("/dev/"),
      !FileManager.default.fileExists(atPath: self, isDirectory: &isFolder) || !isFolder.boolValue
    else { return self }
    let start = lastIndex(of: "/").map { index(after: $0) } ?? startIndex
    let name = self[start...]
    let end = name.lastIndex(of: ".").flatMap { $0 > start ? $0 : nil } ?? endIndex
    guard !name.isEmpty, !self[start..<end].lowercased().hasSuffix("coach") else { return self }
    return self[..<end] + "-coach" + self[end...]
  }
}
