import TestSupport
import Testing

/// A clock beside the prompt, while somebody types.
///
/// The demo's clock runs by looks, not by time, so nothing waits here.
struct LineUpdateTests {
  private static let prompt = "[] > "

  private func demo(ticks: Int, columns: Int = 80) throws -> Demo {
    try Demo(["DEMO_TICKS": String(ticks), "DEMO_PROMPT": Self.prompt], columns: columns)
  }

  /// What the clock shows, once that is less than `number`.
  private func count(below number: Int, _ demo: Demo) -> Int? {
    let clock = { (screen: Screen) in
      screen.lines.compactMap { $0.firstMatch(of: /^\[(\d+)\] >/) }.last.flatMap { Int($0.1) }
    }
    return demo.terminal.shows { clock($0).map { $0 < number } == true }
      ? clock(demo.terminal.screen) : nil
  }

  @Test func `the end is told above what is typed, with the bell`() throws {
    let demo = try demo(ticks: 50)
    demo.terminal.send("half a line")
    demo.sees(["Time is up.", "[] > half a line"])
    #expect(demo.terminal.output.contains(7))
    demo.terminal.send(" and the rest\r")
    demo.gives("line <half a line and the rest>")
    demo.quit()
  }

  @Test func `the cursor stays where it is while the clock runs`() throws {
    let demo = try demo(ticks: 100_000)
    demo.terminal.send("abef\u{1B}[D\u{1B}[D")
    let seen = try #require(count(below: 99_900, demo))
    demo.terminal.send("cd")
    _ = try #require(count(below: seen - 50, demo))
    #expect(demo.terminal.shows { $0.lines.last?.hasSuffix("] > abcdef") == true })
    demo.terminal.send("\r")
    demo.gives("line <abcdef>")
    demo.quit()
  }

  @Test func `a line of three rows keeps them, also when the prompt grows shorter`() throws {
    let demo = try demo(ticks: 1_200, columns: 20)
    let text = String(repeating: "abcdefghij", count: 5)
    demo.terminal.send(text)
    _ = try #require(count(below: 900, demo))
    #expect(demo.terminal.screen.lines.count == 3)
    demo.sees(["Time is up.", "[] > abcdefghijabcde", "fghijabcdefghijabcde", "fghijabcdefghij"])
    demo.terminal.send("\r")
    demo.gives("line <\(text)>")
    demo.quit()
  }

  @Test func `a resize and a long paste do not disturb it`() throws {
    let demo = try demo(ticks: 100_000)
    demo.terminal.send("typed ")
    demo.terminal.resize(rows: 10, columns: 40)
    _ = try #require(count(below: 99_800, demo))
    #expect(demo.terminal.screen.lines.count == 1)
    let text = String(repeating: "0123456789", count: 200)
    demo.terminal.send("\u{1B}[200~" + text + "\u{1B}[201~\r")
    demo.gives("line of 2006")
    demo.quit()
  }

  @Test func `where lines are not edited only the end is told`() throws {
    let demo = try Demo(["DEMO_TICKS": "20", "DEMO_PROMPT": Self.prompt, "TERM": "dumb"])
    #expect(demo.terminal.expect("\u{7}\r\nTime is up.\r\n[] > "))
    #expect(demo.terminal.screen.lines == ["[] >", "Time is up.", "[] >"])
    demo.terminal.send("quit\n")
    #expect(demo.terminal.wait() == 0)
  }
}
