internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct UsualCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "usual",
    abstract: "Propose how common each answer is, from a table of answers.",
    discussion: """
      Writes a difference to read before it is taken: each rate becomes what the table shows, with \
      the present rate counting as eight people more. Nothing is changed. Example:
        playbooks usual --responses people.csv
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Option(
    help: ArgumentHelp(
      "A CSV table: question ids in the first line, one row a person, option ids.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var responses: String

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let library = try desk.library()
    let rows = try ResponseTable(file: responses, library: library).rows
    let proposal = UsualProposal(rows, in: library)
    return [
      .print(
        proposal.difference.isEmpty
          ? "No question of the table has rates that would change.\n" : proposal.difference)
    ]
  }
}
