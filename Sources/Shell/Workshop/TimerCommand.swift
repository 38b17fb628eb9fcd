internal import ArgumentParser

struct TimerCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "timer",
    abstract: "Run a clock beside the prompt; alone, say what is left.",
    discussion: """
      You can go on typing meanwhile; the end is told with a bell. A new timer replaces the one before. \
      Examples:
        timer 5m
        timer 90s
        timer
        timer off
      """)
  static let places: Places = .prompts
  static let shows = Shown.nothing

  @Argument(
    help: ArgumentHelp("How long, such as 5m, 90s or 1m30s; or off.", valueName: "time"))
  var time: String?

  @OptionGroup var shared: SharedOptions

  func run(at desk: Desk, for viewer: Viewer) throws {
    let (console, now) = (desk.console, desk.surroundings.now())
    switch time {
    case nil:
      desk.say(
        console.timer.map {
          "\(RoomTimer.words($0.rest(at: now))) left of \(RoomTimer.words($0.length))."
        } ?? "No timer is running; \(type: "timer 5m") starts one.")
    case "off":
      desk.say(console.timer == nil ? "No timer is running." : "The timer is off.")
      console.timer = nil
    case .some(let typed):
      guard let seconds = RoomTimer.seconds(typed: typed) else {
        throw WorkshopRefusal.notATime(typed: typed)
      }
      console.timer = RoomTimer(seconds: seconds, from: now)
      desk.say("The timer runs: \(RoomTimer.words(seconds)).")
    }
  }
}
