internal import ShippedTemplates

@testable import Reports

/// What each shipped template may name.
enum ShippedShapes {
  static let all: [String: TemplateShape] = Dictionary(
    uniqueKeysWithValues: [
      ("report.html.mustache", ReportValues.names.shape),
      ("report.md.mustache", ReportValues.names.shape),
      (SummaryDocument.template, SummaryDocument.names.shape),
      (GoogleFormsScript.template, GoogleFormsScript.names.shape),
      (PulsePage.template, PulsePage.names.shape),
      (PulseReportPage.template, PulseReportPage.names.shape),
    ]
      + HandOut.allCases.flatMap { handOut in
        ReportTemplate.Form.allCases.map {
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
