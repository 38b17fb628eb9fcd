import Foundation
import Shell
import Testing

@Suite struct TimerTests {
  @Test(arguments: [
    ("timer 5m", "The timer runs: 5 minutes."), ("timer 5", "The timer runs: 5 minutes."),
    ("timer 90s", "The timer runs: 1 minute 30 seconds."),
    ("timer 1m30s", "The timer runs: 1 minute 30 seconds."),
    ("timer 1s", "The timer runs: 1 second."), ("timer 180m", "The timer runs: 180 minutes."),
    ("timer 181m", "\"181m\" is no time"), ("timer 0", "\"0\" is no time"),
    ("timer soon", "\"soon\" is no time for a timer; type it as in timer 5m or timer 90s"),
    ("timer", "No timer is running; timer 5m starts one."), ("timer off", "No timer is running."),
  ])
  func `what is typed and what is said`(_ line: String, _ said: String) throws {
    #expect(try Run([], typing: [line, "quit"]).flowing.contains(said))
  }

  @Test func `timer says what is left, a new one replaces it, off ends it`() throws {
    let run = try Run([], typing: ["timer 5m", "timer 90s", "timer", "timer off", "timer", "quit"])
    #expect(run.output.contains("1 minute 30 seconds left of 1 minute 30 seconds."))
    #expect(run.output.contains("The timer is off."))
    #expect(run.output.contains("No timer is running;"))
  }

  @Test func `the end is told at the next line, once`() throws {
    let home = try Home()
    let console = ScriptedConsole(["timer 5m", "timer", "help timer", "quit"])
    var surroundings = home.surroundings
    let start = surroundings.now()
    var minutes = 0.0
    surroundings.now = {
      minutes += 2
      return start.addingTimeInterval(minutes * 60)
    }
    _ = try Program.run([], surroundings: surroundings) { _ in console }
    #expect(console.transcript.components(separatedBy: "Time is up (5 minutes).").count == 2)
    #expect(console.timer == nil)
  }

  @Test(arguments: [
    (0.0, "5:00", 10_000), (0.5, "5:00", 9_500), (10, "4:50", 10_000), (235, "1:10", 5_000),
    (240, "1:00", 5_000), (288, "0:15", 2_000), (290, "0:10", 1_000), (299.25, "0:01", 750),
  ])
  func `what is left is shown in steps that grow smaller`(
    _ passed: Double, _ shown: String, _ pause: Int
  ) throws {
    let start = Date(timeIntervalSince1970: 1_772_528_400)
    let timer = RoomTimer(seconds: 300, from: start)
    let now = start.addingTimeInterval(passed)
    #expect(timer.shown(at: now) == shown)
    #expect(Int(timer.pause(at: now)) == pause)
    #expect(!timer.isOver(at: now))
  }

  @Test func `it is over when its time has passed, not before`() {
    let start = Date(timeIntervalSince1970: 1_772_528_400)
    let timer = RoomTimer(seconds: 90, from: start)
    #expect(!timer.isOver(at: start.addingTimeInterval(89.9)))
    #expect(timer.isOver(at: start.addingTimeInterval(90)))
    #expect(timer.isUp == "Time is up (1 minute 30 seconds).")
  }
}
