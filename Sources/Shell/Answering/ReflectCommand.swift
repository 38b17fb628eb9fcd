internal import ArgumentParser

struct ReflectCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "reflect",
    abstract: "Look in the mirror: a few questions about yourself.",
    discussion: """
      For a quiet moment, outside the usual questions; the answers count half. stop leaves them at \
      any time. Example:
        reflect
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    guard try scene.running().hasMirror else {
      return [.say("You have answered all of these; \(type: "review") changes an answer.")]
    }
    return [.turn(.reflect)]
  }
}
