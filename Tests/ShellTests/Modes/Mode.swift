import Foundation
import Shell

/// A way of sitting at the shell, and what must not be seen in it.
struct Mode: Sendable {
  let name: String
  /// What is typed to get there, in a home as ``Mode/home()`` makes it.
  let setup: [String]
  /// Words that would give away what is kept back.
  let secrets: [String]

  static let all = [plain, presenting, hiding, differentTeams, exercise, lookBack, tour]

  static let plain = Mode(name: "plain", setup: ["resume first --for coach"], secrets: [])
  static let presenting = Mode(
    name: "presenting", setup: ["resume first --for coach", "/present on"],
    secrets: [
      "Client-Q", "Team-Z", "between-us", "my-reason", "Listen for", "Read aloud", "Say:",
      "Where things stand", "For the trainer",
    ])
  static let hiding = Mode(
    name: "hiding", setup: room("one-team") + ["/hide"] + hands,
    secrets: conclusions + ["18 hands", "None: 18", "How the hands fell", "Known so far"])
  static let differentTeams = Mode(
    name: "teams", setup: room("different-teams") + hands,
    // Other conversations than the one in this room may be compared, and their plans are due.
    secrets: conclusions.filter { !["Then and now", "Over time", "you chose"].contains($0) })
  static let exercise = Mode(
    name: "exercise", setup: ["cases play case1", "no"],
    secrets: conclusions + ["What Rapport sees", "For the trainer", "Known so far", "Client-Q"])
  static let lookBack = Mode(name: "look back", setup: ["review first"], secrets: [])
  static let tour = Mode(
    name: "tour", setup: ["tour"], secrets: ["Client-Q", "Team-Z", "between-us"])

  private static func room(_ kind: String) -> [String] {
    ["diagnose --for workshop --room \(kind)"]
  }

  private static let hands = [
    "tally mf1 0 0 2 18 0 0", "tally mf2 0 1 0 1 18 0", "tally mf8 1 0 1 0 18 0 0",
  ]

  /// Titles of pages that tell what answers come to.
  private static let conclusions = [
    "What we see", "Your plan", "Then and now", "Over time", "Where things stand", "How: ",
    "Why not: ", "What if\n", "What the first action rests on", "What came of it", "you chose",
  ]

  /// Two conversations of a client, with a plan, notes and reasons, and an exercise.
  ///
  /// The plan wants to be looked back at; the next session is called `fourth`.
  static func home() throws -> Home {
    let home = try Home(after: 3)
    try FileManager.default.createDirectory(
      at: home.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for (name, content) in try files.get() {
      try content.write(to: home.data.appending(path: name))
    }
    home.days = 15
    return home
  }

  /// What is in the data folder of such a home, made once.
  private static let files = Swift.Result { () throws(any Error) -> [String: Data] in
    let home = try Home()
    let answers = try home.write(
      """
      answers: {mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, fs8: f, fs3: d, is1: a, hl1: a}
      """, to: "answers.yaml")
    let labels = ["--client", "Client-Q", "--team", "Team-Z"]
    _ = try Run(["diagnose", "--answers", answers] + labels, in: home)
    _ = try Run(
      [], typing: ["resume first", "p between-us", "n for all", "drop 3 my-reason", "quit"],
      in: home)
    _ = try Run(["diagnose", "--answers", answers] + labels, in: home)
    _ = try Run(["cases", "play", "case1"], typing: ["guess red nothing", "quit"], in: home)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.data.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: home.data.appending(path: name)))
      })
  }
}
