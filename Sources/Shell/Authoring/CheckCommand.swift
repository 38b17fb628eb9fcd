internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check playbooks, cases and run sheets; problems have a place.",
    discussion: """
      Checks the named files or folders together with the loaded playbooks; without a name, all \
      that is loaded. Folders cases and workshops beside the playbooks are read too, once the playbooks \
      have no problems. Problems are printed as file:line:column: severity: message. Examples:
        playbooks check
        playbooks check late-starts.yaml
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: "Playbooks, cases or run sheets, files or folders.", completion: .file())
  var paths: [String] = []

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let sources = desk.playbooks.sources
    let loaded = try sources.sources()
    let named = try paths.map(NamedFiles.init)
    let isAll = paths.isEmpty
    let playbooks = isAll ? loaded : named.flatMap(\.playbooks).unique
    let cases = isAll ? try sources.cases() : named.flatMap(\.cases).unique
    let runSheets = isAll ? try sources.workshops() : named.flatMap(\.runSheets).unique
    // What was wrong before is not the named files' doing; what they break elsewhere is.
    let known = isAll ? [] : PlaybookSources.problems(in: loaded, adding: [], cases: [])
    var problems = PlaybookSources.problems(
      in: loaded, adding: named.flatMap(\.playbooks), cases: cases
    ).filter { !known.contains($0) }
    if problems.isEmpty {
      problems = try self.problems(in: runSheets, at: desk) {
        try CaseFile.all(
          in: sources.cases() + cases, library: PlaybookSources.library(of: loaded + playbooks))
      }
    }
    guard problems.isEmpty else {
      return problems.prefix(Problems.mostShown).map(line)
        + [.then { [problems] _ in throw AuthoringRefusal.problemsFound(problems.count) }]
    }
    let warnings = PlaybookSources.warnings(of: playbooks, among: isAll ? [] : loaded)
    let counts = [
      (playbooks.count, "playbook"), (cases.count, "case"), (runSheets.count, "run sheet"),
    ]
    let all = counts.filter { $0.0 > 0 }.map { $0.0.of($0.1) }
    let words = [all.dropLast().joined(separator: ", "), all.last ?? ""].filter { !$0.isEmpty }
    let outcome = warnings.isEmpty ? "no problems" : warnings.count.of("warning")
    return warnings.map(line) + [.say("\(words.joined(separator: " and ")), \(outcome).")]
  }

  /// What is wrong with run sheets; names in them are held against all that can be read.
  private func problems(
    in runSheets: [PlaybookSources.Source], at desk: Desk, cases: () throws -> [CaseFile]
  ) throws -> [Problem] {
    let (read, problems) = Workshop.reading(runSheets, at: desk)
    guard problems.isEmpty, !read.isEmpty, let cases = try? cases() else { return problems }
    let others = try Workshop.reading(desk.playbooks.sources.workshops(), at: desk).workshops
    return read.flatMap {
      $0.unknownNames(cases: cases.map(\.id), workshops: (read + others).map(\.id))
    }
  }

  private func line(for problem: Problem) -> Step {
    .print(SafeText.visible(problem.description) + "\n")
  }
}
