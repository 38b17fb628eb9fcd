/// A template, a style or a script this program was built with; the list of them is written by the
/// build.
///
/// This folder is a target of its own, so that the build notices when one comes or goes. A line
/// `{{> name}}` stands for the file of that name, which the build puts in.
package struct ShippedTemplate: Sendable {
  /// From this folder on: `report.html.mustache`, `sheets/story.md.mustache`.
  package let file: String
  package let text: String

  /// Without the end of its last line, to stand in an element.
  package var inside: String { String(text.dropLast()) }

  package static func named(_ file: String) -> ShippedTemplate {
    guard let template = shippedTemplates.first(where: { $0.file == file }) else {
      preconditionFailure("No template is called \(file).")
    }
    return template
  }
}
