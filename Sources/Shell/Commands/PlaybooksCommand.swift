internal import ArgumentParser
internal import Playbooks

struct PlaybooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbooks",
    abstract: "List, show, check, try or write playbooks.",
    discussion: """
      A playbook is a file with symptoms, questions, rules and actions. Example:
        playbooks
      """,
    subcommands: [
      List.self, ShowPlaybookCommand.self, CheckCommand.self, PlaybookTestCommand.self,
      CoverageCommand.self, RobustnessCommand.self, SimulateCommand.self, NewPlaybookCommand.self,
      SchemaCommand.self, Load.self, Reload.self,
    ],
    defaultSubcommand: List.self)

  struct List: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the loaded playbooks.",
      discussion: """
        Example:
          playbooks list
        """)

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      let library = try sitting.library()
      var page = Page()
      for playbook in library.playbooks {
        page.add(
          .heading("\(playbook.id) (version \(playbook.version))"),
          .field(playbook.title, contents(playbook)))
      }
      sitting.show(page)
    }

    private func contents(_ playbook: Playbook) -> String {
      let parts: [(String, Int)] = [
        ("symptom", playbook.symptoms.count), ("question", playbook.questions.count),
        ("action", playbook.actions.count), ("rule", playbook.rules.count),
        ("measure", playbook.measures.count), ("source", playbook.sources.count),
      ]
      return parts.filter { $0.1 > 0 }
        .map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }
        .joined(separator: ", ")
    }
  }

  struct Load: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Load one more playbook file for this sitting.",
      discussion: """
        A playbook with the same id is replaced. Example:
          playbooks load late-starts.yaml
        """)

    @Argument(help: "The playbook file.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      try sitting.reload(adding: [file], saying: "Loaded")
    }
  }

  struct Reload: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read all playbooks again, after a change to a file.",
      discussion: """
        The conversation on screen goes on with the new ones. Example:
          playbooks reload
        """)

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      try sitting.reload(adding: [], saying: "Read again")
    }
  }
}

extension Sitting {
  /// Reads the playbooks again and says what there is now.
  fileprivate func reload(adding files: [String], saying verb: String) throws {
    let library = try reload(adding: files)
    say("\(verb): \(library.playbooks.count) playbooks, \(library.questions.count) questions.")
  }
}
