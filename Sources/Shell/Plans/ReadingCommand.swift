internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct ReadingCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Note what the measure of an action or of the team shows.",
    discussion: """
      Note results, not activity: "five people name two colleagues they would ask", not "we held six \
      coffees". Measures of the team begin with me-. Examples:
        reading 1 3 of 8 answered --better
        reading me-turnover 1
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @Argument(
    help: ArgumentHelp("The action, as for done, or a measure.", valueName: "step-or-measure"))
  var name: String

  @Argument(help: "What it shows: a number or a few words.")
  var words: [String]

  @Flag(help: "Better than the time before.")
  var better = false

  @Flag(help: "As the time before.")
  var same = false

  @Flag(help: "Worse than the time before.")
  var worse = false

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  private var direction: Reading.Direction {
    better ? .better : worse ? .worse : same ? .same : .unclear
  }

  func validate() throws {
    if [better, same, worse].count(where: \.self) > 1 {
      throw ValidationError("Only one of --better, --same and --worse can be true.")
    }
  }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    var session = try sitting.planSession(which.session, for: viewer)
    let library = try sitting.library()
    let measure = library[Measure.ID(rawValue: name)]
    let commitment = measure == nil ? try sitting.commitment(name, in: session) : nil
    let text = try sitting.screened(words.joined(separator: " "))
    guard !text.isEmpty else {
      throw Failure("Say what it shows: a number, or a few words.", .usage)
    }
    let id = commitment?.action.rawValue ?? name
    try sitting.note(.read(id, Reading(text, direction, on: sitting.today)), in: &session)
    let all =
      commitment.flatMap { session.commitments[$0.action]?.readings }
      ?? session.commitments.measures[id] ?? []
    sitting.show(
      Page([
        .field(
          commitment?.pledge.title ?? measure?.name ?? id, CommitmentWords.readings(all))
      ]))
    if let measure { sitting.say(measure.caution) }
  }
}
