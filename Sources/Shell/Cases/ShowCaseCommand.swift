internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct ShowCaseCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the story of a case; for the trainer, its solution too.",
    discussion: """
      Examples:
        cases show case1
        cases show case1 --solution
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.leavesOut(.solution)

  @Argument(help: ArgumentHelp("The case's id.", valueName: "case"))
  var id: String

  @Flag(help: "What it shows, what its author expects and why; not for the room.")
  var solution = false

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let (desk, viewer) = (scene.desk, scene.viewer)
    if solution { try viewer.require(.solution) }
    let (file, library) = try CaseFile.named(id, at: desk)
    var page = Page([.blank, .title(file.title)])
    for paragraph in file.paragraphs { page.add(.paragraph(paragraph), .blank) }
    if solution {
      page.add(.heading("For the trainer"))
      page.add(solution(of: file, in: library))
    } else {
      page.add(.note("\(type: "cases play \(file.id)") works on it with a room."))
    }
    return [.show(page)]
  }

  private func solution(of file: CaseFile, in library: Library) -> [Page.Block] {
    let reports = file.reports.map { report in
      let name = library[report.symptom]?.name ?? report.symptom.rawValue
      return "\(name) (\(Words.level(report.level)))"
    }
    let fields: [(String, [String])] = [
      ("Shows", [file.shows].compactMap(\.self)),
      ("Expected", reports.isEmpty ? ["nothing stands out"] : reports),
      ("May be said or not", file.watch.map { library[$0]?.name ?? $0.rawValue }),
      ("Not there", file.never.map { library[$0]?.name ?? $0.rawValue }),
      ("First actions", file.actions.map { library[$0]?.title ?? $0.rawValue }),
      ("Why", [file.why]),
    ]
    return fields.filter { !$0.1.isEmpty }.map { .field($0.0, $0.1.joined(separator: "; ")) }
      + list("Rooms often think", file.wrongTurns.map { "\"\($0.think)\" But: \($0.but)" })
      + list("To talk about", file.discuss)
  }

  private func list(_ heading: String, _ texts: [String]) -> [Page.Block] {
    texts.isEmpty ? [] : [.blank, .heading(heading)] + texts.map { .item("-", $0) }
  }
}
