import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// line-demo on a terminal of its own, with a home folder of its own.
struct Demo {
  let terminal: PseudoTerminal
  private let home: Folder
  private let prompt: String

  /// Where the built programs are: beside the test program.
  static let path: String = {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    return folder.dropLast().joined(separator: "/") + "/line-demo"
  }()

  /// Starts line-demo, or another program, and waits for its prompt.
  init(
    _ environment: [String: String] = [:], rows: Int = 24, columns: Int = 80,
    editrc: String = "", program: String = path, arguments: [String] = []
  ) throws {
    home = try Folder()
    try home.write(editrc, to: ".editrc")
    let usual = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home.path, "PATH": "/usr/bin:/bin",
      // On a terminal a crash would otherwise wait for someone to look into it.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    terminal = try PseudoTerminal(
      program, arguments, environment: usual.merging(environment) { $1 }, rows: rows,
      columns: columns)
    let rows = (environment["DEMO_PROMPT"] ?? "> ").split(separator: "\n")
    prompt = String(rows.last?.prefix(1) ?? "")
    try #require(isAsking)
  }

  /// Whether the program comes to ask, so that keys meet an editor and no busy program.
  private var isAsking: Bool {
    terminal.shows { $0.lines.last?.hasPrefix(prompt) == true }
  }

  /// Expects the program to print this and to ask again.
  func gives(_ reply: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.expect(reply), "\(terminal.screen.lines)", sourceLocation: sourceLocation)
    #expect(isAsking, "\(terminal.screen.lines)", sourceLocation: sourceLocation)
  }

  /// Expects the screen to come to show exactly these lines.
  func sees(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    _ = terminal.shows { $0.lines == lines }
    #expect(terminal.screen.lines == lines, sourceLocation: sourceLocation)
  }

  /// Leaves by the front door.
  func quit() {
    terminal.send("\u{15}quit\r")
    #expect(terminal.wait() == 0)
    #expect(terminal.isCooked)
  }
}
