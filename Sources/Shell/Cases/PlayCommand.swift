internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions
internal import Reports

struct PlayCommand: RapportCommand {
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

  var begins: Bool { true }

  func validate() throws {
    guard tables.map({ (1...40).contains($0) }) != false else {
      throw ValidationError("--tables takes a number from 1 to 40.")
    }
  }

  func steps(in scene: Scene) throws -> [Step] {
    try scene.requireCounted()
    let (file, library) = try CaseFile.named(id, at: scene.desk)
    let play = Play(
      exercise: Exercise(file, isNamed: exercise != nil), library: library, tables: tables)
    let steps =
      try exercise.map { play.goingOn(with: try chosen($0, on: file, at: scene.desk)) }
      ?? unfinished(file, in: scene).map { begun in
        goesOn ? play.goingOn(with: begun) : play.asking(about: begun, in: scene)
      } ?? play.beginning
    return steps
  }

  /// The exercise a person named.
  private func chosen(
    _ beginning: String, on file: CaseFile, at desk: Desk
  ) throws -> Session {
    let store = try desk.sessions.existing()
    let all =
      try store?.exercises().filter {
        !beginning.isEmpty && $0.id.rawValue.hasPrefix(beginning)
      } ?? []
    let here = all.filter { $0.file == file.id }
    guard let found = here.first(where: { $0.id.rawValue == beginning }) ?? here.first, let store
    else {
      throw CasesRefusal.noSuchExercise(typed: beginning, on: file.id, but: all.first?.file)
    }
    guard here.count == 1 || found.id.rawValue == beginning else {
      throw CasesRefusal.severalExercises(typed: beginning, here.map(\.id))
    }
    return try store.load(found.id)
  }

  /// The latest exercise in which anything was asked or guessed, at the prompt or on a phone, if it
  /// may be gone on with.
  private func unfinished(_ file: CaseFile, in scene: Scene) throws -> Session? {
    let desk = scene.desk
    guard goesOn || desk.console.isInteractive, let store = try desk.sessions.existing() else {
      return nil
    }
    for stored in try store.exercises() where stored.file == file.id {
      let session = try store.load(stored.id)
      let isGuessed = desk.room?.state.waitingSheet?.session == session.id
      guard let state = session.exercise, state.hasAnything || isGuessed,
        !scene.viewer.looking(at: session).knowsTheCase
      else { continue }
      return session
    }
    return nil
  }
}

/// How a room begins with a case, or goes on with it.
private struct Play {
  let exercise: Exercise
  let library: Library
  let tables: Int?

  var beginning: [Step] {
    [
      .then { scene in
        try scene.requireGuessesKept()
        return []
      },
      .act(WorkOnCase(exercise: exercise, library: library, session: nil, tables: tables)),
      .act(Project(pages: Page.story(exercise.file, in: library))), .act(OfferGuesses()),
    ]
  }

  func goingOn(with begun: Session) -> [Step] {
    let isChanged = begun.exercise?.version != exercise.file.version
    return [
      .then { scene in
        try scene.requireGuessesKept(besides: begun.id)
        return []
      },
      .act(WorkOnCase(exercise: exercise, library: library, session: begun, tables: tables)),
      .say(
        "You go on where you were."
          + (isChanged ? " The case has changed since; what it answered stays." : "")),
      .act(TurnPage.next), .act(OfferGuesses()),
    ]
  }

  func asking(about begun: Session, in scene: Scene) -> [Step] {
    guard let state = begun.exercise else { return beginning }
    let standing = GuessStanding(state, phones: scene.desk.room?.state.guesses(in: begun.id) ?? [])
    return [
      .say("This case was begun: \(state.asked.count.of("question")) asked. \(standing.words)"),
      .ask(YesOrNo(question: "Go on with it?", onEnter: true)) {
        $0 == true ? goingOn(with: begun) : beginning
      },
    ]
  }
}
