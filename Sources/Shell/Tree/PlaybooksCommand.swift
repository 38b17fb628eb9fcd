internal import ArgumentParser
internal import Playbooks

struct PlaybooksCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    List.self, ShowPlaybookCommand.self, CheckCommand.self, PlaybookTestCommand.self,
    CoverageCommand.self, RobustnessCommand.self, SimulateCommand.self, UsualCommand.self,
    MisfitsCommand.self, NewPlaybookCommand.self,
    SchemaCommand.self, Load.self, Reload.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "playbooks",
    abstract: "List, show, check, try or write playbooks.",
    discussion: """
      A playbook is a file with symptoms, questions, rules and actions. Example:
        playbooks
      """,
    subcommands: below.map { $0.parsable },
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the loaded playbooks.",
      discussion: """
        Example:
          playbooks list
        """)
    static let places: Places = [.commandLine, .shell, .lookBack, .tour]
    static let shows = Shown.nothing

    @OptionGroup var shared: SharedOptions

    func steps(at desk: Desk) throws -> [Step] {
      let library = try desk.library()
      var page = Page()
      for playbook in library.playbooks {
        page.add(
          .heading("\(playbook.id) (version \(playbook.version))"),
          .field(playbook.title, contents(playbook)))
      }
      return [.show(page)]
    }

    private func contents(_ playbook: Playbook) -> String {
      let parts: [(String, Int)] = [
        ("symptom", playbook.symptoms.count), ("question", playbook.questions.count),
        ("action", playbook.actions.count), ("concern", playbook.concerns.count),
        ("rule", playbook.rules.count),
        ("measure", playbook.measures.count), ("source", playbook.sources.count),
      ]
      return parts.filter { $0.1 > 0 }
        .map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }
        .joined(separator: ", ")
    }
  }

  struct Load: ActingCommand {
    static let configuration = CommandConfiguration(
      commandName: "load", abstract: "Load one more playbook file for this sitting.",
      discussion: """
        A playbook with the same id is replaced. Example:
          playbooks load late-starts.yaml
        """)
    static let places: Places = [.commandLine, .shell]
    static let shows = Shown.nothing

    @Argument(help: "The playbook file.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @OptionGroup var shared: SharedOptions

    func act(in sitting: Sitting) throws {
      try sitting.reload(adding: [file], saying: "Loaded")
    }
  }

  struct Reload: ActingCommand {
    static let configuration = CommandConfiguration(
      commandName: "reload", abstract: "Read all playbooks again, after a change to a file.",
      discussion: """
        The conversation on screen goes on with the new ones. Example:
          playbooks reload
        """)
    static let places: Places = [.commandLine, .shell]
    static let shows = Shown.nothing

    @OptionGroup var shared: SharedOptions

    func act(in sitting: Sitting) throws {
      try sitting.reload(adding: [], saying: "Read again")
    }
  }
}

extension Sitting {
  /// Reads the playbooks again and says what there is now.
  fileprivate func reload(adding files: [String], saying verb: String) throws {
    try reload(adding: files)
    let library = try desk.library()
    say("\(verb): \(library.playbooks.count) playbooks, \(library.questions.count) questions.")
  }
}
