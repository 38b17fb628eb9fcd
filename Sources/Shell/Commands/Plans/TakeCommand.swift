internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct TakeCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Take another action into the plan, perhaps in the place of one.",
    discussion: """
      Change one thing at a time and keep the rest. Three at a time are enough. Examples:
        take act-share-hours
        take act-share-hours --instead 2
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @Argument(
    help: ArgumentHelp(
      "The action to take on: its id, its number, or the beginning of its title.",
      valueName: "action"))
  var action: [String]

  @Option(
    help: ArgumentHelp("The one it replaces, by number or id; it is dropped.", valueName: "step"))
  var instead: String?

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    var session = try sitting.planSession(which.session, for: viewer)
    let conclusion = try sitting.conclusion(of: session, for: viewer)
    let action = try NamedThing(action.joined(separator: " "), in: conclusion, session).action()
    guard session.commitments[action.id]?.isOpen != true else {
      throw Failure("\(action.title) is in the plan already.", .usage)
    }
    let other = try instead.map { try sitting.commitment($0, in: session) }
    let staying = session.commitments.open.filter { $0.action != other?.action }
    guard staying.count < Plan.size else {
      throw Failure(
        "Three things at a time are enough. Say which one makes room: take \(action.id) --instead 1.",
        .usage)
    }
    if let omission = conclusion.plan.notNow.first(where: { $0.action.id == action.id }) {
      sitting.say("The plan left it out: \(Words.obstacle(omission.because))")
      if sitting.console.isInteractive, !(try sitting.asker.confirms("Take it all the same?")) {
        return sitting.say("The plan stays as it is.")
      }
    }
    let by = sitting.today.advanced(by: action.isStartableToday ? 0 : 7)
    try sitting.note(
      .took(Pledge(action, by: by), insteadOf: other?.action, on: sitting.today), in: &session)
    sitting.say(
      "\(action.title) is in the plan" + (other.map { " instead of \"\($0.pledge.title)\"" } ?? "")
        + ", first step by \(Words.day(by)).")
  }
}
