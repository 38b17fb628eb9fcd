internal import ShippedTemplates

@testable import Reports

/// What each shipped template may name.
enum ShippedShapes {
  static let all: [String: TemplateShape] = Dictionary(
    uniqueKeysWithValues: [
      (SummaryDocument.template, SummaryDocument.names.shape),
      (GoogleFormsScript.template, GoogleFormsScript.names.shape),
      (PulsePage.template, PulsePage.names.shape),
      (PulseReportPage.template, PulseReportPage.names.shape),
    ]
      + Template.Form.allCases.map { (Template.reportFile($0), ReportValues.names.shape) }
      + HandOut.allCases.flatMap { handOut in
        HandOut.Format.allCases.map {
          ("sheets/" + handOut.templateName($0), HandOutTexts.names(of: handOut).shape)
        }
      })
}

extension TemplateShape {
  /// Every name with the sections it stands in, such as `next.because.text`, and with the names around
  /// it.
  func paths(
    in path: String = "", under outer: Set<String> = []
  ) -> [(path: String, kind: Kind, outer: Set<String>)] {
    kinds.flatMap { name, kind in
      [(path + name, kind, outer)]
        + (kind.inside?.paths(in: path + name + ".", under: outer.union(kinds.keys)) ?? [])
    }
  }
}
