internal import Coaching
internal import Playbooks

/// Does what a line comes to; the only place where steps have effects.
extension Sitting {
  /// How things stand, for whoever looks on.
  var scene: Scene { Scene(desk: desk, screens: screens, viewer: viewer) }

  /// Does these steps in order, each on disk before the next; what is thrown ends them.
  ///
  /// What follows from other steps may show these parts; all that the viewer sees if they are `nil`.
  func perform(_ steps: [Step], showing parts: Set<Part>? = nil) throws {
    for step in steps { try perform(step, showing: parts) }
  }

  private func perform(_ step: Step, showing parts: Set<Part>?) throws {
    switch step {
    case .record(let change): try record(change)
    case .note(let change, var session): try note(change, in: &session)
    case .begin(let beginning): try begin(beginning)
    case .resume(let session): try resume(session)
    case .address(let audience): screens.address(audience)
    case .open(let screen): open(screen)
    case .replace(let screen): screens.replaceTop(with: screen)
    case .turn(let turn): conversation?.take(turn)
    case .again: screens.markUnshown()
    case .stay: screens.markShown()
    case .close: screens.pop()
    case .leave: leave()
    case .show(let page): show(page)
    case .say(let sentence): say(sentence)
    case .pages(let pages, let short): try showAtLength(pages, inShort: short)
    case .print(let text): console.write(text)
    case .complain(let text): console.complain(text)
    case .write(let writing): try write(writing)
    case .clear: console.clear()
    case .putBack(let line): asker.putBack(line)
    case .ask(let ask): try perform(ask.steps(asker), showing: parts)
    case .then(let steps): try perform(steps(parts.map(scene.limited) ?? scene), showing: parts)
    case .act(let act): try act.act(in: self)
    }
  }

  private func begin(_ beginning: Beginning) throws {
    let conversation = try begun(
      as: beginning.id, on: beginning.library, limit: beginning.limit, isStored: beginning.isStored,
      after: beginning.changes, ending: beginning.ending)
    guard let tour = beginning.tour else {
      return screens.enter(conversation, format: beginning.style)
    }
    screens.push(.tour(tour, conversation))
  }

  /// Puts a screen on top; in front of whoever saw what it is about before, it says so.
  func open(_ screen: Screen) {
    let isShared = bringBack(whoSaw: screen.session)
    screens.push(screen)
    if isShared { viewer.reminders.first.map(say) }
  }

  /// Whether a session that comes on screen brings those along who saw it before; then what stands there
  /// is cleared, and the next start of the program knows of them.
  @discardableResult
  func bringBack(whoSaw session: Session?) -> Bool {
    guard screens.takeOver(session) else { return false }
    console.clear()
    do { try SharedScreen(desk.sessions.folder).keep(true) } catch { console.tell(Failure(error)) }
    return true
  }

  private func write(_ writing: Writing) throws {
    try writing.replacing.requireFree(writing.path)
    try TextFile.write(writing.text, to: writing.path, readableBy: writing.readers)
    if let word = writing.word {
      say(word)
    } else if screens.isShell {
      // On the command line silence says so.
      say("Written to \(writing.path).")
    }
  }
}
