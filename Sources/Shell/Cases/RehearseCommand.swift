internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct RehearseCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let library = try scene.library()
    guard let action = try action(in: scene) else {
      return [.page(.rehearsals(in: library, commandsBeginWith: scene.commandPrefix))]
    }
    guard let rehearsal = action.rehearsal else {
      throw CasesRefusal.notATalk(action)
    }
    let talk = RehearsedTalk(
      action.title, rehearsal,
      isCoached: scene.viewer.sees(.cues)
        && (audience.audience ?? scene.viewer.audience) == .coach)
    guard scene.console.isInteractive else { return [.show(talk.whole)] }
    return [.ask(talk) { $0.map { [.putBack($0)] } ?? [] }]
  }

  /// The action that is meant; `nil` where nothing was named and no plan has a talk.
  private func action(in scene: Scene) throws -> Action? {
    let library = try scene.library()
    let typed = name.joined(separator: " ").trimmingWhitespace()
    if let action = library[Action.ID(rawValue: typed)] { return action }
    guard let session = try session(in: scene), scene.viewer.looking(at: session).sees(.conclusion)
    else {
      return typed.isEmpty ? nil : try library.action(titled: typed)
    }
    let conclusion = try scene.conclusion(of: session)
    guard typed.isEmpty else { return try NamedThing(typed, in: conclusion, session).action() }
    return conclusion.agreed.steps.map(\.action).first { $0.rehearsal != nil }
  }

  /// The session whose plan is meant; `nil` where there is none and none was named.
  private func session(in scene: Scene) throws -> Session? {
    do {
      return try scene.planned(try scene.session(which.session))
    } catch let refusal as any Refusal
      where which.session == nil && refusal.told.code == .notFound
    {
      return nil
    } catch StoreError.noSession where which.session == nil {
      return nil
    }
  }
}

extension Library {
  /// The action whose title begins like this.
  ///
  /// - Throws: ``CasesRefusal`` where none does, or several do.
  fileprivate func action(titled beginning: String) throws(CasesRefusal) -> Action {
    let fitting = actions(titled: beginning)
    guard let action = fitting.first else {
      throw .noSuchAction(typed: beginning)
    }
    guard fitting.count == 1 else {
      throw .severalActions(fitting)
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
    page.add(
      .blank, .note("\(type: "\(prefix)rehearse") and the id or the title goes through one."))
    return page
  }
}
