internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

struct SummaryCommand: DeskCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Show what rooms guessed, counted, for each case and over all.",
    discussion: """
      Of today, or since a day; without names of tables, and only what was revealed. Examples:
        workshop summary
        workshop summary --since 2026-03-01 --format html --output guesses.html
        workshop summary --format csv
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .exercise]
  static let shows = Shown.nothing

  @Option(help: ArgumentHelp("The first day that counts, YYYY-MM-DD.", valueName: "day"))
  var since: String?

  @Option(help: "How to write it: text, html or csv.")
  var format = Format.text

  @OptionGroup var file: OutputOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard since.map({ Day($0) != nil }) != false else {
      throw ValidationError("--since takes a day, such as 2026-03-01.")
    }
  }

  func run(at desk: Desk, for viewer: Viewer) throws {
    let day = since.flatMap { Day($0) } ?? desk.today
    let (played, left) = try desk.guesses(since: day, for: viewer)
    let library = try desk.library()
    let parts = try parts(played, at: desk)
    let text =
      switch format {
      case .csv: SummaryDocument(parts, since: day, in: library).csv
      case .html: try SummaryDocument(parts, since: day, in: library).html()
      case .text:
        Layout(desk.console).text(of: .summary(parts, since: day, unrevealed: left, library))
      }
    guard let output = file.output else { return desk.console.write(text) }
    try file.write(text, to: output, at: desk)
  }

  /// One for each case, in the order they were first played, and one for all if there are several.
  private func parts(
    _ played: [(file: CaseFile.ID, guesses: [Guess])], at desk: Desk
  ) throws -> [SummaryDocument.Part] {
    let titles = Dictionary(
      try CaseSelection([], at: desk).cases.map { ($0.id, $0.title) },
      uniquingKeysWith: { _, last in last })
    var files: [CaseFile.ID] = []
    for exercise in played where !files.contains(exercise.file) { files.append(exercise.file) }
    let each = files.map { file in
      SummaryDocument.Part(
        title: titles[file].map { "\(file), \($0)" } ?? file.rawValue,
        summary: GuessSummary(played.filter { $0.file == file }.map(\.guesses)))
    }
    guard each.count > 1 else { return each }
    return each + [
      .init(title: "All cases", summary: GuessSummary(played.map(\.guesses), ofOneCase: false))
    ]
  }
}

extension Desk {
  /// The guesses of revealed exercises since a day, the earliest first, and how many exercises are
  /// not revealed yet.
  fileprivate func guesses(
    since day: Day, for viewer: Viewer
  ) throws -> (played: [(file: CaseFile.ID, guesses: [Guess])], unrevealed: Int) {
    guard let store = try sessions.existing() else { return ([], 0) }
    let played = try store.exercises().reversed()
      .filter { Day($0.startedAt, in: surroundings.calendar) >= day }
      .map { try store.load($0.id) }
    let revealed = played.filter { viewer.looking(at: $0).knowsTheCase }.compactMap(\.exercise)
    return (revealed.map { ($0.file, $0.guesses) }, played.count - revealed.count)
  }
}
