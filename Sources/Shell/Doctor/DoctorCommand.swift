internal import ArgumentParser
internal import Foundation
internal import Playbooks
internal import Sessions

struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is missing or odd around Rapport.",
    discussion: """
      Looks at the terminal, the language, the clock, where data and playbooks are and who may read them. It changes \
      nothing and opens nothing that has a passphrase. Example:
        doctor
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let findings = DoctorCommand.findings(at: desk)
    let odd = findings.filter { !$0.isFine }
    var page = Page([
      .blank, .title("Rapport \(rapportVersion)"),
      .paragraph(
        odd.isEmpty
          ? "Nothing is missing."
          : "\(odd.count == 1 ? "One thing wants" : "\(odd.count) things want") a look."),
      .blank,
    ])
    for finding in findings {
      page.add(.item(finding.isFine ? "ok" : "!", "\(finding.about): \(finding.words)."))
      if let advice = finding.advice { page.add(.field("To do", advice)) }
    }
    return [.show(page)]
  }

  private static func findings(at desk: Desk) -> [Checkup.Finding] {
    let surroundings = desk.surroundings
    let folder = desk.sessions.folder
    return [
      Checkup.terminal(desk.console, surroundings.variables),
      Checkup.language(surroundings.variables),
      Checkup.clock(
        surroundings.now(), lastWritten: lastWritten(folder), in: surroundings.calendar),
      data(folder, surroundings), Checkup.synced(folder.path),
      Checkup.space(free: freeSpace(at: folder.path)), strangers(in: folder),
      playbooks(desk), settings(surroundings),
    ].compactMap(\.self)
  }

  private static func lastWritten(_ folder: DataFolder) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.database)
    return attributes?[.modificationDate] as? Date
  }

  private static func data(
    _ folder: DataFolder, _ surroundings: Surroundings
  ) -> Checkup.Finding {
    let about = "Data"
    let shown = surroundings.shownDataFolder
    do {
      try folder.requireUsable()
      guard try folder.isThere() else {
        return .init(about: about, words: "nothing is stored yet; it will be in \(shown)")
      }
      guard !folder.isReadOnly else {
        return .init(
          about: about, words: "what is in \(shown) can be read and not changed",
          advice: "Nothing new can be stored there. Ask whoever set it up, or set RAPPORT_HOME.")
      }
      guard !folder.isOpenToOthers else {
        return .init(
          about: about, words: "in \(shown), and others on this computer may look into it",
          advice:
            "It is closed to them the next time something is stored; chmod -R go-rwx \(shown) does it now."
        )
      }
      return .init(about: about, words: "in \(shown), which only you can read")
    } catch {
      return .init(
        about: about, words: "the folder \(shown) cannot be used", advice: Failure(error).text)
    }
  }

  private static func strangers(in folder: DataFolder) -> Checkup.Finding? {
    let strangers = folder.strangers
    guard !strangers.isEmpty else { return nil }
    return .init(
      about: "Other files",
      words:
        "in the data folder lies what Rapport has not made: \(strangers.prefix(3).joined(separator: ", "))",
      advice:
        "It may be a copy that a backup or a sync program made. Move it away if you don't need it.")
  }

  /// Bytes free where the folder is, or will be.
  private static func freeSpace(at path: String) -> Int? {
    var place = URL(filePath: path)
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
      place.deleteLastPathComponent()
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place.path)
    return (attributes?[.systemFreeSize] as? NSNumber)?.intValue
  }

  private static func playbooks(_ desk: Desk) -> Checkup.Finding {
    let about = "Playbooks"
    do {
      let library = try desk.library()
      _ = try (CaseSelection([], at: desk), Workshop.all(at: desk))
      return .init(about: about, words: "\(library.playbooks.count) are loaded, without a problem")
    } catch {
      return .init(
        about: about, words: "your own playbooks, cases or run sheets have problems",
        advice:
          "playbooks check lists them: \(Failure(error).text.split(separator: "\n").first ?? "")")
    }
  }

  private static func settings(_ surroundings: Surroundings) -> Checkup.Finding? {
    do {
      _ = try Settings(file: surroundings.settingsFile)
      return nil
    } catch {
      return .init(
        about: "Settings", words: "they cannot be read", advice: Failure(error).text)
    }
  }
}
