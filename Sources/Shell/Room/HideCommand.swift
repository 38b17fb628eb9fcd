internal import ArgumentParser
internal import Coaching

struct HideCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    [
      .act(Hide(isOn: true)),
      .say(
        "How hands fall and what is concluded stays hidden until you type \(type: "reveal")."),
    ]
  }
}
