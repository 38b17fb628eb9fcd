/// Which words may be written for a question's answer, in files and tables.
extension Question {
  /// For "I don't know" without an option of its own, a skipped question, and an answer in one's own
  /// words.
  private static let standIns = ["unsure", "skip", "own-words"]

  /// What is wrong with one word, if anything.
  package func complaint(aboutWord word: String) -> String? {
    let known = options.map(\.id.rawValue)
    guard !known.contains(word), !Question.standIns.contains(word) else { return nil }
    return "'\(id)' has no option \(SafeText.quoted(word)), only "
      + known.joined(separator: ", ")
  }

  /// Why words cannot stand together, if they cannot.
  package func complaint(aboutTogether words: [String]) -> String? {
    guard !words.isEmpty else { return "'\(id)' has no answer here" }
    guard words.count > 1 else { return nil }
    if !isSeveral { return "'\(id)' takes one option" }
    if Set(words).count < words.count { return "an option stands twice" }
    if words.contains(where: Question.standIns.contains) {
      return "'unsure', 'skip' and 'own-words' stand alone"
    }
    let alone = options.first { $0.isAlone && words.contains($0.id.rawValue) }
    return alone.map { "'\($0.id)' (\($0.say)) excludes the other options" }
  }
}
