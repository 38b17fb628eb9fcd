internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check playbooks and cases: every problem with its place.",
    discussion: """
      Checks the named files or folders together with the loaded playbooks; without a name, all \
      that is loaded, run sheets too. Cases in a folder cases beside the playbooks are read too, once the playbooks \
      have no problems. Problems are printed as file:line:column: severity: message. Examples:
        playbooks check
        playbooks check late-starts.yaml
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: "Playbooks or cases, files or folders.", completion: .file())
  var paths: [String] = []

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let loaded = try desk.playbooks.sources.sources()
    let named = try paths.map(NamedFiles.init)
    let playbooks = paths.isEmpty ? loaded : named.flatMap(\.playbooks)
    let cases = paths.isEmpty ? try desk.playbooks.sources.cases() : named.flatMap(\.cases)
    // What was wrong before is not the named files' doing; what they break elsewhere is.
    let known =
      paths.isEmpty ? [] : PlaybookSources.problems(in: loaded, adding: [], cases: [])
    let shown = PlaybookSources.problems(
      in: loaded, adding: named.flatMap(\.playbooks), cases: cases
    ).filter { !known.contains($0) }
    guard shown.isEmpty else {
      return shown.prefix(Problems.mostShown)
        .map { .print(SafeText.visible($0.description) + "\n") }
        + [.then { _ in throw AuthoringRefusal.problemsFound(shown.count) }]
    }
    if paths.isEmpty { _ = try Workshop.all(at: desk) }
    let warnings = PlaybookSources.warnings(of: playbooks, among: paths.isEmpty ? [] : loaded)
    let counts = [(playbooks.count, "playbook"), (cases.count, "case")].filter { $0.0 > 0 }
    let words = counts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let outcome = warnings.isEmpty ? "no problems" : warnings.count.of("warning")
    return warnings.map { .print(SafeText.visible($0.description) + "\n") }
      + [.say("\(words.joined(separator: " and ")), \(outcome).")]
  }
}

extension PlaybookSources {
  /// What is not wrong and will not do what its author wants; none where the others are wrong.
  fileprivate static func warnings(of named: [Source], among loaded: [Source]) -> [Problem] {
    guard let library = try? library(of: loaded + named) else { return [] }
    return outdone(named, in: library)
      + library.unnameable.filter { warning in named.contains { $0.file == warning.place.file } }
  }

  /// A warning for each text that does not count, as another in its own folder has the same name.
  private static func outdone(_ sources: [Source], in library: Library) -> [Problem] {
    sources.compactMap { source in
      guard let playbook = try? Playbook(yaml: source.text, file: source.file),
        let other = library.playbooks.first(where: { $0.id == playbook.id })?.place.file,
        other != source.file, folder(of: other) == folder(of: source.file)
      else { return nil }
      return Problem(
        .warning, at: playbook.place,
        "'\(playbook.id)' is the name of \(other), too, which counts instead of this one")
    }
  }

  private static func folder(of file: String) -> URL {
    URL(filePath: file).deletingLastPathComponent()
  }

  /// Every problem of the loaded playbooks with these added and, if there is none, of cases.
  static func problems(
    in loaded: [Source], adding named: [Source], cases: [Source]
  ) -> [Problem] {
    do throws(Problems) {
      let library = try library(of: loaded + named)
      _ = try CaseFile.all(in: cases, library: library)
      return []
    } catch {
      return error.all
    }
  }
}
