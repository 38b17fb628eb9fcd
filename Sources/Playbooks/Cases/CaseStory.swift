extension CaseFile {
  /// The story's paragraphs, each in one line.
  package var paragraphs: [String] {
    story.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: " ") }
  }
}
