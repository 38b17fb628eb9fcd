import Foundation
import Testing

/// What the compiler keeps from whoever adds a command: the facts behind the viewer's judgement,
/// and leaving out what every command must say.
@Suite struct AccessTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let code: String
    let error: String
    var testDescription: String { code }

    init(_ code: String, _ error: String) {
      self.code = code
      self.error = error
    }
  }

  private static let command = """
    struct Odd: RapportCommand {
      static let configuration = CommandConfiguration(commandName: "odd")
      static let places: Places = [.shell]
      static let shows = Shown.leavesOut(.labels)
      @OptionGroup var shared: SharedOptions
      func steps(in scene: Scene) throws -> [Step] {
        _ = scene.viewer.labels(of: try scene.running().session.labels)
        _ = try scene.conclusion(of: scene.session(nil))
        return []
      }
    }
    """

  @Test func `a command that says all it must compiles`() throws {
    #expect(try errors(in: Self.command) == "")
  }

  static let rows = [
    Row(
      command.replacing("  static let places: Places = [.shell]\n", with: ""), "does not conform"),
    Row(
      command.replacing("  static let shows = Shown.leavesOut(.labels)\n", with: ""),
      "does not conform"),
    Row(command.replacing(" -> [Step]", with: ""), "does not conform"),
    Row("func f(_ it: Scene) { it.screens.push(.prompt(nil)) }", "'screens' is a 'let' constant"),
    Row("func f(_ it: Viewer) -> Bool { it.isPresenting }", "'isPresenting' is inaccessible"),
    Row("func f(_ it: Viewer) -> Bool { it.isHiding }", "'isHiding' is inaccessible"),
    Row("func f(_ it: Viewer) -> Bool { it.isGuessing }", "'isGuessing' is inaccessible"),
    Row("func f(_ it: Viewer) -> Gathering? { it.gathering }", "'gathering' is inaccessible"),
    Row("func f(_ it: Screens) -> Bool { it.isPresenting }", "'isPresenting' is inaccessible"),
    Row("func f(_ it: Screens) -> Bool { it.isHiding }", "'isHiding' is inaccessible"),
    Row("func f(_ it: Screens) -> [Screen] { it.open }", "'open' is inaccessible"),
    Row("func f(_ it: Session) -> Onlookers { it.onlookers }", "ask the viewer what may be shown"),
    Row("func f(_ it: ExerciseState) -> Bool { it.isRevealed }", "'isRevealed' is inaccessible"),
  ]

  @Test(arguments: rows)
  func `what a command must not do does not compile`(_ row: Row) throws {
    #expect(try errors(in: row.code).contains(row.error))
  }

  /// What the compiler says to code beside the commands.
  private func errors(in code: String) throws -> String {
    let home = try Home()
    let file = try home.write(
      """
      @testable import Shell
      internal import ArgumentParser
      internal import Coaching
      \(code)
      """, to: "probe.swift")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swiftc", "-typecheck", "-swift-version", "6", "-package-name", Self.packageName]
      + ["-I", Self.products.appending(path: "Modules").path] + Self.moduleMaps + [file]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: Where things were built

  /// The folder of the test program.
  private static let products = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().resolvingSymlinksInPath()

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// As the package manager names it: after the folder, made a C identifier.
  private static let packageName = String(
    root.lastPathComponent.lowercased().enumerated().map { index, letter in
      letter.isLetter || letter.isNumber && index > 0 ? letter : "_"
    })

  /// Those of the C modules that what Shell imports is built on.
  private static let moduleMaps: [String] = {
    let packages = products.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "checkouts")
    let folders = FileManager.default.enumerator(
      at: packages, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (folders?.compactMap { $0 as? URL } ?? []).filter {
      $0.lastPathComponent == "module.modulemap"
        && ($0.path.contains("/Sources/") || $0.path.contains("/CSystemLinux/"))
    }.flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] }
  }()
}
