internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

/// What Rapport needs around it, looked at one thing at a time.
struct Checkup {
  /// One thing that was looked at.
  struct Finding: Equatable {
    let about: String
    let words: String
    /// What to do; `nil` where all is well.
    var advice: String?

    var isFine: Bool { advice == nil }
  }

  /// Bytes below which a disk is called full.
  private static let leastSpace = 50_000_000
  /// Seconds a file may lie ahead of the clock.
  private static let aheadOfClock = 86_400.0

  // MARK: Terminal

  /// How the person reads and types.
  static func terminal(_ console: any Console, _ variables: [String: String]) -> Finding {
    let about = "Terminal"
    guard console.isInteractive else {
      return Finding(
        about: about, words: "input or output is no terminal, so nothing can be asked here",
        advice: "Type rapport in a terminal window; in a script, --answers FILE answers instead.")
    }
    if console.isPlain {
      return Finding(about: about, words: "plain lines, as for a screen reader")
    }
    let name = variables["TERM"] ?? ""
    guard let height = console.height else {
      return Finding(
        about: about, words: "TERM is \"\(SafeText.visible(name))\": lines cannot be edited in it",
        advice:
          "It works line by line. In another terminal, or with TERM=xterm-256color, arrow keys and Tab do too."
      )
    }
    let size = "\(console.width) columns, \(height) rows"
    guard console.width >= 60, height >= 20 else {
      return Finding(
        about: about, words: "\(size): pages will not fit well",
        advice: "Make the window at least 80 by 24.")
    }
    return Finding(about: about, words: "\(size), lines can be edited")
  }

  /// Whether the letters of all languages can be shown.
  static func language(_ variables: [String: String]) -> Finding {
    let about = "Language"
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { name in
      variables[name].flatMap { $0.isEmpty ? nil : (name, $0) }
    }
    guard let (name, value) = set.first else {
      return Finding(
        about: about, words: "LANG is not set, so the terminal may take letters apart",
        advice: "Set LANG to a language with UTF-8, such as C.UTF-8.")
    }
    let words = "\(name) is \(SafeText.visible(value))"
    let isWide = value.lowercased().replacing("-", with: "").contains("utf8")
    return Finding(
      about: about, words: words,
      advice: isWide ? nil : "Set it to a language with UTF-8, such as C.UTF-8.")
  }

  // MARK: Clock

  /// Whether the clock goes before what was written last.
  static func clock(_ now: Date, lastWritten: Date?, in calendar: Calendar) -> Finding {
    let about = "Clock"
    let time = calendar.dateComponents([.hour, .minute], from: now)
    let minute = String(format: "%02d:%02d", time.hour ?? 0, time.minute ?? 0)
    let words =
      "\(Words.day(Day(now, in: calendar))), \(minute) (\(calendar.timeZone.identifier))"
    guard let lastWritten, lastWritten.timeIntervalSince(now) > aheadOfClock else {
      return Finding(about: about, words: words)
    }
    return Finding(
      about: about, words: "\(words), and yet something was stored later than that",
      advice: "Set the clock: days in plans and looks back count from it.")
  }

  // MARK: Disk

  /// Whether a program that copies files elsewhere looks after the folder.
  static func synced(_ path: String) -> Finding? {
    let names = [
      "dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "icloud",
      "mobile documents",
      "syncthing", "seafile", "pcloud", "megasync",
    ]
    let parts = URL(filePath: path).resolvingSymlinksInPath().path.lowercased().split(
      separator: "/")
    guard let name = names.first(where: { name in parts.contains { $0.contains(name) } }) else {
      return nil
    }
    return Finding(
      about: "Copies",
      words: "the data folder lies in a folder that \(name) copies to another computer",
      advice: "What is erased here stays there. Set RAPPORT_HOME to a folder that is not copied.")
  }

  /// Whether there is room to store answers.
  static func space(free bytes: Int?) -> Finding? {
    guard let bytes, bytes < leastSpace else { return nil }
    return Finding(
      about: "Disk", words: "\(bytes / 1_000_000) MB are free",
      advice: "Make room: answers are stored one by one, and a full disk takes none.")
  }
}
