internal import Foundation
internal import Playbooks
internal import Reports

/// What is said once and stands on every report: who hands it over.
///
/// It is about the user, not about a client, and lies beside the user's playbooks, not with the data.
struct Settings: Codable, Equatable {
  /// A coach's name; empty if none stands on reports.
  var coach = ""
  /// Stands behind the name: a trade, a place, how to be reached.
  var line = ""

  /// Letters of a name, or of a line.
  static let longest = 80

  var sender: ReportOccasion.Sender? {
    coach.isEmpty ? nil : ReportOccasion.Sender(name: coach, line: line)
  }
}

extension Settings {
  /// What the file says; nothing where there is none.
  ///
  /// - Throws: ``DeskRefusal`` for one that Rapport has not written like this.
  init(file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    let text = try TextFile.read(file.path)
    guard let settings = try? JSONDecoder().decode(Settings.self, from: Data(text.utf8)),
      [settings.coach, settings.line].allSatisfy(Settings.isFit)
    else {
      throw DeskRefusal.noSettings(path: file.path, longest: Settings.longest)
    }
    self = settings
  }

  /// Keeps them for all conversations to come.
  func write(to file: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw FileFailure(path: file.path, doing: .writing, error)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try WholeFile.write(
      try encoder.encode(self) + Data("\n".utf8), to: file.path, readableBy: .owner)
  }

  /// Whether a text can stand on a report in one line.
  static func isFit(_ text: String) -> Bool {
    text.count <= longest && text.unicodeScalars.allSatisfy(SafeText.isSafe)
      && !text.contains(where: \.isNewline)
  }
}
