import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Signals, sizes, kinds of terminal, and the state it is left in.
struct TerminalCareTests {
  @Test func `a resize draws the line for the new width`() throws {
    let demo = try Demo(columns: 40)
    demo.terminal.send("abcdefghijklmnopqrst")
    demo.sees(["> abcdefghijklmnopqrst"])
    demo.terminal.resize(rows: 24, columns: 12)
    #expect(demo.terminal.shows { $0.lines.suffix(2) == ["> abcdefghij", "klmnopqrst"] })
    demo.terminal.resize(rows: 24, columns: 60)
    #expect(demo.terminal.shows { $0.lines.last == "> abcdefghijklmnopqrst" })
    demo.terminal.send("u\r")
    demo.gives("line <abcdefghijklmnopqrstu>")
    demo.quit()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal to leave restores the terminal`(signal: Int32) throws {
    let demo = try Demo()
    demo.terminal.send("abc")
    demo.sees(["> abc"])
    #expect(!demo.terminal.isCooked)
    demo.terminal.signal(signal)
    #expect(demo.terminal.wait() == 128 + signal)
    #expect(demo.terminal.isCooked)
    #expect(demo.terminal.screen.lines == ["> abc", "terminated \(signal)"])
  }

  @Test(arguments: [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGQUIT])
  func `a crash restores the terminal`(signal: Int32) throws {
    let demo = try Demo()
    demo.terminal.send("abc")
    demo.sees(["> abc"])
    demo.terminal.signal(signal)
    #expect(demo.terminal.wait() == 128 + signal)
    #expect(demo.terminal.isCooked)
    #expect(demo.terminal.expect("\u{1b}[?2004l"))
  }

  @Test func `a crash of the program while it completes restores the terminal`() throws {
    let demo = try Demo()
    demo.terminal.send("crash\t")
    #expect(try #require(demo.terminal.wait()) > 128)
    #expect(demo.terminal.isCooked)
  }

  @Test func `a terminal that was left raw is healed`() throws {
    let demo = try Demo(
      program: "/bin/sh", arguments: ["-c", "stty raw -echo; exec \"$0\"", Demo.path])
    demo.terminal.send("abc\r")
    demo.gives("line <abc>")
    demo.quit()
  }

  @Test func `Ctrl-Z stops and fg brings the line back`() throws {
    let demo = try Demo(
      ["PS1": "> ", "HISTFILE": "/dev/null"], program: "/bin/bash",
      arguments: ["--norc", "--noprofile", "--noediting"])
    demo.terminal.send("DEMO_PROMPT='? ' \(Demo.path)\r")
    #expect(demo.terminal.shows { $0.lines.last == "?" })
    demo.terminal.send("abc")
    #expect(demo.terminal.shows { $0.lines.last == "? abc" })
    demo.terminal.send("\u{1a}")
    #expect(demo.terminal.expect("Stopped"))
    #expect(demo.terminal.shows { $0.lines.last == ">" })
    demo.terminal.send("fg\r")
    #expect(demo.terminal.shows { $0.lines.last == "? abc" })
    demo.terminal.send("d\r")
    #expect(demo.terminal.expect("line <abcd>"))
    demo.terminal.send("quit\r")
    #expect(demo.terminal.expect("line <quit>"))
    // What is typed before the program has ended would be the program's.
    #expect(demo.terminal.shows { $0.lines.last == ">" })
    demo.terminal.send("exit\r")
    #expect(demo.terminal.wait() == 0)
  }

  @Test func `vi keys of ~/.editrc are honoured, and arrows keep inserting`() throws {
    let demo = try Demo(editrc: "bind -v\n")
    demo.terminal.send("abc\u{1b}[DX\r")
    demo.gives("line <abXc>")
    demo.terminal.send("abc\u{1b}")
    demo.terminal.send("0x\r")
    demo.gives("line <bc>")
    demo.terminal.send("\u{4}")
    #expect(demo.terminal.wait() == 0)
  }

  @Test func `lines of ~/.editrc for this program bind keys`() throws {
    let demo = try Demo(editrc: "line-demo:bind ^T line-cancel\nother:bind ^X line-cancel\n")
    demo.terminal.send("abc\u{14}")
    demo.gives("cancelled")
    demo.quit()
  }

  struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var environment: [String: String] = [:]
    var editrc = ""
  }

  static let kinds = [
    Kind(testDescription: "a dumb one", environment: ["TERM": "dumb"]),
    Kind(testDescription: "an unknown one", environment: ["TERM": "no-such-terminal"]),
    Kind(testDescription: "a screen reader's", environment: ["ACCESSIBLE": "1"]),
    Kind(testDescription: "one whose user wants no editing", editrc: "edit off\n"),
  ]

  @Test(arguments: kinds)
  func `a terminal without editing gets plain lines`(_ kind: Kind) throws {
    let demo = try Demo(kind.environment, editrc: kind.editrc)
    #expect(demo.terminal.isCooked)
    demo.terminal.send("abc")
    #expect(demo.terminal.expect("abc"))
    demo.terminal.send("\u{3}")
    demo.gives("cancelled")
    demo.terminal.send("def\n")
    demo.gives("line <def>")
    demo.terminal.signal(SIGTERM)
    #expect(demo.terminal.wait() == 128 + SIGTERM)
    #expect(!demo.terminal.output.contains(0x1b))
  }
}
