internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct PlaybookTestCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases: does each come out as its author expects?",
    discussion: """
      Runs the shipped cases, those in a folder cases beside your playbooks, or the named files and
      folders. What differs is told; a difference ends with exit code 65.
      """)

  @Argument(help: "Case files or folders.")
  var paths: [String] = []

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let library = try sitting.library()
    let sources =
      paths.isEmpty
      ? try sitting.sources.cases() : try paths.flatMap(PlaybookSources.fileOrFolder)
    let cases = try CaseFile.all(in: sources, library: library)
    var failed = 0
    for file in cases {
      let check = CaseCheck(file, in: library, today: sitting.today)
      let verdict = check.differences.isEmpty ? "ok" : "differs"
      sitting.console.write("\(file.id)  \(verdict)  \(SafeText.visible(file.title))\n")
      for difference in check.differences { sitting.console.write("    \(difference)\n") }
      if !check.differences.isEmpty { failed += 1 }
    }
    sitting.console.write("\(cases.count - failed) passed, \(failed) failed\n")
    if failed > 0 { throw Failure("\(failed) of \(cases.count) cases differ.", .content) }
  }
}

extension CaseFile {
  /// Reads cases.
  ///
  /// - Throws: ``Problems`` with every problem of every case.
  static func all(in sources: [PlaybookSources.Source], library: Library) throws -> [CaseFile] {
    var problems: [Problem] = []
    let cases = sources.compactMap { source -> CaseFile? in
      do throws(Problems) {
        return try CaseFile(yaml: source.text, file: source.file, library: library)
      } catch {
        problems += error.all
        return nil
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return cases
  }
}
