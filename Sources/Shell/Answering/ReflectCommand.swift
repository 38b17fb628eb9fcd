internal import ArgumentParser

struct ReflectCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    _ = try sitting.running()
    guard sitting.conversation?.reflect() == true else {
      return sitting.say("You have answered all of these; review changes an answer.")
    }
  }
}
