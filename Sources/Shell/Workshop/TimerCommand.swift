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

  func steps(at desk: Desk) throws -> [Step] {
    let (timer, now) = (desk.console.timer, desk.surroundings.now())
    switch time {
    case nil:
      return [
        .say(
          timer.map {
            "\(RoomTimer.words($0.rest(at: now))) left of \(RoomTimer.words($0.length))."
          } ?? "No timer is running; \(type: "timer 5m") starts one.")
      ]
    case "off":
      return [
        .say(timer == nil ? "No timer is running." : "The timer is off."),
        .act(SetTimer(timer: nil)),
      ]
    case .some(let typed):
      guard let seconds = RoomTimer.seconds(typed: typed) else {
        throw WorkshopRefusal.notATime(typed: typed)
      }
      return [
        .act(SetTimer(timer: RoomTimer(seconds: seconds, from: now))),
        .say("The timer runs: \(RoomTimer.words(seconds))."),
      ]
    }
  }
}

/// A clock beside the prompt, in the place of the one before.
private struct SetTimer: Act {
  let timer: RoomTimer?

  func act(in sitting: Sitting) throws { sitting.console.timer = timer }
}
