internal import Coaching
internal import Playbooks

/// Whether a case comes out as its author expects, within the tolerance the author allows.
struct CaseCheck {
  /// What differs, one sentence each; empty if the case passes.
  let differences: [String]

  init(_ expected: CaseFile, in library: Library, today: Day) {
    let conclusion = Conclusion(expected.answers(in: library), today: today)
    differences =
      CaseCheck.first(expected, conclusion)
      + expected.reports.compactMap { CaseCheck.difference($0, expected.tolerance, conclusion) }
      + CaseCheck.unwanted(expected, conclusion) + CaseCheck.contradictions(expected, conclusion)
      + CaseCheck.actions(expected, conclusion)
  }

  /// The symptom that leads, exactly.
  private static func first(_ expected: CaseFile, _ conclusion: Conclusion) -> [String] {
    let leading = conclusion.reports.first { $0.isSaid }?.symptom.id
    guard leading != expected.reports.first?.symptom else { return [] }
    return [
      "first symptom: expected \(expected.reports.first?.symptom.rawValue ?? "none"), "
        + "got \(leading?.rawValue ?? "none")"
    ]
  }

  private static func difference(
    _ expected: CaseFile.ExpectedReport, _ tolerance: CaseFile.Tolerance, _ conclusion: Conclusion
  ) -> String? {
    guard let report = conclusion.reports.first(where: { $0.symptom.id == expected.symptom }) else {
      return "\(expected.symptom): its playbook is not loaded"
    }
    let lineSteps = steps(report.line) - steps(Report.Line(rawValue: expected.line) ?? .unclear)
    let told = report.belief.told
    let levelSteps =
      told.contains(expected.level)
      ? 0
      : min(
        abs(told.lowerBound.rawValue - expected.level.rawValue),
        abs(told.upperBound.rawValue - expected.level.rawValue))
    guard abs(lineSteps) > tolerance.line || levelSteps > tolerance.level else { return nil }
    return "\(expected.symptom): expected \(expected.line), \(expected.level.word); got "
      + "\(report.line.rawValue), \(report.belief.likeliest.word)"
  }

  /// Steps from not said over leaning to report.
  private static func steps(_ line: Report.Line) -> Int {
    line == .report ? 2 : line == .leaning ? 1 : 0
  }

  /// Symptoms that must not be said, and reports nobody expects.
  private static func unwanted(_ expected: CaseFile, _ conclusion: Conclusion) -> [String] {
    let known = Set(expected.reports.map(\.symptom) + expected.watch)
    return conclusion.reports.compactMap { report in
      let id = report.symptom.id
      if report.isSaid, expected.never.contains(id) { return "\(id): must not be said" }
      return report.line == .report && !known.contains(id) ? "\(id): reported, not expected" : nil
    }
  }

  private static func contradictions(_ expected: CaseFile, _ conclusion: Conclusion) -> [String] {
    let got = conclusion.contradictions.map { Set([$0.first.question, $0.second.question]) }
    let wanted = expected.contradictions.map(Set.init)
    let words = { (pair: Set<Question.ID>) in pair.sorted().map(\.rawValue).joined(separator: "/") }
    return wanted.filter { !got.contains($0) }.map { "contradiction \(words($0)): not seen" }
      + got.filter { !wanted.contains($0) }.map { "contradiction \(words($0)): not expected" }
  }

  /// The focus exactly, and enough of the expected actions among the first three.
  private static func actions(_ expected: CaseFile, _ conclusion: Conclusion) -> [String] {
    guard let focus = expected.actions.first else { return [] }
    let first = conclusion.plan.entries.prefix(Plan.size).map(\.action.id)
    let found = expected.actions.count(where: first.contains)
    var differences: [String] = []
    if conclusion.plan.focus?.action.id != focus {
      differences.append(
        "focus: expected \(focus), got \(conclusion.plan.focus?.action.id.rawValue ?? "none")")
    }
    if found < expected.tolerance.actions {
      differences.append(
        "first actions: expected \(expected.actions.map(\.rawValue).joined(separator: ", ")); got "
          + first.map(\.rawValue).joined(separator: ", "))
    }
    return differences
  }
}
