internal import Coaching
internal import Playbooks
internal import Reports

/// The text of a new case file, with what Rapport says filled in for its author to check.
struct CaseDraft {
  let name: String
  /// The story's paragraphs.
  let story: [String]
  /// Lines at the top: how the file came about, and what to do with it.
  let remarks: [String]
  let conclusion: Conclusion

  private var library: Library { conclusion.diagnosis.library }
  private var said: [Report] { conclusion.reports.filter(\.isSaid) }
  private var first: ArraySlice<Plan.Entry> { conclusion.plan.entries.prefix(Plan.size) }

  var yaml: String {
    (head + answers + expectations + end).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    remarks.map { "# " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") } + [
      "", "case: \(name)", "version: 1  # one more with each change",
      "title: \"What this leader says about it\"",
      "# One line a room may read before it works on the case; it must not give the answer away.",
      "about: \"A leader, a team, and something that does not go well\"",
      "# What it teaches, for the trainer only.",
      "shows: \"To be written\"",
      "# Each paragraph is a page on the wall: two to four sentences, what can be seen and counted,",
      "# and never the name of what is going on. Every answer below should follow from the story.",
      "story: |",
    ] + story.flatMap { CaseDraft.block($0) + [""] }.dropLast()
  }

  private var answers: [String] {
    ["# What this leader would answer; what is not here, the story does not say.", "answers:"]
      + conclusion.diagnosis.answers.active.map { question, reply in
        let words =
          reply.words.count == 1 ? reply.words[0] : "[\(reply.words.joined(separator: ", "))]"
        let comment = CaseDraft.flat("\(Words.answer(reply, to: question)) · \(question.ask)")
        return
          "  \(question.id): \(words)  # \(comment.columns > 90 ? comment.prefix(columns: 90) + "…" : comment[...])"
      }
  }

  private var expectations: [String] {
    let reports = said.prefix(4).map {
      "    - {symptom: \($0.symptom.id), line: \($0.line.rawValue), level: \($0.belief.likeliest.word)}"
    }
    let pairs = conclusion.contradictions.map { "[\($0.first.question), \($0.second.question)]" }
    let never = QuietSymptoms(conclusion).noSign.prefix(2).map(\.id.rawValue)
    return [
      "# What Rapport says today. TO BE CHECKED BY YOU: write what you would say, then see with",
      "# \(type: "playbooks test") where the two differ.", "expect:",
    ] + (reports.isEmpty ? [] : ["  reports:"] + reports)
      + CaseDraft.list("watch", said.dropFirst(4).map(\.symptom.id.rawValue))
      + CaseDraft.list("contradictions", pairs) + CaseDraft.list("never", Array(never))
      + CaseDraft.list("actions", first.map(\.action.id.rawValue))
      + ["  tolerance: {line: 1, level: 1, actions: \(min(2, first.count))}"]
  }

  private var end: [String] {
    let reasons = said.prefix(4).map { report in
      let answers = EvidenceWords.strongest(report, pointing: true)
        .map {
          "\"\(EvidenceWords.said($0, conclusion.diagnosis))\" (\($0.question?.rawValue ?? $0.item))"
        }
      return "\(report.symptom.name): \(answers.joined(separator: ", "))."
    }
    return ["# Your reasons; the room reads them at the end.", "why: >-"]
      + (reasons.isEmpty ? ["Nothing stands out, and enough was asked to say so."] : reasons)
      .flatMap(CaseDraft.block) + [
        "wrong-turns:",
        "  - think: \"What a room may conclude too early\"",
        "    but: \"Why it is wrong here\"",
        "discuss:",
        "  - \"A question to talk about when all is known\"",
      ]
  }

  private static func list(_ key: String, _ values: [String]) -> [String] {
    values.isEmpty ? [] : ["  \(key): [\(values.joined(separator: ", "))]"]
  }

  /// Lines of a block of text, not too long to edit.
  private static func block(_ text: String) -> [String] {
    Layout(width: Layout.widest).text(of: Page([.paragraph(text)])).split(separator: "\n")
      .map { "  \($0)" }
  }

  /// One line that is safe in a comment.
  private static func flat(_ text: String) -> String {
    SafeText.visible(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
