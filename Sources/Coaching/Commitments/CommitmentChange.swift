package import Playbooks

/// Something that happened to what a leader took on.
package enum CommitmentChange: Hashable, Sendable {
  /// A plan was shown, with these actions to do now.
  case promised([Pledge], on: Day)
  /// One more action was taken on, perhaps in the place of another.
  case took(Pledge, insteadOf: Action.ID?, on: Day)
  /// The status was told.
  case moved(Action.ID, Commitment.Status, because: String, on: Day)
  /// A measure was looked at: that of an action, or one of the library's.
  case read(String, Reading)
  /// The day of the first step, or who does it, is another now.
  case arranged(Action.ID, by: Day?, who: String?)
  /// A look back at the plan began.
  case lookedBack(LookBack.Stage, on: Day)
  /// The questions were asked again in another session; `nil`: not this time.
  case askedAgain(session: Session.ID?)

  /// The day on which it was told; `nil` where none belongs to it.
  var day: Day? {
    switch self {
    case .moved(_, _, _, let day): day
    case .read(_, let reading): reading.on
    case .promised, .took, .arranged, .lookedBack, .askedAgain: nil
    }
  }

  /// Whether a person did it, and may take it back.
  var canBeUndone: Bool {
    switch self {
    case .promised, .lookedBack, .askedAgain: false
    case .took, .moved, .read, .arranged: true
    }
  }
}
