import Foundation
import TestSupport
import Testing

/// The built program, as it is started from a terminal or a script.
enum Built {
  /// Beside the test program.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "rapport").path

  /// A terminal on which the program, or another, runs with a home of its own.
  static func terminal(
    _ arguments: [String] = [], program: String = path, home: URL, rows: Int = 24,
    columns: Int = 80, variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      program, arguments, environment: environment(home).merging(variables) { $1 }, rows: rows,
      columns: columns)
  }

  /// What was sent to a terminal, without the sequences that show nothing.
  static func shown(_ output: some Collection<UInt8>) -> String {
    String(decoding: output, as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;?]*[a-zA-Z]|\u{1B}[78]/, with: "")
  }

  /// The program, not started yet, on nothing to read and nobody who reads.
  static func process(
    _ arguments: [String], home: URL, variables: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment(home).merging(variables) { $1 }
      .merging(Sanitizers.variables) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs the program with lines piped in.
  static func piped(
    _ arguments: [String], _ input: String = "", home: URL, variables: [String: String] = [:]
  ) throws
    -> (output: String, errors: String, code: Int32)
  {
    let process = process(arguments, home: home, variables: variables)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = String(
      decoding: try stdout.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let errors = String(
      decoding: try stderr.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (output, errors, process.terminationStatus)
  }

  private static func environment(_ home: URL) -> [String: String] {
    [
      "HOME": home.path, "RAPPORT_HOME": home.appending(path: "data").path, "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "PATH": "/usr/bin:/bin",
      // On a terminal a crash would otherwise wait for someone to look into it.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}

/// A home folder for one test.
final class TrialHome {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

extension PseudoTerminal {
  /// Whether the program comes to ask with this prompt and nothing typed behind it yet.
  func isAsking(_ prompt: String) -> Bool {
    shows { $0.lines.last.map { $0 + " " } == prompt || $0.lines.last == prompt }
  }
}
