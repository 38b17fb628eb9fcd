internal import ArgumentParser
internal import Foundation
internal import Playbooks

struct PlaybooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbooks",
    abstract: "List, show, check, try or write playbooks.",
    subcommands: [
      List.self, ShowPlaybookCommand.self, Check.self, PlaybookTestCommand.self,
      SimulateCommand.self, NewPlaybookCommand.self, SchemaCommand.self, Load.self, Reload.self,
    ],
    defaultSubcommand: List.self)

  struct List: RapportCommand {
    static let configuration = CommandConfiguration(abstract: "List the loaded playbooks.")

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
      [
        ("symptom", playbook.symptoms.count), ("question", playbook.questions.count),
        ("action", playbook.actions.count), ("rule", playbook.rules.count),
      ]
      .filter { $0.1 > 0 }
      .map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }
      .joined(separator: ", ")
    }
  }

  struct Check: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check playbooks: every problem with its place.",
      discussion: """
        Checks the named files or folders together with the loaded playbooks; without a name, all
        loaded playbooks. Problems are printed as file:line:column: severity: message.
        """)

    @Argument(help: "Playbook files or folders.")
    var paths: [String] = []

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      let loaded = try sitting.sources.sources()
      let named = try paths.flatMap(PlaybookSources.fileOrFolder)
      let problems = PlaybookSources.problems(in: loaded, adding: named)
      let files = Set(named.map(\.file))
      let shown = problems.filter { named.isEmpty || files.contains($0.place.file) }
      for problem in shown {
        sitting.console.write(SafeText.visible(problem.description) + "\n")
      }
      guard shown.isEmpty else {
        throw Failure(
          "\(shown.count) \(shown.count == 1 ? "problem" : "problems") found.", .content)
      }
      let count = named.isEmpty ? loaded.count : named.count
      sitting.say(count == 1 ? "1 playbook, no problems." : "\(count) playbooks, no problems.")
    }
  }

  struct Load: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Load one more playbook file for this sitting.")

    @Argument(help: "The playbook file.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      try sitting.reload(adding: file, saying: "Loaded")
    }
  }

  struct Reload: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read all playbooks again, after a change to a file.")

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      try sitting.reload(adding: nil, saying: "Read again")
    }
  }
}

extension Sitting {
  /// Reads the playbooks again and takes a running conversation along.
  fileprivate func reload(adding file: String?, saying verb: String) throws {
    let library = try reload(adding: file)
    say("\(verb): \(library.playbooks.count) playbooks, \(library.questions.count) questions.")
    guard let running = conversation, running.screen != .over else { return }
    try resume(running.session)
  }
}

extension PlaybookSources {
  /// What is named on the command line: a file, or the playbooks in a folder.
  static func fileOrFolder(_ path: String) throws -> [Source] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? try folder(path) : [try file(path)]
  }

  /// Every problem of the loaded playbooks with these added.
  static func problems(in loaded: [Source], adding named: [Source]) -> [Problem] {
    do {
      _ = try library(of: loaded + named)
      return []
    } catch {
      return (error as? Problems)?.all ?? []
    }
  }
}
