internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct ReadingCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.planSession(which.session)
    let measure = try scene.library()[Measure.ID(rawValue: name)]
    let commitment = measure == nil ? try scene.commitment(name, in: session) : nil
    let id = commitment?.action.rawValue ?? name
    return try scene.screening(words.joined(separator: " ")) { text in
      guard !text.isEmpty else { throw PlansRefusal.emptyReading }
      let read = CommitmentChange.read(id, Reading(text, direction, on: scene.today))
      let title = commitment?.pledge.title ?? measure?.name ?? id
      return [
        .note(.commitment(read), session),
        .then { scene in
          let commitments = try scene.session(session.id).commitments
          let all =
            commitment.flatMap { commitments[$0.action]?.readings } ?? commitments.measures[id]
          return [.show(Page([.field(title, CommitmentWords.readings(all ?? []))]))]
        },
      ] + (measure.map { [.say($0.caution)] } ?? [])
    }
  }
}
