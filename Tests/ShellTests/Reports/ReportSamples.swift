import Foundation
import Shell

/// Conversations to write reports on.
enum ReportSamples {
  /// A coach's conversation with labels, notes of both kinds and a plan, stored in a home.
  static func coached(in home: Home) throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none --client C7 --team north", "3", "2", "/answer cx-tracking 3",
        "n <b>for all</b> & open", "p between us only", "/answer mf1 2", "/answer om1 4",
        "/answer om2 3", "/answer om3 3", "/answer om4 2", "/answer om7 5", "/stop", "", "quit",
      ], in: home)
    precondition(run.code == 0)
  }

  /// One such conversation for all tests that only read it.
  nonisolated(unsafe) private static let stored: Home? = {
    guard let home = try? Home() else { return nil }
    try? coached(in: home)
    return home
  }()

  /// A report on that conversation.
  static func report(_ options: String...) throws -> String {
    try Run(["report"] + options, in: stored).output
  }
}
