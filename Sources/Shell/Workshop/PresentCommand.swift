internal import ArgumentParser
internal import Coaching

struct PresentCommand: ActingCommand {
  enum Switch: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Keep private notes, labels, cues and status off a shared screen.",
    discussion: """
      Clears the screen first. Private notes can still be typed, but whoever sees the screen reads \
      along. Examples:
        present on
        present off
      """)
  static let places: Places = [.shell, .lookBack, .exercise]
  static let shows = Shown.leavesOut(.trainerNotes)

  @Argument(help: "on or off.")
  var state: Switch

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let isOn = state == .on
    var sessions = sitting.screens.present(isOn)
    let isStillThere = isOn && !sitting.console.clear()
    // First of all what the next start of the program looks at; what goes wrong is told at the end.
    let kept = Result { try SharedScreen(sitting.desk.sessions.folder).keep(isOn) }
    for index in sessions.indices { try sitting.note(.presented(isOn), in: &sessions[index]) }
    sitting.screens.showAgain()
    sitting.say(
      isOn
        ? "Private notes, labels, cues and status are hidden until you type \(type: "present off")."
        : "Private notes, labels, cues and status are shown again.")
    if isStillThere, sitting.console.isInteractive {
      sitting.say(
        "This terminal cannot be cleared from here: what stands above can still be read, so scroll it away first."
      )
    }
    if isOn, let run = sitting.screens.workshop { try Follow(run: run).act(in: sitting) }
    try kept.get()
  }
}
