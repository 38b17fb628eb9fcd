internal import Coaching
internal import Playbooks

/// A result as Markdown, part by part as on the page; tables stand for pictures.
struct PulseReportMarkdown: Sendable {
  let summary: PulseSummary
  let trend: PulseTrend?

  private var wave: Wave { summary.result.wave }

  var text: String {
    let parts = [head] + kinds + [recommendation, groups, changes, limits, sources]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    ["# \(escaped(wave.title))", "", escaped(summary.answered)]
      + (summary.caution.map { ["", escaped($0)] } ?? [])
  }

  private var kinds: [[String]] {
    Symptom.Trust.allCases.compactMap { trust in
      let entries = summary.entries(about: trust)
      guard !entries.isEmpty else { return nil }
      return ["## \(escaped(PulseSummary.heading(trust)))", ""]
        + entries.flatMap { entry in
          ["- **\(escaped(entry.statement.mark)) \(escaped(entry.statement.say))**"]
            + points(entry.fields, indent: "  ")
        }
    }
  }

  private func points(_ fields: [PulseSummary.Field], indent: String = "") -> [String] {
    fields.map { "\(indent)- \(escaped($0.name)): \(escaped($0.words))" }
  }

  private var recommendation: [String] {
    ["## \(escaped(wave.recommend))", ""] + points(summary.recommendation)
      + ["", escaped(PulseWords.aboutTheScore)]
  }

  private var groups: [String] {
    guard summary.hasGroups else { return [] }
    guard let groups = summary.groups else {
      return ["## Groups", "", escaped(PulseWords.groupsNotTold)]
    }
    return ["## Groups: how many agree", ""]
      + table(["Statement"] + groups.names, groups.rows.map { [$0.mark] + $0.cells })
  }

  private var changes: [String] {
    guard let trend else { return [] }
    let rows = PulseTrendRow.all(of: trend, in: summary).map { row in
      [row.name, row.counts?.then ?? "", row.counts?.now ?? "", row.words]
    }
    return ["## \(escaped(PulseTrendWords.title))", "", escaped(PulseTrendWords.care), ""]
      + table(["Statement", "Then", "Now", "What the difference may be"], rows)
  }

  private var limits: [String] {
    ["## \(escaped(PulseWords.limitsTitle))", "", escaped(PulseWords.limits)]
  }

  /// A blank line between two, or Markdown would make one of them.
  private var sources: [String] {
    let lines = PulseSources.lines(of: wave).map(escaped).joined(separator: "\n\n")
    return lines.isEmpty ? [] : ["## Where the norms are from", "", lines]
  }

  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let line = { (cells: [String]) in "| \(cells.map(escaped).joined(separator: " | ")) |" }
    let rule = "|\(String(repeating: " --- |", count: head.count))"
    return [line(head), rule] + rows.map(line)
  }

  private func escaped(_ text: String) -> String { MarkdownReport.escaped(PlainText.line(text)) }
}
