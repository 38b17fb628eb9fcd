import TestSupport
import Testing

/// The timer of the built program, while somebody types.
@Suite struct TimerKeysTests {
  @Test func `the end stands above the half-typed line, which goes on`() throws {
    let home = try TrialHome()
    let terminal = try Built.terminal(home: home.url)
    try #require(terminal.isAsking("rapport> "))
    terminal.send("timer 1s\r")
    try #require(terminal.shows { $0.lines.last == "[0:01] rapport>" })
    terminal.send("tim")
    #expect(
      terminal.shows {
        $0.lines.suffix(2) == ["Time is up (1 second).", "rapport> tim"]
      }, "\(terminal.screen.lines)")
    terminal.send("er\r")
    #expect(terminal.expect("No timer is running; timer 5m starts one."))
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }
}
