internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct PlaybookTestCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases and tell which come out as their authors expect.",
    discussion: """
      Runs the shipped cases and those in a folder cases beside your playbooks, or the named files \
      and folders. A named playbook is loaded, and the cases in a folder cases beside it are run. \
      What differs is told; a difference ends with exit code 65. A case with 'play' is also answered \
      question by question, as the interview chooses them. Examples:
        playbooks test
        playbooks test late-starts.yaml
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: "Cases or playbooks, files or folders.", completion: .file())
  var paths: [String] = []

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let selection = try CaseSelection(paths, at: desk)
    let (library, cases) = (selection.library, selection.cases)
    var steps: [Step] = []
    var failed = 0
    for file in cases {
      let played = file.play.map { PlayedCheck($0, of: file, in: library) }
      let differences =
        (file.isExpected ? CaseCheck(file, in: library, today: desk.today).differences : [])
        + (played?.differences ?? [])
      let verdict = differences.isEmpty ? "ok" : "differs"
      steps.append(.print("\(file.id)  \(verdict)  \(SafeText.visible(file.title))\n"))
      if let played { steps.append(.print("    \(played.summary)\n")) }
      steps += differences.map { .print("    \($0)\n") }
      if !differences.isEmpty { failed += 1 }
    }
    steps.append(.print("\(cases.count - failed) passed, \(failed) failed\n"))
    guard failed > 0 else { return steps }
    let refusal = CasesRefusal.differ(failed, of: cases.count)
    return steps + [.then { _ in throw refusal }]
  }
}
