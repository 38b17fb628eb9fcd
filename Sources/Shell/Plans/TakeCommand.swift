internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct TakeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Take another action into the plan, perhaps in the place of one.",
    discussion: """
      One of the playbooks', or one in your own words, in quotes. Change one thing at a time and keep the \
      rest. Three at a time are enough. Examples:
        take act-share-hours
        take act-share-hours --instead 2
        take "Agree with my deputy what she decides" --by 2026-03-20 --who "me and her"
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @Argument(
    help: ArgumentHelp(
      "The action to take on: its id, its number, the beginning of its title, or your own words.",
      valueName: "action"))
  var action: [String]

  @Option(
    help: ArgumentHelp("The one it replaces, by number or id; it is dropped.", valueName: "step"))
  var instead: String?

  @Option(help: ArgumentHelp("The day of the first step, such as 2026-03-20.", valueName: "day"))
  var by: String?

  @Option(help: ArgumentHelp("Who does it.", valueName: "words"))
  var who: String?

  @Option(
    help: ArgumentHelp("In your own words: how to tell that it worked.", valueName: "words"))
  var measure: String?

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  /// Several words may be the leader's own, about anybody.
  var isConfidential: Bool {
    who != nil || measure != nil || instead?.contains(" ") == true
      || action.joined(separator: " ").contains(" ")
  }

  func validate() throws { try PlanDay.validate(by) }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    var session = try sitting.planSession(which.session, for: viewer)
    let conclusion = try sitting.conclusion(of: session, for: viewer)
    let other = try instead.map { try sitting.commitment($0, in: session) }
    guard other?.isOpen != false else {
      throw Failure(
        "\"\(other?.pledge.title ?? "")\" is not open, so nothing takes its place; take … alone puts "
          + "another in.", .usage)
    }
    let day = try by.map { try PlanDay.day($0, today: sitting.today) }
    guard let pledge = try pledge(by: day, conclusion, session, insteadOf: other, sitting) else {
      return sitting.say("The plan stays as it is.")
    }
    let who = try who.map(sitting.screened) ?? ""
    try sitting.note(
      .took(pledge.carried(by: who), insteadOf: other?.action, on: sitting.today), in: &session)
    sitting.say(
      "\(pledge.title) is in the plan" + (pledge.isOwn ? ", in your own words" : "")
        + (other.map { ", instead of \"\($0.pledge.title)\"" } ?? "")
        + ", first step by \(Words.day(pledge.by))"
        + (who.isEmpty ? "." : ", by \(who)."))
  }

  /// What is taken on; `nil` if it is not meant after all.
  private func pledge(
    by day: Day?, _ conclusion: Conclusion, _ session: Session, insteadOf other: Commitment?,
    _ sitting: Sitting
  ) throws -> Pledge? {
    let typed = action.joined(separator: " ").trimmingWhitespace()
    // Before anything is asked, for what was typed is in no history.
    let isFull = session.commitments.open.count { $0.action != other?.action } >= Plan.size
    let full = Failure(
      "Three things at a time are enough. Say which one makes room: take … --instead 1.", .usage)
    if let own = session.commitments.own(named: typed), !own.isOpen {
      guard !isFull else { throw full }
      let again = own.pledge.moved(to: day ?? sitting.today.advanced(by: 7))
      return try measure.map { again.measured(by: try sitting.screened($0)) } ?? again
    }
    let named = NamedThing(typed, in: conclusion, session)
    guard let action = try named.authoredAction() else {
      guard !isFull else { throw full }
      return try OwnAction(typed, measure: measure).pledge(by: day, session, sitting)
    }
    guard measure == nil else {
      throw Failure("\(action.title) has a measure of its own; reading notes what you see.", .usage)
    }
    guard session.commitments[action.id]?.isOpen != true else {
      throw Failure("\(action.title) is in the plan already.", .usage)
    }
    guard !isFull else { throw full }
    if let omission = conclusion.plan.notNow.first(where: { $0.action.id == action.id }) {
      sitting.say("The plan left it out: \(Words.obstacle(omission.because))")
      if sitting.console.isInteractive, !(try sitting.asker.confirms("Take it all the same?")) {
        return nil
      }
    }
    return Pledge(
      action, by: day ?? sitting.today.advanced(by: action.isStartableToday ? 0 : 7))
  }
}

extension Commitments {
  /// The action in own words that has this id, number in the plan or title.
  fileprivate func own(named name: String) -> Commitment? {
    let named =
      Int(name).flatMap(all.element(numbered:))
      ?? all.first { $0.action.rawValue == name || $0.pledge.title == Words.capitalized(name) }
    return named.flatMap { $0.pledge.isOwn ? $0 : nil }
  }
}
