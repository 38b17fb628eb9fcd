internal import ArgumentParser
internal import Reports

struct WorkshopTemplatesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Write the templates of the sheets to a folder, to change them.",
    discussion: """
      Files that are there already are left alone; workshop print --templates DIR uses them. Example:
        workshop templates my-sheets
      """)
  static let places: Places = .everywhere
  static let shows = Shown.nothing

  @Argument(
    help: ArgumentHelp("The folder; it is made if there is none.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run(at desk: Desk, for viewer: Viewer) throws {
    let all = ReportTemplate.Form.allCases.flatMap { form in
      HandOut.allCases.map { ($0.templateName(form), $0.shippedTemplate(form).text) }
    }
    desk.sayWritten(try TextFolder.add(all, to: folder), to: folder)
  }
}
