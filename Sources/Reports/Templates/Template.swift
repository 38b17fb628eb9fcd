internal import Mustache
internal import Playbooks
internal import ShippedTemplates

/// A template for a report or a sheet, in Mustache: one that comes with the program, or a user's own.
package struct Template: Sendable {
  /// What the text is that it makes.
  package enum Form: CaseIterable, Sendable {
    case html, markdown

    /// How the name of its file ends.
    var ending: String {
      switch self {
      case .html: "html"
      case .markdown: "md"
      }
    }

    /// A text that is shown as it is; in a page the template's own escaping does the rest.
    func escaped(_ text: String) -> String {
      switch self {
      case .html: SafeText.visible(text).separatingMarks
      case .markdown: MarkdownReport.escaped(text)
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

  /// The one of a report.
  package static func shipped(_ form: Form) -> Template {
    shipped(form, reportFile(form))
  }

  /// The name of a report's template in a folder of templates.
  package static func reportFile(_ form: Form) -> String { "report.\(form.ending).mustache" }

  /// The file of this name in the folder `templates`.
  static func shipped(_ form: Form, _ file: String) -> Template {
    Template(form, text: ShippedTemplate.named(file).text, file: file)
  }

  /// The template with its names filled in from `source`.
  ///
  /// - Throws: ``Problems`` with the place of the first mistake, or of every name that does not exist.
  func filled<Source>(with source: Source, _ names: TemplateNames<Source>) throws -> String {
    let check = TemplateCheck(text: text, file: file)
    if let problem = check.tooDeep { throw Problems([problem]) }
    let template = try read()
    let unknown = check.unknownNames(in: names.shape)
    guard unknown.isEmpty else { throw Problems(unknown) }
    return template.render(names.values(of: source, escaped: form.escaped))
  }

  private func read() throws -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(
        file: file, line: error.context.lineNumber, column: error.context.columnNumber)
      throw Problems([Problem(.error, at: place, Template.sentence(for: error.error))])
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

extension String {
  /// With joiners that are not seen, and part characters, around what HTML reads wherever it is one
  /// character with what stands before or upon it: Mustache escapes by characters, and would take
  /// that for one that needs no escaping.
  fileprivate var separatingMarks: String {
    guard contains(where: \.hidesMark) else { return self }
    var apart = String.UnicodeScalarView()
    for character in self {
      for scalar in character.unicodeScalars {
        let isApart = character.hidesMark && scalar.isMark
        apart.append(contentsOf: isApart ? ["\u{2060}", scalar, "\u{2060}"] : [scalar])
      }
    }
    return String(apart)
  }
}

extension Character {
  fileprivate var hidesMark: Bool {
    unicodeScalars.count > 1 && unicodeScalars.contains(where: \.isMark)
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool { "<>&\"'".unicodeScalars.contains(self) }
}
