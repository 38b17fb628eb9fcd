internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "Written cases, to work on in a room.",
    discussion: """
      The room reads a story, asks it questions and guesses before it sees the diagnosis. Example:
        cases
      """,
    subcommands: [
      List.self, ShowCaseCommand.self, PlayCommand.self, Played.self, NewCaseCommand.self,
    ],
    defaultSubcommand: List.self)

  struct List: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the cases, without their solutions.",
      discussion: """
        Example:
          cases list
        """)

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      var page = Page()
      for file in try CaseSelection([], in: sitting).cases {
        page.add(.heading("\(file.id): \(file.title)"), .field("The room reads", file.about))
      }
      page.space()
      page.add(.note("cases show ID tells the story, cases play ID works on it with a room."))
      sitting.show(page)
    }
  }

  struct Played: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the exercises that were played.",
      discussion: """
        They are kept apart from conversations; sessions delete ID removes one. Example:
          cases played
        """)

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      guard let store = try sitting.existingStore(), case let all = try store.exercises(),
        !all.isEmpty
      else { return sitting.say("No case was played yet.") }
      for exercise in all {
        let state = try store.load(exercise.id).exercise
        let words = [
          exercise.id, "\(Day(exercise.startedAt, in: sitting.surroundings.calendar))", "exercise",
          exercise.file.rawValue, (state?.asked.count ?? 0).of("question"),
          (state?.guesses.count ?? 0).of("guess", "guesses"),
          state?.isRevealed == true ? "revealed" : "unfinished",
        ]
        sitting.console.write(SafeText.visible(words.joined(separator: "  ")) + "\n")
      }
    }
  }
}

extension CaseFile {
  /// The loaded case a person named, with the library it stands on.
  static func named(_ id: String, in sitting: Sitting) throws -> (file: CaseFile, library: Library)
  {
    let selection = try CaseSelection([], in: sitting)
    // Of two with the same id the later one counts, as with playbooks.
    if let file = selection.cases.last(where: { $0.id.rawValue == id.lowercased() })
      ?? selection.cases.last(where: { $0.id.rawValue == id })
    {
      return (file, selection.library)
    }
    let known = selection.cases.map(\.id.rawValue)
    throw Failure(
      "There is no case \"\(id.shortened)\"\(Suggestion.hint(for: id, among: known)). Cases: "
        + "\(known.joined(separator: ", ")).", .notFound)
  }
}
