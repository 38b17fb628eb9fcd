internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct SessionsCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    List.self, Show.self, Log.self, Resume.self, Delete.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List, show, log, resume or delete stored conversations.",
    discussion: """
      A conversation is named by the beginning of its id, as the list shows it. Example:
        sessions
      """,
    subcommands: below.map { $0.parsable },
    defaultSubcommand: List.self)

  struct List: RapportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List stored conversations.",
      discussion: """
        The latest comes first. Example:
          sessions list
        """)
    static let places: Places = .withStored
    static let shows = Shown.leavesOut(.labels)

    @OptionGroup var labels: LabelOptions

    @OptionGroup var shared: SharedOptions

    var isConfidential: Bool { !labels.isEmpty }

    func steps(in scene: Scene) throws -> [Step] {
      let (desk, viewer) = (scene.desk, scene.viewer)
      let all = try desk.sessions.existing()?.list() ?? []
      guard !all.isEmpty else { return [.say("Nothing is stored yet.")] }
      let sessions = all.filter { labels.matches($0.labels) }
      guard !sessions.isEmpty else { return [.say("No conversation has these labels.")] }
      return sessions.map { summary in
        let words =
          [summary.id.rawValue] + summary.words(in: desk.surroundings.calendar, for: viewer)
        return .print(SafeText.visible(words.joined(separator: "  ")) + "\n")
      }
    }
  }

  struct Show: RapportCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a conversation: its answers and notes.",
      discussion: """
        Private notes are shown, unless present is on. Examples:
          sessions show
          sessions show kx7
        """)
    static let places: Places = .withStored
    static let shows = Shown.needs(.hands, orLeavesOut: [.labels, .privateNotes])

    @Argument(
      help: ArgumentHelp("The beginning of its id; the latest if left out.", valueName: "id"))
    var beginning: String?

    @OptionGroup var shared: SharedOptions

    func steps(in scene: Scene) throws -> [Step] {
      let session = try scene.session(beginning)
      let viewer = scene.viewer.looking(at: session)
      try viewer.require(.hands)
      return [
        .page(
          .session(
            session, try scene.library(of: session), scene.desk.surroundings.calendar, for: viewer))
      ]
    }
  }

  struct Resume: RapportCommand {
    static let configuration = CommandConfiguration(
      commandName: "resume", abstract: "Go on with a stored conversation.",
      discussion: """
        Goes on at the question where it stopped. Examples:
          sessions resume
          sessions resume kx7
        """)
    static let places: Places = [.commandLine, .shell]
    static let shows = Shown.leavesOut(.labels)

    @OptionGroup var options: ResumeOptions

    @OptionGroup var shared: SharedOptions

    func steps(in scene: Scene) throws -> [Step] { try options.steps(in: scene) }
  }

  struct Delete: RapportCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete a stored conversation, or an exercise, for good.",
      discussion: """
        Asks before it deletes, unless you say yes on the line. Examples:
          sessions delete kx7
          sessions delete kx7 --yes
        """)
    static let places: Places = .withStored
    static let shows = Shown.nothing

    @Argument(help: ArgumentHelp("The beginning of its id.", valueName: "id"))
    var beginning: String

    @Flag(help: "Do not ask again.")
    var yes = false

    @OptionGroup var shared: SharedOptions

    func steps(in scene: Scene) throws -> [Step] {
      guard let store = try scene.desk.sessions.existing() else {
        throw StoreError.noSession(beginning)
      }
      let full = try store.resolve(beginning, orExercise: true)
      guard yes || scene.console.isInteractive else {
        throw ConversationsRefusal.deleteUnasked(full)
      }
      let deleting = [Step.act(Deletion(id: full, store: store))]
      guard !yes else { return deleting }
      return [
        .ask(YesOrNo(question: "Delete \(full) for good?")) {
          $0 == true ? deleting : [.say("Nothing was deleted.")]
        }
      ]
    }
  }
}

/// A conversation or an exercise is deleted, and let go of by the screens that have it.
private struct Deletion: Act {
  let id: Session.ID
  let store: SessionStore

  func act(in sitting: Sitting) throws {
    let isExercise = try store.exercises().contains { $0.id == id }
    let isGone = try store.delete(id)
    sitting.screens.forget(id)
    let what = isExercise ? "Exercise" : "Conversation"
    sitting.say("\(what) \(id) is deleted." + (isGone ? "" : SessionsCommand.stillRead))
  }
}

extension Scene {
  /// Goes on with a stored session; the latest, if none is named.
  func resuming(_ beginning: String?, for audience: Audience?) throws -> [Step] {
    let session = try storedSession(beginning)
    let addressing: [Step] = audience.map { [.address($0)] } ?? []
    return leavingUnsaved(
      addressing + [.resume(session), .then { $0.goingOn(with: session) }])
  }

  /// What is said of a conversation that was gone on with.
  private func goingOn(with session: Session) -> [Step] {
    guard let conversation, conversation.session.id == session.id else { return [] }
    // Others may see the screen since it is on.
    return [.say(Page.whose(session, on: day(of: session), for: viewer))]
      + (screens.isForWorkshop && viewer.isAlone ? [.record(.gathered(.undecided))] : [])
      + (conversation.screen == .over ? [.turn(.to(.review))] : [])
      + viewer.reminders.map { .say($0) }
  }
}

extension SessionsCommand {
  /// Said after a deletion while another program has the file open.
  static let stillRead =
    " Another program reads the file just now; the last traces go when it is done."
}
