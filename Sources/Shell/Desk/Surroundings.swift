package import Coaching
package import Foundation
package import Sessions

/// What a run takes from outside: the clock, chance, the environment and where files are.
package struct Surroundings {
  package var variables: [String: String]
  package var now: () -> Date
  package var calendar: Calendar
  /// A session id nobody used before.
  package var makeID: () -> Session.ID
  /// How much work a try of a passphrase is, where one is set.
  package var keyCost = KeyCost.recommended

  package init(
    variables: [String: String], now: @escaping () -> Date, calendar: Calendar,
    makeID: @escaping () -> Session.ID
  ) {
    self.variables = variables
    self.now = now
    self.calendar = calendar
    self.makeID = makeID
  }

  /// The surroundings of a real run.
  package static func real() -> Surroundings {
    // Days are written as everywhere in the program, whatever calendar a system is set to.
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    var variables = ProcessInfo.processInfo.environment
    if variables["HOME"]?.isEmpty != false {
      // As the system knows it; never the folder it happens to be started in.
      variables["HOME"] = FileManager.default.homeDirectoryForCurrentUser.path
    }
    return Surroundings(
      variables: variables, now: { Date() }, calendar: calendar,
      makeID: {
        var generator = SystemRandomNumberGenerator()
        return Session.ID.random(using: &generator)
      })
  }

  /// Where sessions are stored: `$RAPPORT_HOME`, else below `$XDG_DATA_HOME`, else in the home.
  package var dataFolder: URL {
    if let home = variable("RAPPORT_HOME") { return folder(home) }
    if let data = variable("XDG_DATA_HOME") { return folder(data).appending(path: "rapport") }
    return home.appending(path: ".local/share/rapport")
  }

  /// The user's own playbooks.
  package var playbookFolder: URL { configuration.appending(path: "playbooks") }

  /// What is said once and holds for all conversations.
  package var settingsFile: URL { configuration.appending(path: "settings.json") }

  private var configuration: URL {
    if let config = variable("XDG_CONFIG_HOME") {
      return folder(config).appending(path: "rapport")
    }
    return home.appending(path: ".config/rapport")
  }

  /// The data folder as a person would write it, with `~` for the home folder.
  var shownDataFolder: String {
    let path = URL(filePath: dataFolder.path).path
    let home = URL(filePath: home.path).path
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// A typed word with the home folder for the `~/` its path begins with, also behind `--name=`.
  func expanded(_ word: String) -> String {
    let start = word.hasPrefix("--") ? word.firstRange(of: "=")?.upperBound : word.startIndex
    guard let start, word[start...].hasPrefix("~/") else { return word }
    return word[..<start] + URL(filePath: home.path).path + word[start...].dropFirst()
  }

  package func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var home: URL { folder(variable("HOME") ?? ".") }

  private func folder(_ path: String) -> URL {
    // Foundation would ask the system whose home `~` is, and not the environment.
    let isInHome = path == "~" || path.hasPrefix("~/")
    let path = isInHome ? (variable("HOME") ?? ".") + path.dropFirst() : path
    return URL(filePath: path, directoryHint: .isDirectory)
  }
}
