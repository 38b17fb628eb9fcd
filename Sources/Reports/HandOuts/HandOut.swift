/// A sheet of paper for a workshop.
package enum HandOut: String, CaseIterable, Sendable {
  /// The case's story, for everyone.
  case story
  /// What a table thinks, to write in by hand.
  case guess
  /// What is said of the case and why; for the trainer.
  case solution
  /// The steps with their minutes; for the trainer.
  case runSheet = "run-sheet"
  /// A plan of one's own, to write in by hand; for everyone.
  case takeAway = "take-away"

  /// Whether there is one only where a case is worked on.
  package var needsCase: Bool { [.story, .guess, .solution].contains(self) }

  /// How sheets are written.
  package enum Format: String, CaseIterable, Sendable {
    case html, markdown

    var form: Template.Form {
      switch self {
      case .html: .html
      case .markdown: .markdown
      }
    }
  }

  /// The name of its file, and of its template's behind which `.mustache` stands.
  package func fileName(_ format: Format) -> String { "\(rawValue).\(format.form.ending)" }

  package func shippedTemplate(_ format: Format) -> Template {
    .shipped(format.form, "sheets/\(templateName(format))")
  }

  package func template(_ format: Format, text: String, file: String) -> Template {
    Template(format.form, text: text, file: file)
  }

  package func templateName(_ format: Format) -> String { fileName(format) + ".mustache" }
}
