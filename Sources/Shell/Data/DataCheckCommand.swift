internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions
internal import Reports

struct DataCheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that all that is stored can be read.",
    discussion: """
      Changes nothing. With --repair, what can be saved goes to a new file, and the old one is kept \
      beside it. Examples:
        data check
        data check --repair
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Flag(help: "Make a new file of what can be read, and keep the old one.")
  var repair = false

  @OptionGroup var shared: SharedOptions

  func run(at desk: Desk, for viewer: Viewer) throws {
    let folder = desk.sessions.folder
    guard try desk.sessions.isThere() else {
      return desk.say("Nothing is stored yet.")
    }
    desk.sessions.close()
    let check = try folder.check(opening: desk.sessions.key(of:))
    let counts =
      ([check.conversations.of("conversation")]
      + (check.exercises > 0 ? [check.exercises.of("exercise")] : []))
      .joined(separator: " and ") + " with " + check.events.of("change")
    guard !check.problems.isEmpty else {
      return desk.say("All is well: \(counts) can be read.")
    }
    let problems = check.problems.map { "- " + DataCheckCommand.words($0) }
    guard repair else {
      throw Failure(
        (["\(counts) can be read, but not all is well:"] + problems
          + ["data check --repair saves what can be read, and keeps this file."])
          .joined(separator: "\n"), .files)
    }
    let playbooks = (try? desk.library().pinned.stored) ?? []
    let result = try folder.repair(with: playbooks, opening: desk.sessions.key(of:))
    for problem in problems { desk.say(problem) }
    desk.say(
      "A new file holds " + result.conversations.of("conversation")
        + ". The old one is kept as \(result.original); data erase --all removes both.")
    let left = try folder.check(opening: desk.sessions.key(of:)).problems.map {
      "- " + DataCheckCommand.words($0)
    }
    guard left.isEmpty else {
      throw Failure((["This could not be repaired:"] + left).joined(separator: "\n"), .files)
    }
  }

  private static func words(_ problem: StoreCheck.Problem) -> String {
    switch problem {
    case .file(let complaint): "the file is damaged: \(complaint)"
    case .schema(let part): "\(part) is not as Rapport made it"
    case .table("event"): "some changes cannot be reached"
    case .table("session"): "the list of conversations has a hole"
    case .table: "some playbook texts cannot be reached"
    case .events(let id, let lost):
      "\(lost.of("change")) of conversation \(id) \(lost == 1 ? "is" : "are") missing or altered"
    case .beginning(""): "some changes belong to no conversation"
    case .beginning(let id): "the beginning of conversation \(id) is lost, and so the whole"
    case .summary(let id): "the list does not show conversation \(id) as it is"
    case .pins(let id): "it is not kept which playbooks conversation \(id) runs on"
    case .text(let pin):
      "the text of playbook \(pin.playbook) (version \(pin.version)) is missing; conversations go "
        + "on with the one loaded now"
    }
  }
}
