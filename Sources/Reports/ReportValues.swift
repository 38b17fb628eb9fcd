internal import Coaching
internal import Playbooks

/// What a report is told from.
struct ReportValues {
  let session: Session
  let conclusion: Conclusion
  let sensitivity: Sensitivity
  /// Up to this conversation; none if it is the first.
  let trend: Trend?
  let reader: ReportReader
  /// `nil` where there is no first page.
  let occasion: ReportOccasion?
  /// Whether what was seen stands before the plan, in Markdown.
  var isWhole = false

  var library: Library { conclusion.diagnosis.library }

  /// Every name that a report's template may use.
  static let names =
    labels + seen + planned + kept + overTime + ReportCues.names.found { ReportCues($0) }
    + TakeHomePage.names.found { TakeHomePage($0) }

  private static let labels = TemplateNames<ReportValues>([
    .flag("isWhole", \.isWhole),
    .list("labels", label) { $0.labels },
  ])

  private static let label = TemplateNames<(name: String, label: String)>([
    .text("name", \.name), .text("label", \.label),
  ])

  private var labels: [(name: String, label: String)] {
    guard occasion?.namesLabels != false else { return [] }
    let labels = [
      (name: "Exercise", label: session.exercise?.file.rawValue ?? ""),
      (name: "Client", label: session.labels.client), (name: "Team", label: session.labels.team),
    ]
    return labels.filter { !$0.label.isEmpty }
  }
}
