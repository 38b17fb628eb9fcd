internal import ArgumentParser
internal import Reports

struct PlanCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show the plan, or write it to a file.",
    discussion: """
      As Markdown it is a page that a coach can hand over: private notes are never in it. Examples:
        plan
        plan --format markdown --output plan.md
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(
    .conclusion, orLeavesOut: [.labels, .reasons, .privateNotes])

  @OptionGroup var which: SessionOptions

  @Option(help: "How to write it: text, markdown or json (the whole result).")
  var format: ResultFormat = .text

  @OptionGroup var schema: SchemaOptions

  @OptionGroup var file: OutputOptions

  @OptionGroup var shared: SharedOptions

  /// Endings that promise something else than text.
  private static let others: Set = ["html", "htm", "json", "pdf", "docx", "csv", "ics"]

  func validate() throws { try schema.validate(for: format) }

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.planned(try scene.session(which.session))
    let style = ResultStyle(format, schema)
    guard let output = file.output else {
      return format == .text
        ? [.pages(try scene.pages(of: session, .plan))]
        : [.print(try scene.text(of: session, style, .plan))]
    }
    if format == .text, let ending = output.fileEnding, PlanCommand.others.contains(ending) {
      throw ResultsRefusal.notAPlan(ending: ending)
    }
    let layout = Layout(width: Layout.widest)
    return [file.writing(try scene.text(of: session, style, .plan, layout), to: output)]
  }
}
