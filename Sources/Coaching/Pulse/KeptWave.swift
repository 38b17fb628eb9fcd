/// What a keeper keeps of a wave: counters, and what was told of them already.
///
/// It goes from keeper to keeper with the wave, and is what refuses a result that would tell on a few.
package struct KeptWave: Hashable, Sendable, Codable {
  /// How answers came in; each way is counted apart, so that one can be counted anew.
  package enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    /// What a survey tool exported.
    case export
    /// Codes and rows that were typed.
    case typed
    /// Phones in a room.
    case phones
  }

  /// The mark of the wave's file.
  package let mark: String
  private var counted: [Way: [PulseCounters]] = [:]
  /// What the files were that an export was counted from: hashes, and nothing of their rows.
  package private(set) var files: [String] = []
  /// Words of the hat that are still out, and those that came back.
  package private(set) var words: [String] = []
  package private(set) var usedWords: [String] = []
  /// Which phones have answered: hashes of what only they know, in no order of time.
  private var phones: Set<String> = []
  /// The counters behind each result that was told, the latest last.
  private var told: [[PulseCounters]] = []

  private let groups: Int
  private let statements: Int

  package init(of wave: Wave, mark: String) {
    self.mark = mark
    groups = max(1, wave.groups.count)
    statements = wave.statements.count
  }

  /// What was counted, for each group of the wave, or for all.
  package var counters: [PulseCounters] {
    Way.allCases.reduce(nothing) { sum, way in zip(sum, counted(way)).map(+) }
  }

  package func counted(_ way: Way) -> [PulseCounters] { counted[way] ?? nothing }

  /// Everybody who answered.
  package var people: Int { counters.reduce(0) { $0 + $1.people } }

  /// Whether a result was told.
  package var isTold: Bool { !told.isEmpty }

  private var nothing: [PulseCounters] {
    Array(repeating: PulseCounters(statements: statements), count: groups)
  }

  /// Whether it can be what was kept of this wave: no more answers than people who were asked.
  package func isSound(for wave: Wave) -> Bool {
    groups == max(1, wave.groups.count) && statements == wave.statements.count
      && (Array(counted.values) + told).allSatisfy { parts in
        parts.count == groups
          && parts.allSatisfy { $0.isSound(statements: statements) && $0.people <= wave.people }
      }
      // Only now they are small enough to add up.
      && (told + [counters]).allSatisfy { $0.reduce(0) { $0 + $1.people } <= wave.people }
  }

  // MARK: Counting

  /// Counts one member; whoever says nothing is not counted.
  package mutating func count(_ answers: PulseAnswers, _ way: Way) {
    var parts = counted(way)
    parts[answers.group ?? 0].count(answers)
    counted[way] = parts
  }

  /// Counts the member at a phone, once; `false` if that phone has answered already.
  package mutating func count(_ answers: PulseAnswers, ofPhone phone: String) -> Bool {
    guard phones.insert(phone).inserted else { return false }
    count(answers, .phones)
    return true
  }

  package func hasAnswered(phone: String) -> Bool { phones.contains(phone) }

  /// Takes what files of a survey tool came to, in the place of what was counted from such files
  /// before.
  package mutating func take(_ counters: [PulseCounters], from files: [String]) {
    counted[.export] = counters
    self.files = files
  }

  /// Hands out words, each good for one answer.
  package mutating func issue(_ fresh: [String]) { words += fresh }

  /// Whether an answer begins with a word from the hat.
  package var needsWord: Bool { !words.isEmpty || !usedWords.isEmpty }

  /// Takes a word back; `false` if it is not out.
  package mutating func use(_ word: String) -> Bool {
    guard let index = words.firstIndex(of: word) else { return false }
    usedWords.append(words.remove(at: index))
    usedWords.sort()
    return true
  }

  // MARK: Telling

  /// What may be shown of what is counted now; `nil` if too few answered.
  package func result(in wave: Wave, joined: Int?, left: Int?) -> WaveResult? {
    let earlier = told.last == counters ? Array(told.dropLast()) : told
    return Disclosure().result(
      of: wave, mark: mark, counters, after: earlier, joined: joined, left: left)
  }

  /// Why what is counted now may not be told; `nil` if it may.
  package func refusal(in wave: Wave) -> Disclosure.Rekept? {
    told.last.flatMap { Disclosure().refusal(of: counters, after: $0, in: wave) }
  }

  /// What was told last, or else is counted now.
  package var latest: [PulseCounters] { told.last ?? counters }

  /// Takes down that what is counted now was told.
  package mutating func tell() {
    if told.last != counters { told.append(counters) }
  }
}
