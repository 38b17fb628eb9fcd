internal import Coaching

/// The marks by which a wave's questions are found again in the headings of a table.
struct SurveyMarks {
  /// What a column answers.
  enum Target: Hashable {
    case statement(Int)
    case recommendation
    case group
  }

  /// What a heading tells of itself.
  enum Found: Hashable {
    case nothing
    case target(Target)
    /// A mark that this wave does not have.
    case unknown(String)
    case several([String])
    /// The mark of one, with the text of another.
    case contradiction(Target, text: Target)
  }

  static let recommendation = "R1"
  static let group = "G1"

  private let targets: [String: Target]
  private let texts: [String: Target]
  private let prefixes: Set<String>
  let statements: Int

  init(_ wave: Wave) {
    var targets: [String: Target] = [Self.recommendation: .recommendation]
    if !wave.groups.isEmpty { targets[Self.group] = .group }
    for (index, statement) in wave.statements.enumerated() {
      targets[statement.mark.uppercased()] = .statement(index)
    }
    var texts: [String: Target] = [SurveyHeading.plain(wave.recommend): .recommendation]
    for (index, statement) in wave.statements.enumerated() {
      texts[SurveyHeading.plain(statement.say)] = .statement(index)
    }
    self.targets = targets
    self.texts = texts
    prefixes = Set(targets.keys.compactMap(Self.prefix)).union(["R", "G"])
    statements = wave.statements.count
  }

  /// The mark of a target, in brackets.
  func name(of target: Target) -> String {
    "[\(targets.first { $0.value == target }?.key ?? "")]"
  }

  func found(in heading: SurveyHeading) -> Found {
    let words = heading.brackets + heading.texts
    let marks = Set(words.map { $0.uppercased() }.filter { targets[$0] != nil })
    let foreign = Set(words.map { $0.uppercased() }.filter(isForeign))
    if let mark = foreign.min() { return .unknown(mark) }
    if marks.count > 1 { return .several(marks.sorted()) }
    let inBrackets = heading.brackets.filter { marks.contains($0.uppercased()) }
    let said = heading.texts.flatMap { SurveyHeading.sayings(in: $0, without: inBrackets) }
      .compactMap { texts[$0] }
    guard let mark = marks.first, let target = targets[mark] else {
      return said.first.map { .target($0) } ?? .nothing
    }
    if let other = said.first, !said.contains(target) {
      return .contradiction(target, text: other)
    }
    return .target(target)
  }

  /// Has the form of this wave's marks, such as `T99`, and is none.
  private func isForeign(_ word: String) -> Bool {
    targets[word] == nil && Self.prefix(of: word).map(prefixes.contains) == true
  }

  /// `T` of `T12`; `nil` of what is not letters and digits behind them.
  private static func prefix(of mark: String) -> String? {
    let letters = mark.prefix { $0.isLetter }
    let digits = mark.dropFirst(letters.count)
    let isMark = !letters.isEmpty && !digits.isEmpty && digits.allSatisfy(\.isWholeNumber)
    return isMark ? String(letters) : nil
  }
}
