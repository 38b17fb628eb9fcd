internal import ArgumentParser
internal import Coaching
internal import Playbooks
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

  var isConfidential: Bool { who != nil || target.isInWords }

  func validate() throws {
    try PlanDay.validate(by)
    guard by != nil || who != nil else { throw ValidationError("Say --by or --who.") }
  }

  func steps(in scene: Scene) throws -> [Step] {
    let day = try by.map { try PlanDay.day($0, today: scene.today) }
    let session = try scene.planSession(target.which.session)
    let before = try scene.commitment(target.action, in: session)
    guard before.isOpen else { throw PlansRefusal.nothingToArrange(before) }
    return try scene.screening(who ?? "") { kept in
      // Words that are not kept take no earlier ones away.
      let who = who.flatMap { kept.isEmpty && !$0.isEmpty ? nil : kept }
      guard day != nil || who != nil else { return [] }
      return [
        .note(.commitment(.arranged(before.action, by: day, who: who)), session),
        .then { arranged(before.action, try $0.session(session.id)) },
      ]
    }
  }

  private func arranged(_ action: Action.ID, _ session: Session) -> [Step] {
    guard let after = session.commitments[action] else { return [] }
    return [
      .say(
        "\(after.pledge.title): first step by \(Words.day(after.pledge.by))"
          + (after.who.isEmpty ? "." : ", by \(after.who)."))
    ]
  }
}
