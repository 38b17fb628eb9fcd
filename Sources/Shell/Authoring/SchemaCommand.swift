internal import ArgumentParser
internal import Playbooks

struct SchemaCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the form of a playbook as a JSON Schema, for editors.",
    discussion: """
      An editor that knows the schema completes keys and marks errors while you write. Example:
        rapport playbooks schema > playbook.schema.json
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    sitting.console.write(PlaybookSchema.json)
  }
}
