internal import Coaching
internal import Playbooks

/// What is wrong with the answers of one column; said above it, and of no row.
struct SurveyComplaints {
  private var unknown: Set<String> = []
  private var beyond: Set<Int> = []
  private var contradictions: Set<String> = []
  private var countsFromZero = false

  /// More different ones, or longer ones, are no labels and stay untold.
  private static let mostLabels = 7
  private static let longest = 40

  /// The answer in a reading; what is none is noted.
  mutating func answer(_ reading: SurveyScale.Reading) -> Int? {
    switch reading {
    case .answer(let value): return value
    case .unknown(let label): unknown.insert(label)
    case .beyond(let number): beyond.insert(number)
    case .contradiction(let cell): contradictions.insert(cell)
    case .fromZero: countsFromZero = true
    }
    return nil
  }

  /// What is to be said above the column, whose numbers may be those of `range`.
  func problems(_ name: String, range: ClosedRange<Int>, at place: Place) -> [Problem] {
    var words: [String] = []
    if !unknown.isEmpty { words.append(wordsOnUnknown(name)) }
    if countsFromZero {
      words.append(
        "the numbers of \(name) count from 0, and those of this wave from 1; export the labels, or "
          + "say that numbers count from 0, with --numbers-from 0")
    }
    if let number = beyond.min() {
      words.append(
        "\(name) has the number \(number), and its answers are \(range.lowerBound) to "
          + "\(range.upperBound); export the labels, or the numbers of the right scale")
    }
    if let cell = contradictions.min() {
      words.append(
        "\(name) has \(shown(cell)), where the number says one thing and the label another; the "
          + "scale may be turned round, so export the labels alone")
    }
    return words.map { Problem(at: place, $0) }
  }

  private func wordsOnUnknown(_ name: String) -> String {
    guard unknown.count <= Self.mostLabels, unknown.allSatisfy({ $0.count <= Self.longest }) else {
      return "\(name) has answers that are no labels and may be free text; check that \(name) "
        + "stands above the right column"
    }
    let labels = unknown.sorted().map(SafeText.quoted).joined(separator: ", ")
    let scale = Wave.scale
    return
      "\(name) has answers nobody explained: \(labels); say what each stands for with --label, such as "
      + "\"Stimme zu=4\" (1 is \"\(scale[0])\", 5 \"\(scale[4])\", and - no answer)"
  }

  private func shown(_ cell: String) -> String {
    cell.count <= Self.longest ? SafeText.quoted(cell) : "an answer"
  }
}
