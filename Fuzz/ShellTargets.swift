import Foundation
import Playbooks
@testable import Sessions
@testable import Shell

extension FuzzTarget {
  /// Whole conversations, from the first line to the last page.
  static let shells = [
    FuzzTarget(name: "shell") { bytes in
      guard let first = bytes.first, bytes.count < 4000 else { return }
      let lines = UnsafeBufferPointer(rebasing: bytes.dropFirst()).text
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // Nothing that writes elsewhere, and nothing that takes its time.
      guard !lines.contains(where: { line in elsewhere.contains { line.contains($0) } }) else {
        return
      }
      run(
        lines, width: [20, 40, 80, 80][Int(first & 3)], isPlain: first & 4 != 0,
        isInteractive: first & 8 == 0, isFirst: first & 48 == 48)
    },
    FuzzTarget(name: "pages") { bytes in
      guard let archive = try? Archive(json: Data(bytes)), let last = archive.sessions.last else {
        return
      }
      let file = scratch + ".json"
      _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
      let id = last.id
      run(
        [
          "data import \(file)", "sessions list", "sessions show \(id)", "plan", "how", "why",
          "due", "trend", "spread", "sensitivity", "report", "sessions resume \(id)", "1", "plan",
          "review", "", "status", "stop", "plan --numbers", "quit",
        ], width: 80, isPlain: false, isInteractive: true)
    },
  ]

  private static let elsewhere = [
    "output", ">", "timer", "simulate", "robust", "export", "new", "-o", "/dev", "coverage",
    "templates", "print", "--o", "repair",
  ]

  /// A database with a conversation, and so with the playbooks: to write them takes most of a run that
  /// begins with nothing.
  private static let begun: Data? = {
    let home = emptyHome()
    let lines = ["diagnose --concern none", "2", "quit"]
    let console = FuzzConsole(lines, width: 80, isPlain: true, isInteractive: true)
    _ = try? Program.run([], surroundings: surroundings(home, ids: "begun")) { _ in console }
    return FileManager.default.contents(atPath: home + "/data/rapport.sqlite")
  }()

  private static func emptyHome() -> String {
    let home = scratch + ".home"
    let files = FileManager.default
    try? files.removeItem(atPath: home)
    try? files.createDirectory(atPath: home, withIntermediateDirectories: true)
    _ = files.changeCurrentDirectoryPath(home)
    return home
  }

  /// Types these lines where one conversation is stored or, if it `isFirst`, nothing.
  private static func run(
    _ lines: [String], width: Int, isPlain: Bool, isInteractive: Bool, isFirst: Bool = false
  ) {
    let database = isFirst ? nil : begun
    let home = emptyHome()
    if let database {
      let files = FileManager.default
      let own = [FileAttributeKey.posixPermissions: 0o700]
      try? files.createDirectory(
        atPath: home + "/data", withIntermediateDirectories: true, attributes: own)
      _ = files.createFile(
        atPath: home + "/data/rapport.sqlite", contents: database,
        attributes: [.posixPermissions: 0o600])
    }
    let console = FuzzConsole(
      lines, width: width, isPlain: isPlain, isInteractive: isInteractive)
    let code = try? Program.run([], surroundings: surroundings(home)) { _ in console }
    if let code, ![0, 64, 65, 66, 74].contains(code) { violation("exit code \(code)") }
    do { try requireExport(of: home + "/data") } catch { violation("export: \(error)") }
  }

  /// Whatever was stored can be exported, and brought in elsewhere.
  private static func requireExport(of folder: String) throws {
    let url = URL(filePath: folder)
    guard FileManager.default.fileExists(atPath: DataFolder(url).database),
      try DataFolder(url).storedLock() == nil
    else { return }
    let store = try SessionStore(folder: url)
    // Without the playbooks' texts, which are most of it and not the fuzzer's.
    let ids = try store.list().map(\.id) + store.exercises().map(\.id)
    let json = try Archive(playbooks: [], sessions: try ids.map(store.load)).json
    try store.close()
    _ = try Archive(json: json)
  }

  private static func surroundings(_ home: String, ids: String = "id") -> Surroundings {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var count = 0
    var surroundings = Surroundings(
      variables: ["HOME": home, "RAPPORT_HOME": home + "/data"],
      now: { Date(timeIntervalSince1970: 1_772_528_400) }, calendar: calendar,
      makeID: {
        count += 1
        return .init(rawValue: "\(ids)\(count)")
      })
    surroundings.keyCost = KeyCost(rounds: 2, blockSize: 1, parallelism: 1)
    return surroundings
  }
}
