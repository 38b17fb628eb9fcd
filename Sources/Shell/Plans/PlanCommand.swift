internal import ArgumentParser
internal import Reports

struct PlanCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let session = try sitting.planned(try sitting.session(which.session))
    if file.output == nil, format == .text {
      return try sitting.showAtLength(sitting.pages(of: session, .plan, for: viewer))
    }
    guard let output = file.output else {
      sitting.console.write(
        try sitting.text(of: session, ResultStyle(format, schema), .plan, for: viewer))
      return
    }
    let layout = Layout(width: Layout.widest)
    try file.write(
      try sitting.text(of: session, ResultStyle(format, schema), .plan, for: viewer, layout),
      to: output, at: sitting.desk)
  }
}
