internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import Sessions

struct SummaryCommand: RapportCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Show what rooms guessed and how hands fell, counted.",
    discussion: """
      For each case and over all, then the hands of each room with how many were there at least. Of today, or since a day; \
      without names of tables, and only what was revealed. Examples:
        workshop summary
        workshop summary --since 2026-03-01 --format html --output guesses.html
        workshop summary --format csv
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .exercise]
  static let shows = Shown.leavesOut(.hands)

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

  func steps(in scene: Scene) throws -> [Step] {
    let (desk, viewer) = (scene.desk, scene.viewer)
    let day = since.flatMap { Day($0) } ?? desk.today
    let (played, left) = try desk.guesses(since: day, for: viewer)
    let library = try desk.library()
    let parts = try parts(played, at: desk)
    let (hands, hidden) = try desk.hands(since: day, for: viewer)
    let text =
      switch format {
      case .csv: SummaryDocument(parts, hands: hands, since: day, in: library).csv
      case .html:
        try SummaryDocument(parts, hands: hands, since: day, in: library).html()
      case .text:
        desk.text(
          of: .summary(parts, hands: hands, since: day, unrevealed: left, hidden: hidden, library))
      }
    return [file.step(for: text)]
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
  /// The hands of rooms that began since a day, the earliest first, and how many rooms' hands wait for
  /// a reveal.
  fileprivate func hands(
    since day: Day, for viewer: Viewer
  ) throws -> (shown: [SummaryDocument.Hands], hidden: Int) {
    guard let store = try sessions.existing() else { return ([], 0) }
    let rooms = try store.list().reversed()
      .filter { Day($0.startedAt, in: surroundings.calendar) >= day }
      .map { try store.load($0.id) }
      .filter { $0.state.onlookers.gathering != nil && !$0.replies.isEmpty }
    let visible = rooms.filter { viewer.looking(at: $0).sees(.hands) }
    let hands = try visible.compactMap { session -> SummaryDocument.Hands? in
      let spread = try viewer.spread(of: session, in: try library(of: session))
      guard !spread.questions.isEmpty else { return nil }
      let began = Day(session.startedAt ?? .distantPast, in: surroundings.calendar)
      let who = viewer.looking(at: session).isFor(.differentTeams) ? "different teams" : "one team"
      return SummaryDocument.Hands(
        title: "\(who), \(Words.day(began)), \(session.id)", spread: spread)
    }
    return (hands, rooms.count - visible.count)
  }

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
