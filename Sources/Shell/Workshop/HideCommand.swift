internal import ArgumentParser
internal import Coaching

struct HideCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide",
    abstract: "Hide how hands fell and what is concluded, until reveal.",
    discussion: """
      So that nobody is swayed by those who answered before. Questions are asked and hands are counted \
      as before. Example:
        hide
      """)
  static let places: Places = [.shell]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    sitting.screens.hide(true)
    try sitting.record(.hidden(true))
    try sitting.desk.room?.host.apply(.hid)
    sitting.say("How hands fall and what is concluded stays hidden until you type reveal.")
  }
}
