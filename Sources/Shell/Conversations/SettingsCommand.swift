internal import ArgumentParser
internal import Foundation

struct SettingsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Say once who hands reports over, or see it.",
    discussion: """
      The name and the line stand on the first page of every report. Empty words take them off. Examples:
        settings
        settings --coach "Ada Byrne" --line "Coach for leaders, Leeds, ada@example.org"
        settings --coach ""
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Option(help: ArgumentHelp("The coach's name.", valueName: "name"))
  var coach: String?

  @Option(help: ArgumentHelp("What stands behind it.", valueName: "words"))
  var line: String?

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { coach != nil || line != nil }

  func validate() throws {
    guard [coach, line].compactMap(\.self).allSatisfy(Settings.isFit) else {
      throw ValidationError(
        "A name and a line have at most \(Settings.longest) letters each, and none that cannot be printed."
      )
    }
  }

  func steps(at desk: Desk) throws -> [Step] {
    let file = desk.surroundings.settingsFile
    let before = try Settings(file: file)
    let after = Settings(
      coach: coach?.trimmingWhitespace() ?? before.coach,
      line: line?.trimmingWhitespace() ?? before.line)
    let keeping: [Step] =
      after == before ? [] : [.act(SettingsKeeping(settings: after, file: file))]
    return keeping + [.say(words(on: after))]
  }

  private func words(on settings: Settings) -> String {
    guard settings.coach.isEmpty else {
      return "Reports are handed over by \(settings.coach)"
        + (settings.line.isEmpty ? "." : ", \(settings.line).")
    }
    return settings.line.isEmpty
      ? "Reports name nobody who hands them over; \(type: "settings --coach NAME") does."
      : "The line is kept, and stands on reports once \(type: "settings --coach NAME") says "
        + "whose it is."
  }
}

/// Settings are kept for all conversations to come.
private struct SettingsKeeping: Act {
  let settings: Settings
  let file: URL

  func act(in sitting: Sitting) throws { try settings.write(to: file) }
}
