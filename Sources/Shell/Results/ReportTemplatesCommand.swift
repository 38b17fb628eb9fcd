internal import ArgumentParser
internal import Reports

extension ReportCommand {
  struct Templates: ParentCommand {
    static let below: [any PlacedCommand.Type] = [Export.self]

    static let configuration = CommandConfiguration(
      commandName: "templates", abstract: "Templates that make a report look as you like.",
      discussion: """
        Export them, change them, and name their folder with --templates. Example:
          report templates export my-templates
        """,
      subcommands: below.map { $0.parsable }, defaultSubcommand: Export.self)
  }

  struct Export: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the templates to a folder, to change them.",
      discussion: """
        Files that are there already are left alone; report --templates DIR uses them. Example:
          report templates export my-templates
        """)
    static let places: Places = [.commandLine, .shell, .lookBack, .tour]
    static let shows = Shown.nothing

    @Argument(
      help: ArgumentHelp("The folder; it is made if there is none.", valueName: "dir"),
      completion: .directory)
    var folder: String

    @OptionGroup var shared: SharedOptions

    func steps(at desk: Desk) throws -> [Step] {
      let all = Template.Form.allCases.map {
        (name: Template.reportFile($0), text: Template.shipped($0).text)
      }
      let readme = (name: "README.md", text: TemplateFolder.readme)
      return [.act(FolderWriting(files: all + [readme], folder: folder))]
    }
  }
}

/// A folder with templates of the user's own.
enum TemplateFolder {
  /// A report's template in the folder, or the shipped one if the folder has none of this form.
  static func template(_ form: Template.Form, in folder: String?) throws -> Template {
    let known = Template.Form.allCases.map(Template.reportFile)
    return try file(Template.reportFile(form), in: folder, of: known)
      .map { Template(form, text: $0.text, file: $0.path) } ?? .shipped(form)
  }

  /// The template of a sheet for a workshop, or the shipped one if the folder has none.
  static func template(
    _ handOut: HandOut, _ format: HandOut.Format, in folder: String?
  ) throws -> Template {
    let known = HandOut.allCases.map { $0.templateName(format) }
    return try file(handOut.templateName(format), in: folder, of: known)
      .map { handOut.template(format, text: $0.text, file: $0.path) }
      ?? handOut.shippedTemplate(format)
  }

  private static func file(
    _ name: String, in folder: String?, of known: [String]
  ) throws -> (path: String, text: String)? {
    guard let folder else { return nil }
    let names = try TextFolder.names(in: folder)
    guard names.contains(where: known.contains) else {
      throw ResultsRefusal.noTemplate(in: folder, called: known)
    }
    guard names.contains(name) else { return nil }
    let path = TextFolder.path(of: name, in: folder)
    return (path, try TextFile.read(path))
  }

  fileprivate static let readme = """
    # Report templates

    Mustache (https://mustache.github.io/mustache.5.html). Change what you like, delete what you don't
    need, and name this folder: `\(type: "report --format html --templates DIR")`. A file that is missing is taken
    from the program.

    - `report.html.mustache` makes `--format html`: `{{name}}` is escaped; keep it that way.
    - `report.md.mustache` makes `--format markdown`: its first line says that texts come as they are.

    The files show every name there is; any other is told with its line. Lists and parts that may be
    missing are sections: `{{#next}} … {{/next}}`; a list's `has` name (`hasNext`) says whether it has
    anything. Notes and cues (`isForCoach`, `notes`, `cues`) are there only for a coach, private notes
    only if asked for.

    """
}
