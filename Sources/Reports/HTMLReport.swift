package import Coaching

/// A conclusion as one page for a browser or a printer, with nothing outside it.
///
/// The template's own escaping keeps every text from being read as markup. Each colour has a contrast
/// of at least 4.5 to 1 to what lies behind it; the first sheet fills one side of A4 or Letter.
package struct HTMLReport {
  /// Conversations its look back shows at most: their days stand side by side below a picture.
  package static let mostInTrend = 6

  private let values: ReportValues

  package init(
    _ session: Session, _ conclusion: Conclusion, _ sensitivity: Sensitivity,
    after trend: Trend? = nil, for reader: ReportReader, on occasion: ReportOccasion
  ) {
    values = ReportValues(
      session: session, conclusion: conclusion, sensitivity: sensitivity, trend: trend,
      reader: reader, occasion: occasion)
  }

  package func text(_ template: Template = .shipped(.html)) throws -> String {
    try template.filled(with: values, ReportValues.names)
  }
}
