package import Playbooks

extension Words {
  /// A question in a few words, for the middle of a sentence: its last sentence, cut, and its id.
  package static func short(_ question: Question) -> String {
    "\"\(brief(question.ask))\" (\(question.id))"
  }

  /// Characters of a question in the middle of a sentence.
  private static let longestBrief = 60
  /// Shorter ones stand with what goes before.
  private static let leastBrief = 45

  private static func brief(_ ask: String) -> String {
    let sentences = ask.replacing(#/([.?!])\s/#) { "\($0.1)\n" }.split(separator: "\n")
    var text = String(sentences.last { $0.hasSuffix("?") } ?? ask[...])
    // "What happened to it?" says too little without what goes before.
    if text.count < leastBrief { text = ask }
    for opening in ["In the last two weeks, ", "In the last month, "] {
      guard text.hasPrefix(opening), text.count > longestBrief else { continue }
      text = String(text.dropFirst(opening.count))
    }
    text = text.prefix(1).uppercased() + text.dropFirst()
    guard text.count > longestBrief else { return text }
    text = text.replacing(#/\s*\([^)]*\)/#, with: "")
    guard text.count > longestBrief else { return text }
    let cut = text.prefix(longestBrief)
    return cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex) + " …"
  }

  /// `"this", "that" or "the other"`.
  package static func choice(_ options: [AnswerOption]) -> String {
    let all = options.map { "\"\($0.say)\"" }
    guard let last = all.last, all.count > 1 else { return all.first ?? "nothing" }
    return all.dropLast().joined(separator: ", ") + " or " + last
  }

  /// How to find out what a leader did not know: the author's way, or the question itself.
  package static func findOut(_ question: Question) -> String {
    question.findOut ?? "Look it up, or ask someone who would know: \"\(question.ask)\""
  }
}
