internal import Coaching
internal import Playbooks

/// Does what a line comes to; the only place where steps have effects.
extension Sitting {
  /// How things stand, for whoever looks on.
  var scene: Scene { Scene(desk: desk, screens: screens, viewer: viewer) }

  /// Does these steps in order, each on disk before the next; what is thrown ends them.
  func perform(_ steps: [Step]) throws {
    for step in steps { try perform(step) }
  }

  private func perform(_ step: Step) throws {
    switch step {
    case .record(let change): try record(change)
    case .note(let change, var session): try note(change, in: &session)
    case .begin(let beginning): try begin(beginning)
    case .resume(let session): try resume(session)
    case .address(let audience): screens.address(audience)
    case .play(let exercise, let library, let session, let tables):
      try play(exercise, on: library, session, tables: tables)
    case .open(let screen): screens.push(screen)
    case .replace(let screen): screens.replaceTop(with: screen)
    case .turn(let turn): conversation?.take(turn)
    case .again: showScreenAgain()
    case .stay: screens.markShown()
    case .close: screens.pop()
    case .leave: leave()
    case .show(let page): show(page)
    case .say(let sentence): say(sentence)
    case .pages(let pages, let short): try showAtLength(pages, inShort: short)
    case .print(let text): console.write(text)
    case .complain(let text): console.complain(text)
    case .write(let writing): try write(writing)
    case .turnPage: turnPage()
    case .turnPageBack: try turnPageBack()
    case .project(let pages, let page): project(pages, at: page)
    case .clear: console.clear()
    case .follow(let run): try follow(run)
    case .putToPhones: try putToPhones()
    case .hide(let isOn): try hide(isOn)
    case .offerGuesses: try offerGuesses()
    case .takePhoneGuesses: try takePhoneGuesses()
    case .withdrawBallot: try withdrawBallot()
    case .countPhones(let question, let raised): try countPhones(question, inTheRoom: raised)
    case .putBack(let line): asker.putBack(line)
    case .ask(let ask): try perform(ask.steps(asker))
    case .then(let steps): try perform(steps(scene))
    case .act(let command):
      try command.run(in: self, for: viewer.limited(to: type(of: command).shows.parts))
    }
  }

  private func begin(_ beginning: Beginning) throws {
    let conversation = try begun(
      on: beginning.library, limit: beginning.limit, isStored: beginning.isStored,
      after: beginning.changes, ending: beginning.ending)
    guard let tour = beginning.tour else {
      return screens.enter(conversation, format: beginning.style)
    }
    screens.push(.tour(tour, conversation))
  }

  private func play(
    _ exercise: Exercise, on library: Library, _ session: Session?, tables: Int?
  ) throws {
    let file = exercise.file
    let began = ExerciseEvent.began(
      file: file.id, version: file.version, facts: file.facts(in: library), tables: tables)
    let conversation =
      try session.map { try resumed($0, on: library) }
      ?? begun(on: library, limit: Interview.hardLimit, after: [.exercise(began)])
    screens.push(.exercise(exercise, conversation))
  }

  private func hide(_ isOn: Bool) throws {
    screens.hide(isOn)
    try record(.hidden(isOn))
    try desk.room?.host.apply(isOn ? .hid : .revealed)
  }

  private func follow(_ run: WorkshopRun) throws {
    screens.workshop = run
    console.clear()
    try perform([viewer.sees(.trainerNotes) ? .page(.trainerStep(run)) : .show(.roomStep(run))])
    if screens.isOver { openShell() }
  }

  private func write(_ writing: Writing) throws {
    try writing.replacing.requireFree(writing.path)
    try TextFile.write(writing.text, to: writing.path, readableBy: writing.readers)
    desk.sayWritten(to: writing.path)
  }
}

extension Conversation {
  mutating func take(_ turn: Turn) {
    switch turn {
    case .to(let screen): show(screen)
    case .goOn: goOn()
    case .review: review()
    case .backFromReview: backFromReview()
    case .reflect: reflect()
    case .leaveMirror: leaveMirror()
    case .keep(let showsAgain): keepAnswer(showsAgain: showsAgain)
    }
  }
}
