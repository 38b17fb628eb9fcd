package import Coaching
internal import Playbooks

/// A conclusion as Markdown: what was seen, and the plan.
///
/// Notes enter only for a coach, private ones only if wished.
package struct MarkdownReport {
  /// How much of it is written.
  package enum Part: Sendable {
    /// Only the plan, to keep.
    case plan
    /// What was seen and the plan.
    case whole
  }

  private let values: ReportValues

  /// What is ``Part/whole`` begins with the page to take home, and wants the occasion for it.
  package init(
    _ session: Session, _ conclusion: Conclusion, _ sensitivity: Sensitivity,
    after trend: Trend? = nil, for reader: ReportReader = .client(withWords: false),
    on occasion: ReportOccasion? = nil
  ) {
    values = ReportValues(
      session: session, conclusion: conclusion, sensitivity: sensitivity, trend: trend,
      reader: reader, occasion: occasion)
  }

  package func text(
    _ part: Part, _ template: Template = .shipped(.markdown)
  ) throws -> String {
    var values = values
    values.isWhole = part == .whole
    return try template.filled(with: values, ReportValues.names)
  }

  /// Text that Markdown shows as it is.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // Not letter by letter: a bar with an accent upon it is one letter, and still ends a cell.
    for scalar in SafeText.visible(text).replacing("\n", with: " ").unicodeScalars {
      if "\\`*_[]<>#|~".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
