import Foundation
import Shell
import Testing

/// Conversations about one team, weeks apart.
enum TimeSamples {
  static let watched = "cx-tracking: c, om1: d, om2: d, om3: c, om4: c, om7: e"
  static let unwatched = "cx-tracking: c, om1: a, om2: a, om3: a, om4: a, om7: a"
  static let alone = "is1: d, is2: c, is6: c, is4: c"

  /// Stores a conversation with these answers, so many days after 3 March 2026.
  static func tell(
    _ answers: String, after days: Int, in home: Home, client: String = "C7", team: String = "north"
  ) throws {
    home.days = days
    let file = try home.write("answers: {\(answers)}", to: "answers.yaml")
    let run = try Run(
      ["diagnose", "--answers", file, "--client", client, "--team", team], in: home)
    #expect(run.code == 0, "\(run.errors)")
  }

  /// Tracking was felt in March and is no longer in April; in May somebody is alone.
  static func home() throws -> Home {
    let home = try Home()
    try tell(watched, after: 0, in: home)
    try tell(unwatched, after: 28, in: home)
    try tell("\(unwatched), \(alone)", after: 70, in: home)
    return home
  }
}
