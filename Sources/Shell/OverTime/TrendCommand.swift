internal import ArgumentParser
internal import Coaching
internal import Reports
internal import Sessions

struct TrendCommand: RapportCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Show how each symptom went over several conversations.",
    discussion: """
      Only conversations with the same labels stand in one trend; without labels, those of the \
      conversation on screen. Examples:
        trend
        trend --client C7 --team north
        trend --client C7 --format csv
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion, orLeavesOut: [.labels])

  @OptionGroup var labels: LabelOptions

  @Option(help: ArgumentHelp("So many of the latest conversations.", valueName: "n"))
  var last = 12

  @Option(help: "How to write it: text, json or csv.")
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { !labels.isEmpty }

  func validate() throws {
    guard (2...1000).contains(last) else {
      throw ValidationError("--last takes a number from 2 to 1000.")
    }
  }

  func steps(in scene: Scene) throws -> [Step] {
    let all = try SameLabels(scene).conversations(labels, for: scene.viewer)
    let trend = Trend(try scene.snapshots(of: all.prefix(last).reversed().map(\.id)))
    return switch format {
    case .json: [.print(try TrendDocument(trend).json)]
    case .csv: [.print(TrendDocument(trend).csv)]
    case .text:
      [
        .page(
          .trend(
            trend, of: all.count, labels: all[0].labels, for: scene.viewer,
            pictureWidth: scene.desk.pictureWidth))
      ]
    }
  }
}
