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

  func steps(at desk: Desk) throws -> [Step] {
    let all = HandOut.Format.allCases.flatMap { format in
      HandOut.allCases.map {
        (name: $0.templateName(format), text: $0.shippedTemplate(format).text)
      }
    }
    return [.act(FolderWriting(files: all, folder: folder))]
  }
}
