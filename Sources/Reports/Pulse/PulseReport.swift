package import Coaching

/// A result of a pulse to keep, to print or to send on: as a page, or as Markdown.
package struct PulseReport: Sendable {
  private let summary: PulseSummary
  private let trend: PulseTrend?

  /// With what changed since the wave before, if there is one.
  package init(_ result: WaveResult, trend: PulseTrend? = nil) {
    summary = PulseSummary(result)
    self.trend = trend
  }

  /// One page for a browser or a printer, with nothing outside it and no script.
  package var page: String { PulseReportPage(summary: summary, trend: trend).text }

  package var markdown: String { PulseReportMarkdown(summary: summary, trend: trend).text }
}
