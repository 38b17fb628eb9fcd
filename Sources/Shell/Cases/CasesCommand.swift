internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions
internal import Reports

struct CasesCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    List.self, ShowCaseCommand.self, PlayCommand.self, Played.self, NewCaseCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "Written cases, to work on in a room.",
    discussion: """
      The room reads a story, asks it questions and guesses before it sees the diagnosis. Example:
        cases
      """,
    subcommands: below.map { $0.parsable },
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the cases, without their solutions.",
      discussion: """
        Example:
          cases list
        """)
    static let places: Places = [.commandLine, .shell, .lookBack, .tour]
    static let shows = Shown.nothing

    @OptionGroup var shared: SharedOptions

    func steps(at desk: Desk) throws -> [Step] {
      var page = Page()
      for file in try CaseSelection([], at: desk).cases {
        page.add(.heading("\(file.id): \(file.title)"), .field("The room reads", file.about))
      }
      page.space()
      page.add(
        .note(
          "\(type: "cases show ID") tells the story, "
            + "\(type: "cases play ID") works on it with a room."
        ))
      return [.show(page)]
    }
  }

  struct Played: RapportCommand {
    static let configuration = CommandConfiguration(
      commandName: "played", abstract: "List the exercises that were played.",
      discussion: """
        They are kept apart from conversations; sessions delete ID removes one. Example:
          cases played
        """)
    static let places: Places = .withStored
    static let shows = Shown.nothing

    @OptionGroup var shared: SharedOptions

    func steps(in scene: Scene) throws -> [Step] {
      let (desk, viewer) = (scene.desk, scene.viewer)
      guard let store = try desk.sessions.existing(), case let all = try store.exercises(),
        !all.isEmpty
      else { return [.say("No case was played yet.")] }
      // One by one: those before one that cannot be read are shown.
      return all.map { exercise in
        .then { _ in
          let session = try store.load(exercise.id)
          let words = words(of: exercise, session, in: desk.surroundings.calendar, for: viewer)
          return [.print(SafeText.visible(words.joined(separator: "  ")) + "\n")]
        }
      }
    }

    private func words(
      of exercise: StoredExercise, _ session: Session, in calendar: Calendar,
      for viewer: Viewer
    ) -> [String] {
      let state = session.exercise
      return [
        exercise.id.rawValue, "\(Day(exercise.startedAt, in: calendar))", "exercise",
        exercise.file.rawValue, (state?.asked.count ?? 0).of("question"),
        (state?.guesses.count ?? 0).of("guess", "guesses"),
        viewer.looking(at: session).knowsTheCase ? "revealed" : "unfinished",
      ]
    }
  }
}

extension CaseFile {
  /// The loaded case a person named, with the library it stands on.
  static func named(_ id: String, at desk: Desk) throws -> (file: CaseFile, library: Library) {
    let selection = try CaseSelection([], at: desk)
    // Of two with the same id the later one counts, as with playbooks.
    if let file = selection.cases.last(where: { $0.id.rawValue == id.lowercased() })
      ?? selection.cases.last(where: { $0.id.rawValue == id })
    {
      return (file, selection.library)
    }
    throw CasesRefusal.noSuchCase(typed: id, known: selection.cases.map(\.id))
  }
}
