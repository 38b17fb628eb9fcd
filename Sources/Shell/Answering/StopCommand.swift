internal import ArgumentParser
internal import Coaching

struct StopCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "No more questions; see what the answers come to.",
    discussion: """
      The plan then says how sure it is. Among the questions about yourself it leaves only those. Example:
        stop
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    [try scene.running().isInMirror ? .turn(.leaveMirror) : .record(.stopped)]
  }
}
