internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct RehearseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Try out a talk before you have it.",
    discussion: """
      For actions that are a talk: how to open, three ways the other side may take it, and a question to end \
      with. Nothing you say or type in it is kept. Without a name it is the first talk of the plan, or without \
      a plan a list. Examples:
        rehearse
        rehearse 2
        rehearse act-say-the-hard-word
      """)
  static let places: Places = .everywhere
  static let shows = Shown.leavesOut(.conclusion, .cues)

  @Argument(
    parsing: .remaining,
    help: ArgumentHelp(
      "Its number in the plan, its id or the beginning of its title.", valueName: "action"))
  var name: [String] = []

  @OptionGroup var which: SessionOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var shared: SharedOptions

  /// Several words may be the leader's own.
  var isConfidential: Bool { name.joined(separator: " ").contains(" ") }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let library = try sitting.library()
    guard let action = try action(in: library, sitting, for: viewer) else {
      return try sitting.showAtLength([
        .rehearsals(in: library, commandsBeginWith: sitting.commandPrefix)
      ])
    }
    guard let rehearsal = action.rehearsal else {
      throw Failure(
        "\"\(action.title)\" is not one talk with someone, so there is nothing to rehearse. Its first step: "
          + action.firstStep, .usage)
    }
    let talk = RehearsedTalk(
      action.title, rehearsal,
      isCoached: viewer.sees(.cues) && (audience.audience ?? viewer.audience) == .coach)
    guard sitting.console.isInteractive else { return sitting.show(talk.whole) }
    if let line = try sitting.asker.ask(talk).answer { sitting.asker.putBack(line) }
  }

  /// The action that is meant; `nil` where nothing was named and no plan has a talk.
  private func action(
    in library: Library, _ sitting: Sitting, for viewer: Viewer
  ) throws -> Action? {
    let typed = name.joined(separator: " ").trimmingWhitespace()
    if let action = library[Action.ID(rawValue: typed)] { return action }
    guard let session = try session(in: sitting), viewer.looking(at: session).sees(.conclusion)
    else {
      return typed.isEmpty ? nil : try library.action(titled: typed)
    }
    let conclusion = try sitting.conclusion(of: session, for: viewer)
    guard typed.isEmpty else { return try NamedThing(typed, in: conclusion, session).action() }
    return conclusion.agreed.steps.map(\.action).first { $0.rehearsal != nil }
  }

  /// The session whose plan is meant; `nil` where there is none and none was named.
  private func session(in sitting: Sitting) throws -> Session? {
    do {
      return try sitting.planned(try sitting.session(which.session))
    } catch let failure as Failure where which.session == nil && failure.code == .notFound {
      return nil
    } catch StoreError.noSession where which.session == nil {
      return nil
    }
  }
}

extension Library {
  /// The action whose title begins like this.
  ///
  /// - Throws: ``Failure`` where none does, or several do.
  fileprivate func action(titled beginning: String) throws(Failure) -> Action {
    let fitting = actions(titled: beginning)
    guard let action = fitting.first else {
      throw Failure(
        "There is no action \"\(beginning.shortened)\"; rehearse alone lists the talks there are.",
        .usage)
    }
    guard fitting.count == 1 else {
      throw Failure("That fits several: \(fitting.map(\.title).joined(separator: "; ")).", .usage)
    }
    return action
  }
}

extension Page {
  /// All talks that can be rehearsed.
  fileprivate static func rehearsals(
    in library: Library, commandsBeginWith prefix: String
  ) -> Page {
    var page = Page([.blank, .title("Talks to rehearse")])
    for action in library.actions where action.rehearsal != nil {
      page.add(.item("-", "\(action.title) (\(action.id))"))
    }
    page.add(.blank, .note("\(prefix)rehearse and the id or the title goes through one."))
    return page
  }
}
