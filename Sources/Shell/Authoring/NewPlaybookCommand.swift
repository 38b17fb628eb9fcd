internal import ArgumentParser
internal import Foundation
internal import Playbooks

struct NewPlaybookCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small playbook to start from.",
    discussion: """
      The file holds one symptom with its questions, actions and rules, and says what each part is \
      for. It passes the check as it is. Example:
        playbooks new late-starts
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: "The playbook's id: letters, digits, hyphens and underscores, a letter first.")
  var name: String

  @Option(
    help: ArgumentHelp("Write it to this file; NAME.yaml if left out.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let library = try desk.library()
    try complainAboutName(in: library)
    let path = output ?? "\(name).yaml"
    try replacing.requireFree(path)
    let text = Skeleton(name: name).yaml
    let source = PlaybookSources.Source(file: path, text: text)
    let problems = PlaybookSources.problems(
      in: try desk.playbooks.sources.sources(), adding: [source], cases: [])
    guard problems.isEmpty else {
      throw AuthoringRefusal.tooNear(name)
    }
    return [
      .write(
        Writing(
          text: text, path: path, replacing: replacing,
          word:
            "Written to \(path). Change it, then check it: \(type: "playbooks check \(path)")"))
    ]
  }

  private func complainAboutName(in library: Library) throws {
    if let refusal = Skeleton.refusal(of: name) { throw refusal }
    if library.playbooks.contains(where: { $0.id.rawValue == name }) {
      throw AuthoringRefusal.playbookIsThere(name)
    }
    if let kind = library.kind(of: name) {
      throw AuthoringRefusal.nameInUse(name, kind)
    }
  }
}
