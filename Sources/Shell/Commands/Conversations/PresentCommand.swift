internal import ArgumentParser

struct PresentCommand: RapportCommand {
  enum Switch: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Hide private notes, cues and status from a shared screen.",
    discussion: """
      Clears the screen first. Private notes can still be typed, but whoever sees the screen reads \
      along. Examples:
        present on
        present off
      """)

  @Argument(help: "on or off.")
  var state: Switch

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    sitting.isPresenting = state == .on
    if sitting.isPresenting { sitting.console.clear() }
    sitting.conversation?.isFresh = true
    sitting.say(
      sitting.isPresenting
        ? "Private notes, cues and status are hidden until you type present off."
        : "Private notes, cues and status are shown again.")
    if sitting.isPresenting, sitting.workshop != nil { try sitting.showStep() }
  }
}
