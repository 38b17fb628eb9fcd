import Coaching
import Foundation
import Playbooks
import Sessions
import Shell
import Testing

/// One run of the program in a home of its own, at a fixed moment.
struct Run {
  let console: ScriptedConsole
  let code: Int32
  let home: Home

  var output: String { console.transcript }
  var errors: String { console.complaints }

  /// The output with line breaks undone.
  var flowing: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Runs a command line; the shell reads `lines`.
  init(
    _ arguments: [String], typing lines: [String] = [], in home: Home? = nil,
    isInteractive: Bool = true, width: Int = 80
  ) throws {
    try self.init(
      arguments, ScriptedConsole(lines, isInteractive: isInteractive, width: width), in: home)
  }

  init(_ arguments: [String], _ console: ScriptedConsole, in home: Home? = nil) throws {
    let home = try home ?? Home()
    self.console = console
    self.home = home
    code = try Program.run(arguments, surroundings: home.surroundings) { _ in console }
  }
}

/// A data folder that is gone when the test is over.
final class Home {
  let folder: URL
  var variables: [String: String] = [:]
  /// Days after 3 March 2026.
  var days = 0
  private let names = Names()

  /// A home in which so many sessions have their names already.
  init(after count: Int = 0) throws {
    names.skip(count)
    folder = Home.all.appending(path: Home.unique)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where homes are; what a test still holds when all are over goes with it.
  private static let all: URL = {
    atexit { try? FileManager.default.removeItem(at: Home.all) }
    return FileManager.default.temporaryDirectory.appending(path: "rapport-\(unique)")
  }()

  /// Short, as paths stand in what is shown.
  private static var unique: String { String(UUID().uuidString.prefix(13)) }

  /// 3 March 2026, 9:00 UTC, and so many days; sessions are called `first`, `second` and so on.
  var surroundings: Surroundings {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let own = ["HOME": folder.path, "RAPPORT_HOME": data.path]
    var surroundings = Surroundings(
      variables: own.merging(variables) { $1 },
      now: { [days] in Date(timeIntervalSince1970: 1_772_528_400 + Double(days) * 86_400) },
      calendar: calendar,
      // Not this home: what was run may outlive the test, and the folder is to go with it.
      makeID: { [names] in Session.ID(rawValue: names.next()) })
    surroundings.keyCost = KeyCost(rounds: 2, blockSize: 1, parallelism: 1)
    return surroundings
  }

  private final class Names {
    private var left = ["first", "second", "third", "fourth", "fifth"]
    private var count = 5

    func skip(_ count: Int) { left.removeFirst(count) }

    func next() -> String {
      guard left.isEmpty else { return left.removeFirst() }
      count += 1
      return "session\(count)"
    }
  }

  var data: URL { folder.appending(path: "data") }

  /// Writes a file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}
