internal import ArgumentParser
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

  func steps(at desk: Desk) throws -> [Step] {
    let folder = desk.sessions.folder
    guard try desk.sessions.isThere() else {
      return [.say("Nothing is stored yet.")]
    }
    desk.sessions.close()
    let check = try folder.check(opening: desk.sessions.key(of:))
    guard !check.problems.isEmpty else {
      return [.say("All is well: \(check.counts) can be read.")]
    }
    guard repair else { throw DataRefusal.notAllWell(check) }
    return [.act(Repair(check: check))]
  }
}

/// What can be read goes to a new file, which is then looked at itself.
private struct Repair: Act {
  let check: StoreCheck

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let folder = desk.sessions.folder
    let playbooks = (try? desk.library().pinned.stored) ?? []
    let result = try folder.repair(with: playbooks, opening: desk.sessions.key(of:))
    for problem in check.problems { sitting.say(problem.item) }
    sitting.say(
      "A new file holds " + result.conversations.of("conversation")
        + ". The old one is kept as \(result.original); \(type: "data erase --all") removes both.")
    let left = try folder.check(opening: desk.sessions.key(of:)).problems
    guard left.isEmpty else { throw DataRefusal.notRepaired(left) }
  }
}
