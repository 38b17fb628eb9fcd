internal import Coaching
internal import Playbooks

/// Looks for the column of each question of a wave.
struct SurveyColumnSearch {
  private let marks: SurveyMarks
  private let wave: Wave
  private var found: [SurveyMarks.Target: Int] = [:]
  private var problems: [Problem] = []

  init(_ marks: SurveyMarks, wave: Wave) {
    self.marks = marks
    self.wave = wave
  }

  mutating func take(_ index: Int, of table: SurveyTable, scale: SurveyScale) {
    let heading = table.headings[index]
    guard SurveyColumnKinds.beside(heading) == nil else { return }
    switch marks.found(in: heading) {
    case .nothing: return
    case .unknown(let mark):
      complain(
        heading,
        "the mark \(SafeText.quoted(mark)) is not of this wave, so this is the file of another "
          + "wave; take the file of this one, or the mark out of a question you added yourself")
    case .several(let several):
      complain(
        heading,
        "one heading has the marks \(several.joined(separator: " and ")); leave the one that is "
          + "right")
    case .contradiction(let target, let other):
      complain(
        heading,
        "the mark is \(marks.name(of: target)), and the text that of \(marks.name(of: other)); put "
          + "the right mark there")
    case .target(let target):
      add(index, target, of: table, scale: scale)
    }
  }

  private mutating func add(
    _ index: Int, _ target: SurveyMarks.Target, of table: SurveyTable, scale: SurveyScale
  ) {
    let heading = table.headings[index]
    if found[target] != nil {
      complain(
        heading,
        "there are two columns for \(marks.name(of: target)); delete the one that is not it")
    } else if isSplit(index, target, in: table, scale: scale) {
      complain(
        heading,
        "\(marks.name(of: target)) has a column for each answer; export again with condensed "
          + "columns, one for each question")
    }
    found[target] = index
  }

  private mutating func complain(_ heading: SurveyHeading, _ message: String) {
    problems.append(Problem(at: heading.place, message))
  }

  /// Whether a question has a column for each of its answers, with their labels below its text.
  private func isSplit(
    _ index: Int, _ target: SurveyMarks.Target, in table: SurveyTable, scale: SurveyScale
  ) -> Bool {
    guard table.tool == .surveyMonkey else { return false }
    let next = table.headings.dropFirst(index + 1).first.map { [$0] } ?? []
    let labels =
      table.headings[index].texts.dropFirst()
      + next.filter { $0.texts.first?.isEmpty == true }.flatMap { $0.texts.dropFirst() }
    return labels.contains { label in
      switch target {
      case .statement: isAnswer(scale.statement(label))
      case .recommendation: isAnswer(scale.recommendation(label))
      case .group:
        wave.groups.contains { SurveyScale.folded($0.name) == SurveyScale.folded(label) }
      }
    }
  }

  private func isAnswer(_ reading: SurveyScale.Reading) -> Bool {
    if case .answer(let value) = reading { value != nil } else { reading == .fromZero }
  }

  /// The column of each question, statements in the order of the wave.
  ///
  /// - Throws: ``Problems`` if anything is wrong.
  func finish(
    _ table: SurveyTable
  ) throws(Problems) -> (
    statements: [Int], recommendation: Int, group: Int?
  ) {
    guard let start = table.headings.first?.place else { throw Problems(problems) }
    if found.isEmpty, problems.isEmpty {
      let first = wave.statements.first.map { "[\($0.mark)]" } ?? ""
      throw Problems([
        Problem(
          at: start,
          "no heading has a mark of this wave, such as \(first); take the file with the members' "
            + "answers, as the survey tool exported it")
      ])
    }
    let all = problems + missing.map { Problem(at: start, $0) }
    guard all.isEmpty, let recommendation = found[.recommendation] else { throw Problems(all) }
    let statements = wave.statements.indices.compactMap { found[.statement($0)] }
    return (statements, recommendation, found[.group])
  }

  private var missing: [String] {
    let repair = { (mark: String) in
      "put \(mark) back into its heading, or, if the survey never had it, take the file of this "
        + "wave"
    }
    var words: [String] = []
    for (index, statement) in wave.statements.enumerated()
    where found[.statement(index)] == nil {
      words.append(
        "no column has the answers to [\(statement.mark)] \(SafeText.quoted(statement.say)); "
          + repair("[\(statement.mark)]"))
    }
    if found[.recommendation] == nil {
      words.append("no column has the answers to the recommendation; " + repair("[R1]"))
    }
    if !wave.groups.isEmpty, found[.group] == nil {
      words.append("no column has the groups; " + repair("[G1]"))
    }
    return words
  }
}
