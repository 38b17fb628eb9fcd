internal import Mustache
internal import Playbooks

/// A template for reports, in Mustache: one that comes with the program, or a user's own.
package struct ReportTemplate: Sendable {
  /// What a template makes.
  package enum Form: String, CaseIterable, Sendable {
    case html, markdown

    /// The name of its file in a folder of templates.
    package var fileName: String {
      switch self {
      case .html: "report.html.mustache"
      case .markdown: "report.md.mustache"
      }
    }
  }

  package let form: Form
  package let text: String
  /// Where it was read from, for messages.
  private let file: String

  package init(_ form: Form, text: String, file: String) {
    self.form = form
    self.text = text
    self.file = file
  }

  package static func shipped(_ form: Form) -> ReportTemplate {
    ReportTemplate(
      form, text: form == .html ? Templates.html : Templates.markdown, file: form.fileName)
  }

  /// The template with its names filled in.
  ///
  /// - Throws: ``Problems`` with the place of the first mistake.
  func filled(with values: [String: Any]) throws -> String {
    if let place = TemplateDepth(text).tooDeep {
      throw Problems([
        Problem(
          .error, at: Place(file: file, line: place.line, column: place.column),
          "sections stand in one another up to \(TemplateDepth.most) deep, and this is one more")
      ])
    }
    do {
      return try MustacheTemplate(string: text).render(values)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(
        file: file, line: error.context.lineNumber, column: error.context.columnNumber)
      throw Problems([Problem(.error, at: place, ReportTemplate.sentence(for: error.error))])
    } catch {
      throw Problems([
        Problem(.error, at: Place(file: file, line: 1, column: 1), "this template cannot be read")
      ])
    }
  }

  private static func sentence(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "this end does not fit the section that is open: {{/name}}"
    case .unfinishedName: "a name in braces is not finished: {{name}}"
    case .expectedSectionEnd: "a section {{#name}} is opened and never ended: {{/name}}"
    case .invalidSetDelimiter: "other braces are written {{=<% %>=}}"
    default: "this cannot be read as Mustache; perhaps a name in braces is not finished"
    }
  }
}
