package import Coaching
internal import Playbooks

/// A conclusion as one page for a browser or a printer, with nothing outside it.
///
/// The template's own escaping keeps every text from being read as markup.
package struct HTMLReport {
  private let values: ReportValues

  package init(
    _ session: Session, _ conclusion: Conclusion, _ sensitivity: Sensitivity,
    for reader: ReportReader = .client
  ) {
    values = ReportValues(
      session: session, conclusion: conclusion, sensitivity: sensitivity, reader: reader,
      escaped: SafeText.visible)
  }

  package func text(_ template: ReportTemplate = .shipped(.html)) throws -> String {
    try template.filled(with: values.all)
  }
}
