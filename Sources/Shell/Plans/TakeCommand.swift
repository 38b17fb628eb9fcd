internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct TakeCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.planSession(which.session)
    let conclusion = try scene.conclusion(of: session)
    let other = try instead.map { try scene.commitment($0, in: session) }
    if let other, !other.isOpen { throw PlansRefusal.notOpen(other.pledge) }
    let day = try by.map { try PlanDay.day($0, today: scene.today) }
    return try pledging(by: day, conclusion, session, insteadOf: other, scene) { pledge in
      try scene.screening(who ?? "") { who in
        let took = CommitmentChange.took(
          pledge.carried(by: who), insteadOf: other?.action, on: scene.today)
        return [
          .note(.commitment(took), session),
          .say(
            "\(pledge.title) is in the plan" + (pledge.isOwn ? ", in your own words" : "")
              + (other.map { ", instead of \"\($0.pledge.title)\"" } ?? "")
              + ", first step by \(Words.day(pledge.by))"
              + (who.isEmpty ? "." : ", by \(who).")),
        ]
      }
    }
  }

  /// Goes on with what is taken on.
  private func pledging(
    by day: Day?, _ conclusion: Conclusion, _ session: Session, insteadOf other: Commitment?,
    _ scene: Scene, then steps: @escaping (Pledge) throws -> [Step]
  ) throws -> [Step] {
    let typed = action.joined(separator: " ").trimmingWhitespace()
    // Before anything is asked, for what was typed is in no history.
    let isFull = session.commitments.open.count { $0.action != other?.action } >= Plan.size
    if let own = session.commitments.own(named: typed), !own.isOpen {
      guard !isFull else { throw PlansRefusal.noRoom }
      let again = own.pledge.moved(to: day ?? scene.today.advanced(by: 7))
      return try scene.screening(measure ?? "") { kept in
        // Words that are not kept take no earlier ones away.
        try steps(kept.isEmpty && measure != "" ? again : again.measured(by: kept))
      }
    }
    let named = NamedThing(typed, in: conclusion, session)
    guard let action = try named.authoredAction() else {
      guard !isFull else { throw PlansRefusal.noRoom }
      return try OwnAction(typed, measure: measure)
        .pledging(by: day, session, scene, then: steps)
    }
    guard measure == nil else { throw PlansRefusal.measured(action) }
    guard session.commitments[action.id]?.isOpen != true else {
      throw PlansRefusal.inPlan(action.title)
    }
    guard !isFull else { throw PlansRefusal.noRoom }
    let taken = try steps(
      Pledge(action, by: day ?? scene.today.advanced(by: action.isStartableToday ? 0 : 7)))
    guard let omission = conclusion.plan.notNow.first(where: { $0.action.id == action.id }) else {
      return taken
    }
    return [.say("The plan left it out: \(Words.obstacle(omission.because))")]
      + (scene.console.isInteractive ? [TakeCommand.confirming(taken)] : taken)
  }

  private static func confirming(_ steps: [Step]) -> Step {
    .ask(YesOrNo(question: "Take it all the same?")) {
      $0 == true ? steps : [.say("The plan stays as it is.")]
    }
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
