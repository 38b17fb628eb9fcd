internal import ArgumentParser
internal import Playbooks

struct SchemaCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the form of a playbook as a JSON Schema, for editors.",
    discussion: """
      An editor that knows the schema completes keys and marks errors while you write. Example:
        rapport playbooks schema > playbook.schema.json
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    [.print(PlaybookSchema.json)]
  }
}
