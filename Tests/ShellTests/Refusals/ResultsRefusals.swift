@testable import Shell

extension ResultsRefusal {
  static var examples: [ResultsRefusal] {
    [
      .noTemplate(in: "templates", called: ["report.html.mustache", "report.md.mustache"]),
      .notAReport(ending: "pdf"), .notAPlan(ending: "html"),
    ]
  }
}
