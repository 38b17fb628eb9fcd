import Foundation
import GRDB
import TestSupport
import Testing

/// What is killed in the middle has been done as a whole, or not at all, and leaves nothing behind.
///
/// `RAPPORT_KILLS` says how many times each; `make faults` sets it.
@Suite struct BrokenOffTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["RAPPORT_KILLS"].flatMap(Int.init) ?? 2

  /// What is killed, and what may be said of the conversations afterwards.
  enum Work: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case lock, unlock, `import`, repair, erase, migration
    case eraseAll = "erase all"

    var testDescription: String { rawValue }
  }

  private func archive(_ count: Int) -> String {
    let sessions = (0..<count).map { number in
      let events = (0..<12).map { index in
        """
        {"at": 1772528400000, "change": {"kind": "noted", "text": "note \(index) of \(number)", \
        "private": true}}
        """
      }
      return """
        {"id": "s\(number)", "events": [{"at": 1772528400000, "change": \
        {"kind": "started", "library": [], "limit": 16}}, \(events.joined(separator: ","))]}
        """
    }
    return """
      {"schema": "rapport.data/1", "playbooks": [], "sessions": [\(sessions.joined(separator: ","))]}
      """
  }

  private struct Trial {
    let home: TrialHome
    let variables: [String: String]

    func run(_ words: [String]) throws -> (output: String, errors: String, code: Int32) {
      try Built.piped(words, home: home.url, variables: variables)
    }
  }

  private func trial(for work: Work) throws -> Trial {
    let home = try TrialHome()
    let secret = home.url.appending(path: "passphrase")
    try Data("correct horse\n".utf8).write(to: secret)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret.path)
    for (name, count) in [("few", 20), ("more", 60)] {
      try Data(archive(count).utf8).write(to: home.url.appending(path: name))
    }
    let trial = Trial(home: home, variables: ["RAPPORT_PASSPHRASE_FILE": secret.path])
    try #require(try trial.run(["data", "import", home.url.appending(path: "few").path]).code == 0)
    switch work {
    case .unlock: try #require(try trial.run(["data", "lock"]).code == 0)
    case .repair: try change(home, "UPDATE session SET answers = 7 WHERE id = 's3'")
    case .migration:
      try change(
        home,
        """
        ALTER TABLE session DROP COLUMN digest; ALTER TABLE session DROP COLUMN events;
        ALTER TABLE event DROP COLUMN digest; ALTER TABLE session DROP COLUMN listed;
        DROP TABLE census;
        DELETE FROM grdb_migrations WHERE identifier IN ('7 digests', '8 census')
        """)
    case .lock, .import, .erase, .eraseAll: break
    }
    return trial
  }

  private func change(_ home: TrialHome, _ sql: String) throws {
    try DatabaseQueue(path: home.url.appending(path: "data/rapport.sqlite").path)
      .write { try $0.execute(sql: sql) }
  }

  private func words(for work: Work, _ home: TrialHome) -> [String] {
    switch work {
    case .lock: ["data", "lock"]
    case .unlock: ["data", "unlock"]
    case .import: ["data", "import", home.url.appending(path: "more").path]
    case .repair: ["data", "check", "--repair"]
    case .erase: ["data", "erase", "--session", "s7", "--yes"]
    case .migration: ["sessions", "list"]
    case .eraseAll: ["data", "erase", "--all", "--yes"]
    }
  }

  @Test(arguments: Work.allCases, 0..<rounds)
  func `killed in the middle it is whole, and nothing is left behind`(
    _ work: Work, _ round: Int
  ) throws {
    let trial = try trial(for: work)
    let process = Built.process(
      words(for: work, trial.home), home: trial.home.url, variables: trial.variables)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    // The chance decides how far it comes; a passphrase alone takes a good part of a second.
    let most = [.lock, .unlock].contains(work) ? 1_200 : 120
    if ended.wait(timeout: .now() + .milliseconds(Int.random(in: 1...most))) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()

    guard work != .eraseAll else { return try expectErasable(trial) }
    let listed = try trial.run(["sessions", "list"])
    let count = listed.output.split(separator: "\n").count
    #expect(listed.code == 0 || work == .repair, "\(listed.errors)")
    switch work {
    case .import: #expect(count == 20 || count == 60)
    case .erase: #expect(count == 20 || count == 19)
    case .repair:
      #expect(count == 20 || listed.errors.contains("data check says what can be saved"))
      _ = try trial.run(["data", "check", "--repair"])
      let repaired = try trial.run(["sessions", "list"]).output
      #expect(repaired.split(separator: "\n").count == 20)
    case .lock, .unlock, .migration, .eraseAll: #expect(count == 20)
    }
    let check = try trial.run(["data", "check"])
    #expect(check.code == 0, "\(check)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: trial.home.url.appending(path: "data").path)
    #expect(
      names.allSatisfy { $0.hasPrefix("rapport.sqlite") || $0 == "history" }, "\(names)")
  }

  /// Broken off, it can be tried again, and then nothing is left.
  private func expectErasable(_ trial: Trial) throws {
    let again = try trial.run(["data", "erase", "--all", "--yes"])
    #expect(again.code == 0, "\(again.errors)")
    let folder = trial.home.url.appending(path: "data").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test(arguments: 0..<rounds)
  func `programs that start at once for the first time all work`(_ round: Int) throws {
    let home = try TrialHome()
    let answers = home.url.appending(path: "answers.yaml")
    try Data("answers: {mf1: a}\n".utf8).write(to: answers)
    let processes = (0..<4).map { _ in
      Built.process(["diagnose", "--answers", answers.path], home: home.url)
    }
    for process in processes { try process.run() }
    for process in processes { process.waitUntilExit() }
    #expect(processes.allSatisfy { $0.terminationStatus == 0 })
    let listed = try Built.piped(["sessions", "list"], home: home.url)
    #expect(listed.output.split(separator: "\n").count == 4)
  }
}
