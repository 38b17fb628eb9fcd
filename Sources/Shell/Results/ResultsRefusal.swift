internal import Playbooks

/// Why a report is not written.
enum ResultsRefusal: Refusal {
  case noTemplate(in: String, called: [String])
  /// A report's file is called like something else.
  case notAReport(ending: String)
  /// So is a plan's.
  case notAPlan(ending: String)

  var told: Told {
    switch self {
    case .noTemplate(let folder, let names):
      Told(
        "There is no template in \(folder):",
        right: "it would be called \(names.joined(separator: " or ")).", .notFound)
    case .notAReport(let ending):
      Told(
        "No report is written as \(SafeText.visible(ending.shortened)).",
        right:
          "A file's name ends in html, md, json, csv or ics, or --format says which it is. A page "
          + "for a browser prints as PDF.")
    case .notAPlan(let ending):
      Told(
        "A plan is text, and a file that ends in \(SafeText.visible(ending.shortened)) is none.",
        right:
          "\(type: "report --output plan.html") writes a page; --format json or markdown says what else "
          + "it is.")
    }
  }
}
