internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import Sessions

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List, show, resume or delete stored conversations.",
    discussion: """
      A conversation is named by the beginning of its id, as the list shows it. Example:
        sessions
      """,
    subcommands: [List.self, Show.self, Resume.self, Delete.self],
    defaultSubcommand: List.self)

  struct List: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "List stored conversations.",
      discussion: """
        The latest comes first. Example:
          sessions list
        """)

    @OptionGroup var labels: LabelOptions

    @OptionGroup var shared: SharedOptions

    var isConfidential: Bool { !labels.isEmpty }

    func run(in sitting: Sitting) throws {
      let all = try sitting.existingStore()?.list() ?? []
      guard !all.isEmpty else { return sitting.say("Nothing is stored yet.") }
      let sessions = all.filter { summary in
        labels.client.map { $0 == summary.labels.client } != false
          && labels.team.map { $0 == summary.labels.team } != false
      }
      guard !sessions.isEmpty else { return sitting.say("No conversation has these labels.") }
      for summary in sessions {
        let day = Day(summary.startedAt, in: sitting.surroundings.calendar)
        let answers = summary.answers == 1 ? "1 answer" : "\(summary.answers) answers"
        sitting.console.write(
          "\(summary.id)  \(day)  \(answers)"
            + (summary.labels.text.isEmpty ? "" : "  \(summary.labels.text)") + "\n")
      }
    }
  }

  struct Show: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a conversation: its answers and notes.",
      discussion: """
        Private notes are shown here, and only here. Examples:
          sessions show
          sessions show kx7
        """)

    @Argument(help: "The beginning of its id; the latest if left out.")
    var id: String?

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      let session = try sitting.session(id)
      let library = try sitting.library()
      sitting.show(
        Show.page(
          session, library, sitting.surroundings.calendar, showsPrivate: !sitting.isPresenting))
    }

    private static func page(
      _ session: Session, _ library: Library, _ calendar: Calendar, showsPrivate: Bool
    ) -> Page {
      let day = session.startedAt.map { Words.day(Day($0, in: calendar)) } ?? ""
      var page = Page([.blank, .title("Conversation \(session.id), \(day)")])
      if !session.labels.text.isEmpty { page.add(.paragraph(session.labels.text)) }
      for id in session.order {
        guard let question = library[id], let reply = session.replies[id] else {
          page.add(.item("-", "\(id): its question is in no loaded playbook"))
          continue
        }
        page.add(
          .item("-", "\(question.ask) [\(id)]"), .field("You", Words.answer(reply, to: question)))
        page.add(Page.notes(on: id, session, showsPrivate: showsPrivate))
      }
      page.space()
      page.add(Page.notes(besides: session.order, session, showsPrivate: showsPrivate))
      return page
    }
  }

  struct Resume: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Go on with a stored conversation.",
      discussion: """
        Goes on at the question where it stopped. Examples:
          sessions resume
          sessions resume kx7
        """)

    @Argument(help: "The beginning of its id; the latest if left out.")
    var id: String?

    @OptionGroup var audience: AudienceOptions

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      audience.apply(to: sitting)
      try sitting.resume(try sitting.storedSession(id))
      if sitting.conversation?.screen == .over { sitting.conversation?.show(.review) }
      if !sitting.isInShell { try Repl(sitting).runConversation(format: .text) }
    }
  }

  struct Delete: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete a stored conversation for good.",
      discussion: """
        Asks before it deletes, unless you say yes on the line. Examples:
          sessions delete kx7
          sessions delete kx7 --yes
        """)

    @Argument(help: "The beginning of its id.")
    var id: String

    @Flag(help: "Do not ask again.")
    var yes = false

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      guard let store = try sitting.existingStore() else {
        throw Failure("There is no stored conversation \"\(id)\".", .notFound)
      }
      let full = try store.resolve(id)
      guard yes || sitting.console.isInteractive else {
        throw Failure("Add --yes to delete \(full) for good without being asked.", .usage)
      }
      if !yes {
        guard try sitting.confirms("Delete \(full) for good?") else {
          return sitting.say("Nothing was deleted.")
        }
      }
      try store.delete(full)
      if sitting.conversation?.session.id == full { sitting.conversation = nil }
      sitting.say("Conversation \(full) is deleted.")
    }
  }
}

/// `resume` in the shell, for `sessions resume`.
struct ResumeCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with the latest conversation.",
    discussion: """
      Examples:
        resume
        resume kx7
      """)

  @Argument(help: "The beginning of its id; the latest if left out.")
  var id: String?

  @OptionGroup var audience: AudienceOptions

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    var command = SessionsCommand.Resume()
    command.id = id
    command.audience = audience
    command.shared = shared
    try command.run(in: sitting)
  }
}

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Say where your data is.",
    discussion: """
      Everything Rapport keeps is in one folder on this computer. Example:
        data
      """,
    subcommands: [Where.self], defaultSubcommand: Where.self)

  struct Where: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say where your data is.",
      discussion: """
        Example:
          data where
        """)

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      let folder = sitting.surroundings.dataFolder
      sitting.console.write(folder.path(percentEncoded: false) + "\n")
    }
  }
}

extension Page {
  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }
}
