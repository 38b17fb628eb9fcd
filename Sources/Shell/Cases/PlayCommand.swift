internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions
internal import Reports

struct PlayCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Work on a case with a room: story, questions, guesses, reveal.",
    discussion: """
      Everything is kept as it happens, apart from conversations; quit leaves, and play goes on with an \
      exercise that was not revealed yet, or with the one whose id cases played shows. Examples:
        cases play case1
        cases play case1 --tables 3
        cases play case1 --continue kx7
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The case's id.", valueName: "case"))
  var id: String

  @Argument(
    help: ArgumentHelp(
      "The beginning of an exercise's id, to go on with that one.", valueName: "exercise"))
  var exercise: String?

  @Option(help: ArgumentHelp("How many tables are to guess before the reveal.", valueName: "n"))
  var tables: Int?

  @Flag(name: .customLong("continue"), help: "Go on with the unfinished exercise without asking.")
  var goesOn = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard tables.map({ (1...40).contains($0) }) != false else {
      throw ValidationError("--tables takes a number from 1 to 40.")
    }
  }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    if try sitting.returnsToRoom() { return }
    let (file, library) = try CaseFile.named(id, at: sitting.desk)
    let screen = Exercise(file, isNamed: exercise != nil)
    if let begun = try exercise.map({ try chosen($0, on: file, at: sitting.desk) })
      ?? unfinished(file, at: sitting.desk, for: viewer)
    {
      sitting.screens.push(.exercise(screen, try sitting.resumed(begun, on: library)))
      let isChanged = begun.exercise?.version != file.version
      sitting.say(
        "You go on where you were."
          + (isChanged ? " The case has changed since; what it answered stays." : ""))
      sitting.turnPage()
    } else {
      let began = ExerciseEvent.began(
        file: file.id, version: file.version, facts: file.facts(in: library), tables: tables)
      let conversation = try sitting.begun(
        on: library, limit: Interview.hardLimit, after: [.exercise(began)])
      sitting.screens.push(.exercise(screen, conversation))
      sitting.project(Page.story(file, in: library))
    }
    try sitting.offerGuesses()
  }

  /// The exercise a person named.
  private func chosen(
    _ beginning: String, on file: CaseFile, at desk: Desk
  ) throws -> Session {
    let store = try desk.sessions.existing()
    let all = try store?.exercises().filter { $0.id.hasPrefix(beginning) } ?? []
    let here = all.filter { $0.file == file.id }
    guard let found = here.first(where: { $0.id == beginning }) ?? here.first, let store else {
      let other = all.first.map { " That one is on \($0.file)." } ?? ""
      throw Failure(
        "There is no exercise \"\(beginning.shortened)\" on \(file.id).\(other) cases played lists "
          + "them.", .notFound)
    }
    guard here.count == 1 || found.id == beginning else {
      let ids = here.map(\.id).sorted().joined(separator: ", ")
      throw Failure(
        "\"\(beginning.shortened)\" fits \(here.count) exercises: \(ids).", .notFound)
    }
    return try store.load(found.id)
  }

  /// The latest exercise in which anything was asked or guessed, if a person wants to go on with it.
  private func unfinished(
    _ file: CaseFile, at desk: Desk, for viewer: Viewer
  ) throws -> Session? {
    guard goesOn || desk.asker.mayAsk, let store = try desk.sessions.existing() else { return nil }
    for stored in try store.exercises() where stored.file == file.id {
      let session = try store.load(stored.id)
      guard let state = session.exercise, state.hasAnything,
        !viewer.looking(at: session).knowsTheCase
      else { continue }
      guard !goesOn else { return session }
      desk.say(
        "This case was begun: \(state.asked.count.of("question")) asked. \(GuessStanding(state).words)"
      )
      return try desk.asker.confirms("Go on with it?", onEnter: true) ? session : nil
    }
    return nil
  }
}
