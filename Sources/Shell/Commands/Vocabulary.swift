/// Which commands there are, for those who know none of them.
struct Vocabulary: Sendable {
  /// Whether a word, or two with a blank, begin a command.
  let isCommand: @Sendable (String) -> Bool
  /// What is wrong with the words of a line; `nil` where they make a command.
  let complaint: @Sendable ([String]) -> String?
}
