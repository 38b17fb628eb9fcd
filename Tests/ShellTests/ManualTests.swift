import Foundation
import Testing

/// The man page and the completions for the system's shells, as they are installed.
@Suite struct ManualTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/rapport.1").path

  /// A program of the system, where it is installed.
  private static func installed(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// What a program complains about, and how it ends.
  private func complaints(_ path: String, _ arguments: [String]) throws -> (String, Int32) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let text = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: text, as: UTF8.self), process.terminationStatus)
  }

  private struct Tool: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    var below: [Command] { (subcommands ?? []).flatMap { [$0] + $0.below } }
  }

  private struct Argument: Decodable {
    let abstract: String?
  }

  @Test func `the man page says of every command what it says of itself`() throws {
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    let dump = try Run(["--experimental-dump-help"]).output
    let commands = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command.below
    let names = page.matches(of: /\n\.It Em (.+)/).map { String($0.1) }
    #expect(names == commands.map(\.commandName), "make man writes it again")
    let words = commands.flatMap {
      [$0.abstract, $0.discussion] + ($0.arguments ?? []).map(\.abstract)
    }
    let lines = words.flatMap { ($0 ?? "").split(separator: "\n") }
    #expect(lines.filter { !page.contains($0) } == [], "make man writes it again")
  }

  @Test(.enabled(if: installed("man") != nil && installed("groff") != nil, "needs man and groff"))
  func `the man page is shown without complaints`() throws {
    let man = try #require(Self.installed("man"))
    let (text, code) = try complaints(man, ["--warnings", "-l", Self.page])
    #expect(text == "" && code == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know every command, and the shell can read them`(_ shell: String) throws {
    let run = try Run(["--generate-completion-script", shell])
    for name in ["diagnose", "plan", "sessions", "robustness", "--answers", "markdown"] {
      #expect(run.output.contains(name.drop { $0 == "-" }))
    }
    let script = try run.home.write(run.output, to: "script")
    guard let path = Self.installed(shell) else { return }
    let (text, code) = try complaints(path, ["-n", script])
    #expect(text == "" && code == 0)
  }
}
