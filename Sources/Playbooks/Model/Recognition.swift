/// Which concerns a typed sentence may be about; it sorts a list and never chooses.
///
/// An entry of up to four letters must be a whole word, with or without a plural s; a longer one the
/// beginning of a word, where one slip is forgiven, but not in the first letter. All words of an
/// entry must be there, in any order; such an entry counts two.
package struct Recognition: Sendable {
  private let words: [[Character]]

  package init(_ sentence: String) {
    words = Recognition.words(of: sentence)
  }

  /// Letters and digits in small letters; "n't" is "not".
  private static func words(of text: String) -> [[Character]] {
    var plain = text.lowercased()
    // Most entries have none of these, and looking for them takes longest.
    if plain.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 >= 0x80 }) {
      plain = plain.replacing("’", with: "'").replacing("n't", with: " not")
    }
    return plain.split { !$0.isLetter && !$0.isNumber }
      .flatMap { $0 == "cannot" ? ["can", "not"] : [$0] }.map(Array.init)
  }

  /// The concerns with a word in the sentence, the most first; of equals the one that stands first.
  package func fitting(_ concerns: [Concern]) -> [Concern] {
    concerns.enumerated().map { (place: $0, concern: $1, points: points(of: $1)) }
      .filter { $0.points > 0 }
      .sorted { ($1.points, $0.place) < ($0.points, $1.place) }
      .map(\.concern)
  }

  private func points(of concern: Concern) -> Int {
    concern.words.reduce(0) { sum, entry in
      let stems = Recognition.words(of: entry)
      return sum + (isThere(stems) ? min(2, stems.count) : 0)
    }
  }

  /// Whether each stem has a word of its own.
  private func isThere(_ stems: [[Character]]) -> Bool {
    var free = Array(words.indices)
    for stem in stems {
      guard let index = free.firstIndex(where: { Recognition.begins(words[$0], with: stem) })
      else { return false }
      free.remove(at: index)
    }
    return !stems.isEmpty
  }

  private static func begins(_ word: [Character], with stem: [Character]) -> Bool {
    if stem.count <= 4 { return word == stem || word == stem + ["s"] }
    if word.starts(with: stem) { return true }
    guard word.count >= 5, word.first == stem.first else { return false }
    return (stem.count - 1...stem.count + 1).contains { length in
      length <= word.count && isNear(stem, Array(word.prefix(length)))
    }
  }

  /// Whether one letter too many, too few, other or exchanged makes the difference.
  private static func isNear(_ one: [Character], _ other: [Character]) -> Bool {
    guard one != other else { return true }
    var start = 0
    while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
    let (a, b) = (one[start...], other[start...])
    if a.count > b.count { return a.dropFirst().elementsEqual(b) }
    if a.count < b.count { return a.elementsEqual(b.dropFirst()) }
    if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
    return a.count > 1 && a[start] == b[start + 1] && a[start + 1] == b[start]
      && a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }
}
