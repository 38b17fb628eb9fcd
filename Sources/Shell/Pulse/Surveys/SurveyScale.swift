internal import Coaching
internal import Playbooks

/// Reads what a tool wrote for an answer.
struct SurveyScale {
  /// What a cell says.
  enum Reading: Hashable {
    /// `nil` is no answer.
    case answer(Int?)
    case unknown(String)
    /// A number only a scale from 0 has.
    case fromZero
    case beyond(Int)
    /// The number says one thing and the label another.
    case contradiction(String)
  }

  private let labels: [String: Int?]
  private let numbersFrom: Int

  private static let english: [String: Int] = Dictionary(
    uniqueKeysWithValues: Wave.scale.enumerated().map { (folded($1), $0 + 1) })
  private static let codes = ["a1": 1, "a2": 2, "a3": 3, "a4": 4, "a5": 5]
  private static let ends = [
    "not at all likely": 0, "not likely at all": 0, "extremely unlikely": 0, "extremely likely": 10,
  ]
  private static let silent: Set<String> = [
    "", "-", "–", "—", "n/a", "rather not say", "prefer not to say", "no answer",
  ]

  /// - Throws: ``Problems`` with each label that cannot mean what it is said to mean.
  init(labels: [String: Int?], numbersFrom: Int, file: String) throws(Problems) {
    var meanings: [String: Int?] = [:]
    var wrong: [String] = []
    if !(0...1).contains(numbersFrom) {
      wrong.append("numbers count from \(numbersFrom); a scale counts from 1, or from 0")
    }
    for (label, meaning) in labels.sorted(by: { $0.key < $1.key }) {
      let name = Self.folded(label)
      let quoted = SafeText.quoted(label)
      if let meaning, !(0...10).contains(meaning) {
        wrong.append("\(quoted) cannot stand for \(meaning); answers are 1 to 5, or 0 to 10")
      } else if let right = Self.english[name], meaning != right {
        wrong.append("\(quoted) always stands for \(right); take it out of the labels")
      } else if let before = meanings[name], before != meaning {
        wrong.append("\(quoted) is said to mean two things; say it once")
      }
      meanings[name] = .some(meaning)
    }
    let start = Place(file: file, line: 1, column: 1)
    guard wrong.isEmpty else { throw Problems(wrong.map { Problem(at: start, $0) }) }
    self.labels = meanings
    self.numbersFrom = numbersFrom
  }

  /// Small letters, and one blank where there are more.
  static func folded(_ text: String) -> String {
    // Most cells are: what follows takes its time.
    let isFolded = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    if isFolded { return text }
    return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What the numbers of a statement may be.
  var numbers: ClosedRange<Int> { numbersFrom...numbersFrom + 4 }

  func statement(_ cell: String) -> Reading {
    let text = Self.folded(cell)
    if Self.silent.contains(text) { return .answer(nil) }
    if let meaning = labels[text] { return checked(meaning, 1...5, cell) }
    if let known = Self.english[text] ?? Self.codes[text] { return .answer(known) }
    guard let (number, label) = Self.parts(of: text) else { return .unknown(cell) }
    guard !label.isEmpty else { return value(of: number) }
    guard let known = labels[label] ?? Self.english[label] else {
      return .unknown(cell)
    }
    guard number - numbersFrom + 1 != known else { return checked(known, 1...5, cell) }
    return numbersFrom == 1 && number + 1 == known ? .fromZero : .contradiction(cell)
  }

  func recommendation(_ cell: String) -> Reading {
    let text = Self.folded(cell)
    if Self.silent.contains(text) { return .answer(nil) }
    if let meaning = labels[text] { return checked(meaning, 0...10, cell) }
    guard let (number, label) = Self.parts(of: text) else { return .unknown(cell) }
    guard (0...10).contains(number) else { return .beyond(number) }
    guard !label.isEmpty else { return .answer(number) }
    guard let known = labels[label] ?? Self.ends[label] else {
      return .unknown(cell)
    }
    return known == number ? .answer(number) : .contradiction(cell)
  }

  private func value(of number: Int) -> Reading {
    if number == 0, numbersFrom == 1 { return .fromZero }
    let value = number - numbersFrom + 1
    return (1...5).contains(value) ? .answer(value) : .beyond(number)
  }

  private func checked(_ value: Int?, _ range: ClosedRange<Int>, _ cell: String) -> Reading {
    value.map(range.contains) == false ? .unknown(cell) : .answer(value)
  }

  /// `5` and `strongly agree` of `5 - strongly agree`; the label of a plain number is empty.
  ///
  /// Of `4.5`, `-1` and `3/5` there is none: they are no answers anybody could give.
  private static func parts(of text: String) -> (number: Int, label: String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    // No scale is so long, and sums with such numbers stay numbers.
    guard digits.count <= 6, let number = Int(digits), String(number) == digits else { return nil }
    let rest = text.dropFirst(digits.count)
    let label = rest.drop { " -–—:=.)".contains($0) }
    guard !rest.isEmpty else { return (number, "") }
    let isLabel = label.first?.isLetter == true && label.count < rest.count
    return isLabel ? (number, String(label)) : nil
  }
}
