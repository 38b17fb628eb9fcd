internal import Coaching
internal import Sessions

/// The first screen of the shell.
extension Sitting {
  /// Opens the shell for whoever it is meant for, with more playbooks if folders are named, and
  /// greets.
  func begin(for audience: Audience? = nil, folders: [String] = []) throws {
    try use(folders: folders)
    screens.address(audience)
    openShell()
    try greet()
  }

  /// Shows what Rapport is, what is due, and how to begin or go on.
  func greet() throws {
    guard console.isInteractive else { return }
    let latest = try storeToGreetWith().flatMap { store in
      (try? store.latest()).flatMap { $0 }.flatMap { try? store.load($0.id) }
    }
    guard !screens.isOver else { return }
    let unfinished = latest.flatMap { session in
      session.isConcluded || session.replies.isEmpty && session.opening == nil ? nil : session
    }
    show(.opening(dataFolder: surroundings.shownDataFolder))
    if let reminder = viewer.reminders.first { show(Page([.paragraph(reminder), .blank])) }
    showDue()
    if RoomJournal.isThere(in: desk.sessions.folder), !RoomJournal.isInUse(in: desk.sessions.folder)
    {
      show(
        Page([
          .paragraph(
            "A room for phones was open when the program ended. \(type: "room resume") goes on with it, "
              + "\(type: "room close") ends it."
          ), .blank,
        ]))
    }
    show(.invitation(unfinished: unfinished))
  }

  /// The store, if there is one and the person at the terminal opens it.
  private func storeToGreetWith() throws -> SessionStore? {
    do {
      return try desk.sessions.existing()
    } catch is StoreError {
      // Told when something is to be stored.
      return nil
    } catch let closed as Closed where closed.reason == .declined {
      say("It stays closed; a command that needs it asks again.")
      return nil
    } catch let closed as Closed where closed.reason == .left {
      screens.pop()
      return nil
    }
  }

  /// Shows what is due of the latest plan without labels, and how much there is besides: whose
  /// plans the others are is nobody's business in front of a client.
  private func showDue() {
    // A store that cannot be opened is told when something is to be stored.
    guard let store = desk.sessions.atHand, let due = try? desk.sessions.due(on: today),
      !due.isEmpty
    else { return }
    let own = due.first { $0.labels.isEmpty }.flatMap { try? store.load($0.id) }
      .flatMap { viewer.looking(at: $0).sees(.conclusion) ? $0 : nil }
    if let own { show(.due(own, today: today, for: viewer)) }
    let others = due.count - (own == nil ? 0 : 1)
    if others > 0 {
      let plans = others == 1 ? "1 plan wants" : "\(others) plans want"
      say(
        "\(own == nil ? "" : "Besides, ")\(plans) to be asked about; \(type: "due") shows \(others == 1 ? "it" : "them")."
      )
    }
    show(Page([.blank]))
  }
}
