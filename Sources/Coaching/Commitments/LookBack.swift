package import Playbooks

/// A look back at a plan: who was asked what became of it, and what is still to be asked (R11).
package struct LookBack: Sendable, Hashable {
  /// How long after the plan; the raw value is the week.
  package enum Stage: Int, Sendable, CaseIterable, Codable, Comparable {
    /// Was the first step done? One look at its measure.
    case first = 2
    /// The same questions again.
    case second = 6
    /// The slow measures.
    case third = 12

    package var days: Int { 7 * rawValue }

    package static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

    /// Measures of the library that are looked at.
    package var measures: [Measure.ID] {
      switch self {
      case .first: []
      case .second: ["me-participation"]
      case .third: ["me-participation", "me-turnover", "me-absence", "me-enps", "me-productivity"]
      }
    }

    /// Whether the questions are asked again.
    package var asksAgain: Bool { self != .first }
  }

  /// What is to be asked next.
  package enum Step: Hashable, Sendable {
    case status(Action.ID)
    case reading(Action.ID)
    case measure(Measure.ID)
    case again
  }

  package let stage: Stage
  package let on: Day
  /// What was open when it began: asked about, and measured.
  private var open: [Action.ID]
  /// What was done before it began: measured only.
  private var done: [Action.ID]
  private(set) var told: [Action.ID: Commitment.Status] = [:]
  private(set) var read: Set<String> = []
  /// Whether it was decided if the questions are asked again.
  private(set) var isDecided = false
  /// The session in which the questions were asked again.
  package private(set) var again: Session.ID?

  init(_ stage: Stage, on day: Day, _ commitments: [Commitment]) {
    self.stage = stage
    self.on = day
    open = commitments.filter(\.isOpen).map(\.action)
    done = commitments.filter { $0.status == .done }.map(\.action)
  }

  /// Asks about no others than these.
  mutating func narrow(to actions: Set<Action.ID>) {
    open.removeAll { !actions.contains($0) }
    done.removeAll { !actions.contains($0) }
  }

  mutating func apply(_ change: CommitmentChange) {
    switch change {
    case .moved(let action, let status, _, _): told[action] = status
    case .read(let name, _): read.insert(name)
    case .askedAgain(let session):
      isDecided = true
      again = session
    case .promised, .took, .arranged, .lookedBack: break
    }
  }

  /// Whether nothing was told yet.
  package var isUntold: Bool { told.isEmpty && read.isEmpty }

  /// Whether somebody only looked at what it would ask.
  package var isPeek: Bool { isUntold && !isDecided && step != nil }

  /// The first thing that was not told yet; `nil` when the look back is over.
  package var step: Step? {
    for action in open + done {
      guard let status = told[action] ?? (done.contains(action) ? .done : nil) else {
        return .status(action)
      }
      // What was not begun has nothing to show yet.
      let canTell = status == .doing || status == .done
      if canTell, !read.contains(action.rawValue) { return .reading(action) }
    }
    if let measure = stage.measures.first(where: { !read.contains($0.rawValue) }) {
      return .measure(measure)
    }
    return stage.asksAgain && !isDecided ? .again : nil
  }
}
