internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What the leader came with, what the answers say about it, and what to do about it before it is
  /// clear; nothing where there was no concern.
  ///
  /// The leader's own sentence is a private note, and stands there only where those may be seen.
  static func concern(_ conclusion: Conclusion, for viewer: Viewer) -> [Block] {
    let concerns = ConcernWords.all(conclusion)
    let words = conclusion.diagnosis.answers.opening?.words ?? ""
    let isShown = !words.isEmpty && viewer.sees(.privateNotes)
    guard !concerns.isEmpty || isShown else { return [] }
    var blocks: [Block] = [.blank, .heading("What you came with")]
    if isShown { blocks.append(.paragraph("\"\(words)\"")) }
    for words in concerns {
      blocks.append(.item("-", "\"\(words.concern.say)\": \(words.answer)"))
      if let until = words.until { blocks.append(.field("For now", until)) }
      if let otherwise = words.otherwise { blocks.append(.field("As it looks", otherwise)) }
    }
    return blocks
  }
}
