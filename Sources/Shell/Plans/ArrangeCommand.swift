internal import ArgumentParser
internal import Coaching
internal import Reports

struct ArrangeCommand: ActingCommand {
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

  var isConfidential: Bool { who != nil || target.isInWords }

  func validate() throws {
    try PlanDay.validate(by)
    guard by != nil || who != nil else { throw ValidationError("Say --by or --who.") }
  }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let day = try by.map { try PlanDay.day($0, today: sitting.today) }
    var session = try sitting.planSession(target.which.session, for: viewer)
    let before = try sitting.commitment(target.action, in: session)
    guard before.isOpen else {
      throw Failure(
        "\"\(before.pledge.title)\" is \(CommitmentWords.status(before.status).lowercased()), so there is "
          + "nothing to arrange" + (before.status == .dropped ? "; take puts it back." : "."),
        .usage)
    }
    let who = try who.map(sitting.screened)
    try sitting.note(
      .arranged(before.action, by: day, who: who), in: &session)
    guard let after = session.commitments[before.action] else { return }
    sitting.say(
      "\(after.pledge.title): first step by \(Words.day(after.pledge.by))"
        + (after.who.isEmpty ? "." : ", by \(after.who)."))
  }
}
