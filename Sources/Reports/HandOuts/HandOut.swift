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

  /// The name of its file, and of its template's behind which `.mustache` stands.
  package func fileName(_ form: ReportTemplate.Form) -> String {
    switch form {
    case .html: rawValue + ".html"
    case .markdown: rawValue + ".md"
    }
  }

  package func shippedTemplate(_ form: ReportTemplate.Form) -> ReportTemplate {
    .shipped(form, "sheets/\(templateName(form))")
  }

  package func templateName(_ form: ReportTemplate.Form) -> String {
    fileName(form) + ".mustache"
  }
}
