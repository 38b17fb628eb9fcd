internal import ArgumentParser
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
    let timer = console.timer.flatMap { timer in
      timer.isOver(at: surroundings.now())
        ? nil : WallPlace.Timer(length: timer.length, end: timer.end)
    }
    guard let top = screens.top, let conversation = top.conversation, conversation.isStored else {
      return WallPlace(sheet: sheet, timer: timer)
    }
    let page: Int? = if case .exercise(let exercise, _) = top { exercise.page } else { nil }
    return WallPlace(
      sheet: sheet, session: conversation.session.id, question: conversation.question?.id,
      page: page, timer: timer)
  }

  /// The conversation or exercise with this id; `nil` where it was deleted.
  private func stored(_ id: Session.ID) throws -> Session? {
    do { return try desk.sessions.existing()?.load(id) } catch StoreError.noSession { return nil }
  }

  /// Shows again what was on the wall; whatever was begun since stays, unless hands wait elsewhere.
  func goBack(to wall: WallPlace?) throws {
    if let place = wall?.sheet, screens.workshop == nil {
      screens.workshop = try WorkshopRun(place, at: desk)
      say(
        "The run sheet is at step \(place.step); "
          + "\(type: "next") and \(type: "back") walk through it."
      )
    }
    if let timer = wall?.timer, console.timer == nil, timer.end > surroundings.now() {
      console.timer = RoomTimer(length: timer.length, end: timer.end)
      say("The timer goes on.")
    }
    let waiting = desk.room.flatMap { $0.state.handCount > 0 ? $0.state.ballot?.session : nil }
    guard waiting != conversation?.session.id || waiting == nil,
      waiting != nil || conversation == nil, let id = waiting ?? wall?.session,
      let session = try stored(id)
    else { return }
    guard let state = session.exercise else {
      if session.state.onlookers.gathering != nil { screens.address(.workshop) }
      try perform(scene.leavingUnsaved([.resume(session)]))
      guard desk.room?.state.ballot?.session != id, let question = wall?.question,
        conversation?.library[question] != nil
      else { return }
      conversation?.show(.question(question))
      return
    }
    let (file, library) = try CaseFile.named(state.file.rawValue, at: desk)
    open(.exercise(Exercise(file, isNamed: true), try resumed(session, on: library)))
    if viewer.knowsTheCase {
      try perform(scene.revealing(at: wall?.page ?? 1))
    } else {
      try perform([
        .act(Project(pages: Page.story(file, in: library), page: wall?.page ?? 1))
      ])
    }
    try OfferGuesses().act(in: self)
  }
}

extension Scene {
  /// Goes on with a room that the program left when it ended, if a person wants that first; else does
  /// what was to be done.
  func goingBackToRoom(unless steps: [Step]) -> [Step] {
    let folder = desk.sessions.folder
    guard desk.room == nil, desk.console.isInteractive, RoomJournal.isThere(in: folder),
      !RoomJournal.isInUse(in: folder)
    else { return steps }
    return [
      .say("A room for phones was open when the program ended, and waits."),
      .ask(YesOrNo(question: "Go back to it, with what was on the wall?", onEnter: true)) {
        $0 == true ? [.act(try ResumeRoomCommand.parse([]))] : steps
      },
    ]
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
