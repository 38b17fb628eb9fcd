internal import Playbooks

extension String {
  /// Without what is blank at both ends.
  func trimmingWhitespace() -> String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }

  /// Whether it begins with these words, whatever the case.
  func begins(with words: String) -> Bool { lowercased().hasPrefix(words.lowercased()) }

  /// So much of it as fits into a sentence that says it back, on one line and with what is unseen made
  /// visible: it may come from a file.
  var shortened: String {
    SafeText.visible(count > 40 ? prefix(40) + "…" : self).replacing("\n", with: " ")
  }
}
