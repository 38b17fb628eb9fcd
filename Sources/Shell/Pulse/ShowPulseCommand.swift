internal import ArgumentParser
internal import Coaching
internal import Reports

struct ShowPulseCommand: DeskCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Open a result, and read it with care.",
    discussion: """
      For the leader. Counts first, then where the whole team may stand, whatever the silent think, then how others answer; \
      and what changed since the wave before, if that was opened here. As a page it has pictures. Examples:
        pulse show may.result
        pulse show --format html --output may.html
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(
    help: ArgumentHelp("The keeper's file; without it, the latest result.", valueName: "result"),
    completion: .file())
  var file: String?

  @Option(help: "How to write it: text, markdown or html.")
  var format = Form.text

  @OptionGroup var output: OutputOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    try desk.openingResult(in: file) { [try step(for: $0, at: desk)] }
  }

  private func step(for result: WaveResult, at desk: Desk) throws -> Step {
    let before = try desk.pulses().results.first { $0.mark == result.wave.follows }
    let trend = before.flatMap { PulseTrend(result, after: $0) }
    let page = PulsePages(result, trend: trend).page
    let report = PulseReport(result, trend: trend)
    if output.output == nil, format == .text { return .page(page) }
    let text =
      switch format {
      case .text: Layout(width: Layout.widest).text(of: page)
      case .markdown: report.markdown
      case .html: report.page
      }
    return output.step(for: text, readableBy: .owner)
  }
}
