internal import Coaching
internal import Playbooks
internal import Sessions

/// What stands on the wall while a room is open, kept so that a program that ended goes on there.
extension Sitting {
  /// Keeps what is on screen now, if it is not what was kept.
  func rememberWall() throws {
    guard let room = desk.room else { return }
    let wall = wall
    try room.host.apply { $0.wall == wall ? nil : .stood(wall) }
  }

  private var wall: WallPlace {
    let sheet = screens.workshop?.place
    guard let top = screens.top, let conversation = top.conversation, conversation.isStored else {
      return WallPlace(sheet: sheet)
    }
    let page: Int? = if case .exercise(let exercise, _) = top { exercise.page } else { nil }
    return WallPlace(
      sheet: sheet, session: conversation.session.id, question: conversation.question?.id,
      page: page)
  }

  /// Shows again what was on the wall; whatever was begun since stays.
  func goBack(to wall: WallPlace?) throws {
    guard let wall else { return }
    if screens.workshop == nil, let place = wall.sheet {
      screens.workshop = try WorkshopRun(place, at: desk)
      say("The run sheet is at step \(place.step); next and back walk through it.")
    }
    guard conversation == nil, let id = wall.session,
      let store = try desk.sessions.existing(), let session = try? store.load(id)
    else { return }
    guard let state = session.exercise else {
      if session.state.onlookers.gathering != nil { screens.address(.workshop) }
      screens.enter(try resumed(session, on: try desk.library()))
      let open = desk.room?.state.ballot
      let id = open?.session == id ? open?.question : wall.question
      if let id, conversation?.library[id] != nil { conversation?.show(.question(id)) }
      return
    }
    let (file, library) = try CaseFile.named(state.file.rawValue, at: desk)
    screens.push(.exercise(Exercise(file, isNamed: true), try resumed(session, on: library)))
    if viewer.knowsTheCase {
      try projectReveal(at: wall.page ?? 1)
    } else {
      project(Page.story(file, in: library), at: wall.page ?? 1)
    }
    try offerGuesses()
  }
}

extension WorkshopRun {
  /// Goes on at the step where it was.
  fileprivate init(_ place: WallPlace.Sheet, at desk: Desk) throws {
    let sheet = try RunSheet(
      named: place.workshop, file: place.file, tables: place.tables, at: desk)
    self.init(sheet, at: place.step, isByVideo: place.isByVideo)
  }
}
