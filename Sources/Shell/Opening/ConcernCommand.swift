internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct ConcernCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern",
    abstract: "Say what brings you here, or change it.",
    discussion: """
      Without a name it asks again. Examples:
        concern
        concern cn-late
        concern cn-late --scope one-person --since month
        concern none
      """)
  static let places: Places = [.shell]
  static let shows = Shown.nothing

  @OptionGroup var concern: ConcernArguments

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    let conversation = try scene.running()
    guard !scene.viewer.isFor(.differentTeams) else { throw OpeningRefusal.differentTeams }
    let before = conversation.session.opening
    guard let opening = try concern.opening(in: conversation.library, after: before) else {
      return [.turn(.to(.opening(.concern(from: 0))))]
    }
    return [
      .record(.opened(opening.with(words: before?.words ?? ""))),
      .say(Page.concerned(opening, in: conversation.library)), .turn(.goOn),
    ]
  }
}

/// What brings somebody here, in a command's words.
struct ConcernArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("One or two concerns, or none.", valueName: "concern"))
  var names: [String] = []

  @OptionGroup var matter: MatterOptions

  /// What is said of the opening; without a name about what was chosen before, and `nil` if nothing
  /// is said at all.
  ///
  /// - Throws: ``OpeningRefusal`` for a name no playbook knows.
  func opening(in library: Library, after before: Opening?) throws -> Opening? {
    guard names.isEmpty else { return try matter.opening(names, in: library) }
    guard !matter.isEmpty else { return nil }
    let known = before?.matter ?? .usual
    return (before ?? Opening(chosen: [])).with(
      matter: Matter(scope: matter.scope ?? known.scope, since: matter.since ?? known.since))
  }
}

/// Whom it is about and since when.
struct MatterOptions: ParsableArguments {
  @Option(
    help:
      "Whom it is about: everyone, one-person, two-people, two-groups, newcomers or above.")
  var scope: Scope?

  @Option(help: "Since when: two-weeks, month, three-months or longer.")
  var since: Since?

  var isEmpty: Bool { scope == nil && since == nil }

  func opening(_ names: [String], in library: Library) throws(OpeningRefusal) -> Opening {
    try MatterOptions.opening(names, scope: scope, since: since, in: library)
  }

  /// An opening that names concerns; `none` stands for no concern.
  ///
  /// - Throws: ``OpeningRefusal`` for a name no playbook knows, or too many.
  static func opening(
    _ names: [String], scope: Scope?, since: Since?, in library: Library
  ) throws(OpeningRefusal) -> Opening {
    let ids = names.map { Concern.ID(rawValue: $0) }.filter { !Concern.none.contains($0) }
    for id in ids where library[id] == nil {
      let known = library.concerns.map(\.id.rawValue)
      throw .noSuchConcern(
        id.rawValue, hint: Suggestion.hint(for: id.rawValue, among: known + ["none"]))
    }
    guard ids.count <= Opening.mostChosen else { throw .tooMany }
    let usual = ids.first.flatMap { library[$0]?.scopes.first } ?? .everyone
    return Opening(chosen: ids, matter: Matter(scope: scope ?? usual, since: since))
  }
}

extension Scope: ExpressibleByArgument {}
extension Since: ExpressibleByArgument {}

extension Page {
  /// What was chosen, in a sentence.
  static func concerned(_ opening: Opening, in library: Library) -> String {
    let names = (opening.chosen ?? []).compactMap { library[$0]?.say }
    return names.isEmpty
      ? "Nothing special: a check." : "It begins with: \(names.joined(separator: " · "))."
  }
}
