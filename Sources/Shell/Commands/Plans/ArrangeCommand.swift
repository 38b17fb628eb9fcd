internal import ArgumentParser
internal import Coaching
internal import Reports

struct ArrangeCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "arrange",
    abstract: "Set the day of an action's first step, or who does it.",
    discussion: """
      Say a role rather than a name. Examples:
        arrange 1 --by 2026-03-20
        arrange act-list-tracking --who "me and the two team leads"
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @OptionGroup var target: ActionTarget

  @Option(help: ArgumentHelp("The day of the first step, such as 2026-03-20.", valueName: "day"))
  var by: String?

  @Option(help: ArgumentHelp("Who does it; an empty text takes it off.", valueName: "words"))
  var who: String?

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { who != nil }

  func validate() throws {
    if let by, Day(by) == nil {
      throw ValidationError("\"\(by)\" is no day; write it like 2026-03-20.")
    }
    guard by != nil || who != nil else { throw ValidationError("Say --by or --who.") }
  }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    if let by, let day = Day(by), day < sitting.today {
      throw Failure("\(Words.day(day)) is past; say a day from today on.", .usage)
    }
    var session = try sitting.planSession(target.which.session, for: viewer)
    let before = try sitting.commitment(target.action, in: session)
    let who = try who.map(sitting.screened)
    try sitting.note(
      .arranged(before.action, by: by.flatMap { Day($0) }, who: who), in: &session)
    guard let after = session.commitments[before.action] else { return }
    sitting.say(
      "\(after.pledge.title): first step by \(Words.day(after.pledge.by))"
        + (after.who.isEmpty ? "." : ", by \(after.who)."))
  }
}
