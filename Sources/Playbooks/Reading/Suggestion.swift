/// Words for a misspelt name.
package enum Suggestion {
  /// The known word nearest to `word`, if one is near enough to be meant.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    if let same = known.first(where: { $0.lowercased() == word.lowercased() }) { return same }
    let limit = max(1, word.count / 3)
    let distances = known.sorted().map { (word: $0, distance: distance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= limit else {
      return nil
    }
    return best.word
  }

  /// ` (did you mean 'word'?)`, or nothing.
  package static func hint(for word: String, among known: some Sequence<String>) -> String {
    nearest(to: word, among: known).map { " (did you mean '\($0)'?)" } ?? ""
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  ///
  /// Optimal string alignment distance; see Navarro, *A guided tour to approximate string
  /// matching* (2001).
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
