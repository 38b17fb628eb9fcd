/// Something short to type while a question is on screen.
struct QuestionKey {
  let key: String
  let meaning: String

  static let all = [
    QuestionKey(
      key: "1 2 3 …", meaning: "answer with the number, or with the answer's first words"),
    QuestionKey(key: "?", meaning: "why we ask this"),
    QuestionKey(key: "b", meaning: "back to the question before"),
    QuestionKey(key: "s", meaning: "skip it"),
    QuestionKey(key: "u", meaning: "I don't know"),
    QuestionKey(key: "w …", meaning: "none of these fits; what would, in your own words"),
    QuestionKey(key: "n …", meaning: "a note on this question"),
    QuestionKey(key: "p …", meaning: "a private note; it never enters a client's report"),
    QuestionKey(key: "nb … pb …", meaning: "the same on the answer before"),
    QuestionKey(key: "/…", meaning: "any command, such as /how or /stop"),
  ]

  /// Whether a line is one of the letters alone, which mean something at a question only.
  static func isLetter(_ line: String) -> Bool {
    ["?", "b", "s", "u", "w", "n", "p"].contains(line.lowercased())
  }

  /// Whether this is what is typed.
  func isNamed(_ word: String) -> Bool { key.split(separator: " ").contains(word[...]) }
}
