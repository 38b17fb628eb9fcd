internal import ArgumentParser
internal import Foundation
internal import Playbooks
internal import Reports

extension ReportCommand {
  struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Templates that make a report look as you like.",
      discussion: """
        Export them, change them, and name their folder with --templates. Example:
          report templates export my-templates
        """,
      subcommands: [Export.self], defaultSubcommand: Export.self)
  }

  struct Export: RapportCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the templates to a folder, to change them.",
      discussion: """
        Files that are there already are left alone; report --templates DIR uses them. Example:
          report templates export my-templates
        """)

    @Argument(
      help: ArgumentHelp("The folder; it is made if there is none.", valueName: "dir"),
      completion: .directory)
    var folder: String

    @OptionGroup var shared: SharedOptions

    func run(in sitting: Sitting) throws {
      let written = try TemplateFolder.export(to: folder)
      sitting.say(
        written.isEmpty
          ? "Everything is there already; nothing was changed."
          : "Written to \(folder): \(written.joined(separator: ", ")).")
    }
  }
}

/// A folder with report templates of the user's own.
enum TemplateFolder {
  /// The template in the folder, or the shipped one if the folder has none of this form.
  static func template(_ form: ReportTemplate.Form, in folder: String?) throws -> ReportTemplate {
    guard let folder else { return .shipped(form) }
    let names = try entries(of: folder)
    let known = ReportTemplate.Form.allCases.map(\.fileName)
    guard names.contains(where: known.contains) else {
      throw Failure(
        "There is no template in \(folder): it would be called \(known.joined(separator: " or ")).",
        .notFound)
    }
    guard names.contains(form.fileName) else { return .shipped(form) }
    let path = path(of: form.fileName, in: folder)
    return ReportTemplate(form, text: try TextFile.read(path), file: path)
  }

  /// Writes what is not there yet, and names it.
  static func export(to folder: String) throws -> [String] {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileFailure(path: folder, doing: .writing, error)
    }
    let present = try entries(of: folder)
    let all = ReportTemplate.Form.allCases.map { ($0.fileName, ReportTemplate.shipped($0).text) }
    let missing = (all + [("README.md", readme)]).filter { !present.contains($0.0) }
    for (name, text) in missing { try TextFile.write(text, to: path(of: name, in: folder)) }
    return missing.map(\.0)
  }

  private static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func entries(of folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw FileFailure(path: folder, doing: .reading, error)
    }
  }

  private static let readme = """
    # Report templates

    Mustache (https://mustache.github.io/mustache.5.html). Change what you like, delete what you don't
    need, and name this folder: `report --format html --templates DIR`. A file that is missing is taken
    from the program.

    - `report.html.mustache` makes `--format html`: `{{name}}` is escaped; keep it that way.
    - `report.md.mustache` makes `--format markdown`: its first line says that texts come as they are.

    The files show every name there is. Lists and parts that may be missing are sections:
    `{{#next}} … {{/next}}`; a list's `has` name (`hasNext`) says whether it has anything. Notes and cues
    (`isForCoach`, `notes`, `cues`) are there only for a coach, private notes only if asked for.

    """
}
