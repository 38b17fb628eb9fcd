internal import ArgumentParser
internal import Playbooks

struct WorkshopCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    List.self, ShowWorkshopCommand.self, RunWorkshopCommand.self, NotesCommand.self,
    PrintWorkshopCommand.self, WorkshopTemplatesCommand.self, SummaryCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Run sheets: what to say and type in a room, by minutes.",
    discussion: """
      Example:
        workshop
      """,
    subcommands: below.map { $0.parsable },
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the workshops.",
      discussion: """
        Example:
          workshop list
        """)
    static let places: Places = .everywhere
    static let shows = Shown.nothing

    @OptionGroup var shared: SharedOptions

    func steps(at desk: Desk) throws -> [Step] {
      var page = Page()
      for workshop in try Workshop.all(at: desk) {
        page.add(
          .heading("\(workshop.id): \(workshop.title)"),
          .field("\(workshop.minutes) minutes", workshop.about))
      }
      page.space()
      page.add(
        .note(
          "\(type: "workshop show ID") reads a run sheet, print makes it paper, "
            + "run follows it on the screen."
        )
      )
      // As a text: it is no page of an exercise, and not marked as one.
      return [.print(desk.text(of: page))]
    }
  }
}
