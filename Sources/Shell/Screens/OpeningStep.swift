internal import Coaching
internal import Playbooks

/// What the opening asks at the moment.
enum OpeningStep: Equatable {
  /// A sentence in the leader's own words.
  case sentence
  /// One or two of the list, from this one on.
  case concern(from: Int)
  case scope
  case since
  /// What is to be different in the end, where a coach asks.
  case goal

  /// The prompt behind which it is answered.
  var prompt: String {
    switch self {
    case .sentence: "today> "
    case .concern: "which> "
    case .scope: "whom> "
    case .since: "since> "
    case .goal: "goal> "
    }
  }
}

extension OpeningStep {
  /// The step in which a part was told.
  init(_ part: Opening.Part) {
    self =
      switch part {
      case .concern: .concern(from: 0)
      case .scope: .scope
      case .since: .since
      case .goal: .goal
      }
  }
}

extension Conversation {
  /// How many concerns a screen lists.
  static let concernsShown = 14

  /// Whether it begins with what brings the leader here: not with a room, nor in the middle.
  var beginsWithOpening: Bool {
    !library.concerns.isEmpty && session.state.onlookers.gathering == nil && session.exercise == nil
      && session.follows == nil && session.order.isEmpty && !session.isStopped
  }

  /// Where the opening stands; `nil` once it is over.
  var openOpening: OpeningStep? {
    guard beginsWithOpening else { return nil }
    guard let opening = session.opening else { return .sentence }
    guard opening.chosen != nil else { return .concern(from: 0) }
    return opening.told.flatMap { told in
      step(
        after: OpeningStep(told),
        asksGoal: session.state.onlookers.areCoached && session.goal.isEmpty)
    }
  }

  /// The concerns in the order they are offered: what fits the sentence first.
  var offered: [Concern] {
    let fitting = Recognition(session.opening?.words ?? "").fitting(library.concerns)
    return fitting
      + library.concerns.filter { concern in !fitting.contains { $0.id == concern.id } }
  }

  /// How many of ``offered`` fit the sentence best, and are set off from the rest.
  var fitting: Int {
    min(3, Recognition(session.opening?.words ?? "").fitting(library.concerns).count)
  }

  /// What was said of the opening with these concerns, about whom they usually are.
  func opening(_ before: Opening, choosing chosen: [Concern.ID]) -> Opening {
    Opening(
      words: before.words, chosen: chosen, matter: Matter(scope: scopes(of: chosen)[0]),
      told: .concern)
  }

  /// Whom what was chosen may be about, the usual first.
  var scopes: [Scope] { scopes(of: session.opening?.chosen ?? []) }

  private func scopes(of chosen: [Concern.ID]) -> [Scope] {
    let chosen = chosen.compactMap { library[$0] }
    guard let first = chosen.first, !first.scopes.isEmpty else { return [.everyone] }
    let others = chosen.dropFirst().flatMap(\.scopes).filter { !first.scopes.contains($0) }
    return first.scopes + others
  }

  /// The step after one that was answered; `nil` if the questions begin.
  ///
  /// A goal is asked for where a coach asks; alone, what brought the leader here is the goal.
  func step(after step: OpeningStep, asksGoal: Bool) -> OpeningStep? {
    switch step {
    case .sentence: .concern(from: 0)
    case .concern:
      isCheck ? (asksGoal ? .goal : nil) : scopes.count > 1 ? .scope : .since
    case .scope: .since
    case .since: asksGoal ? .goal : nil
    case .goal: nil
    }
  }

  /// Whether nothing special brings the leader here.
  private var isCheck: Bool { session.opening?.chosen?.isEmpty != false }

  /// The step before.
  func step(before step: OpeningStep) -> OpeningStep? {
    switch step {
    case .sentence: nil
    case .concern(from: 0): .sentence
    case .concern(let first): .concern(from: max(0, first - Conversation.concernsShown))
    case .scope: .concern(from: 0)
    case .since: scopes.count > 1 ? .scope : .concern(from: 0)
    case .goal: isCheck ? .concern(from: 0) : .since
    }
  }
}
