internal import Coaching
internal import Playbooks

/// Who looks at the screen; the one place that says what may be shown.
///
/// What answers come to is to be had only here (``Viewer/conclusion(of:in:today:)`` and its like).
struct Viewer {
  /// For whom questions are shown when nobody else looks on.
  private let ownAudience: Audience
  /// Others see the screen.
  private let isPresenting: Bool
  /// Hands and what they come to wait for the reveal.
  private var isHiding: Bool
  /// An exercise whose answer the room does not know yet.
  private var isGuessing: Bool
  private var gathering: Gathering?
  /// A room is still being asked, and nobody is to be swayed.
  private var isAskingRoom: Bool
  /// The session that hides what is asked for, if it is not the one on screen.
  private var hidingElsewhere: Session.ID?
  /// The parts a command has said it shows; `nil` for a screen of the shell.
  private var declared: Set<Part>?

  init(
    _ audience: Audience, isPresenting: Bool, isHiding: Bool, looksAt session: Session?
  ) {
    let onlookers = session?.state.onlookers ?? Onlookers()
    ownAudience = audience
    self.isPresenting = isPresenting
    self.isHiding = isHiding || onlookers.waitForReveal
    isGuessing = onlookers.doNotKnowTheCase
    gathering = onlookers.gathering
    isAskingRoom = gathering != nil && session?.isConcluded == false
  }

  /// The same viewer in front of another session: what waits for a reveal there stays hidden.
  func looking(at session: Session) -> Viewer {
    let onlookers = session.state.onlookers
    var viewer = self
    if onlookers.waitForReveal, !isHiding { viewer.hidingElsewhere = session.id }
    viewer.isHiding = isHiding || onlookers.waitForReveal
    viewer.isAskingRoom = onlookers.gathering != nil && !session.isConcluded
    viewer.isGuessing = onlookers.doNotKnowTheCase
    viewer.gathering = onlookers.gathering
    return viewer
  }

  /// The same viewer, who sees no part but these of those seen before.
  func limited(to parts: Set<Part>) -> Viewer {
    var viewer = self
    viewer.declared = viewer.declared?.intersection(parts) ?? parts
    return viewer
  }

  // MARK: Parts

  func sees(_ part: Part) -> Bool { reason(against: part) == nil }

  /// - Throws: ``Withheld`` if the part is kept back.
  func require(_ part: Part) throws(Withheld) {
    if let reason = reason(against: part) {
      throw Withheld(part: part, reason: reason, session: hidingElsewhere)
    }
  }

  /// - Throws: ``Withheld`` for the first part a command needs that is kept back; who is in the room
  ///   of the session it turns out to be about is for ``looking(at:)``.
  func require(_ shown: Shown) throws(Withheld) {
    var viewer = self
    viewer.gathering = nil
    for part in Part.allCases where shown.needed.contains(part) { try viewer.require(part) }
  }

  private func reason(against part: Part) -> Withheld.Reason? {
    declared?.contains(part) == false ? .undeclared : keptBack(part)
  }

  /// Why a part is kept back; `nil` if it is not.
  private func keptBack(_ part: Part) -> Withheld.Reason? {
    switch part {
    case .labels, .privateNotes, .cues, .status, .trainerNotes, .reasons:
      if isPresenting { return .presenting }
      return part == .status ? keptBack(.conclusion) : nil
    case .hands: return isHiding ? .hiding : nil
    case .known: return isAskingRoom ? .hiding : keptBack(.conclusion)
    case .conclusion:
      if isHiding { return .hiding }
      return isGuessing ? .guessing : gathering == .differentTeams ? .differentTeams : nil
    case .purpose: return isGuessing ? .guessing : nil
    case .solution: return isGuessing ? .guessing : isPresenting ? .presenting : nil
    }
  }

  // MARK: Questions

  /// For whom questions are shown.
  var audience: Audience { isPresenting ? .leader : ownAudience }

  /// Whether hands are counted rather than one person's answers taken.
  var countsHands: Bool { audience == .workshop || gathering != nil }

  /// Whether the answer of the exercise on screen is known, if there is one.
  var knowsTheCase: Bool { !isGuessing }

  /// Whether it is known who is in the room.
  var knowsRoom: Bool { gathering == .oneTeam || gathering == .differentTeams }

  /// Whether this is who is in the room.
  func isFor(_ gathering: Gathering) -> Bool { self.gathering == gathering }

  /// Whether a question may be put to whoever is there.
  func mayBeAsked(_ question: Question, in library: Library) -> Bool {
    gathering == nil || !library.mayHandOver(question)
  }

  /// Whether a matter for other help may be asked about: not in front of a room.
  var isAlone: Bool { gathering == nil }

  /// Who is in the room, in a sentence.
  var roomWords: String {
    switch gathering {
    case .oneTeam: "One team: all hands are about it, and are pooled with care."
    case .differentTeams: "Different teams: you see how the hands spread; there is no plan."
    case .undecided, nil: "Nobody said yet; room one-team or room different-teams does."
    }
  }

  /// What is kept back here and how to end that, for whoever comes back to it.
  var reminders: [String] {
    (isPresenting
      ? ["Others saw this screen, so nothing private is shown until you type present off."] : [])
      + (isHiding
        ? ["How hands fall and what is concluded stays hidden until you type reveal."] : [])
  }

  /// A question as it is read: from the last row of a room, with space between the answers.
  func laidOut(_ page: Page, in layout: Layout) -> Page {
    isPresenting ? page.spaced(in: layout) : page
  }
}
