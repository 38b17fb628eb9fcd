internal import ArgumentParser
internal import Coaching

struct StopCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    _ = try sitting.running()
    guard sitting.conversation?.leaveMirror() != true else { return }
    try sitting.record(.stopped)
  }
}
