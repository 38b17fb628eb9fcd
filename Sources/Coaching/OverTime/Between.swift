package import Playbooks

/// What was agreed and done between two conversations.
package struct Between: Sendable, Equatable {
  /// One action, and what became of it.
  package struct Line: Sendable, Equatable {
    /// When it was last told, or else when its first step was to be done.
    package let day: Day
    package let action: Action.ID
    package let title: String
    /// `nil` if nothing was told.
    package let status: Commitment.Status?
    /// What its measure showed, the earliest first.
    package let readings: [Reading]
  }

  /// In the order of the plan.
  package let lines: [Line]

  /// What was taken on from the plan of the earlier conversation.
  package init(_ commitments: Commitments) {
    lines = commitments.all.map {
      Line(
        day: $0.toldOn ?? $0.pledge.by, action: $0.action, title: $0.pledge.title,
        status: $0.toldOn == nil ? nil : $0.status, readings: $0.readings)
    }
  }
}
