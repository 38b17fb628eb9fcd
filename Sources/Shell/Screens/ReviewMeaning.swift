internal import Playbooks

extension Meaning {
  /// What a line means at the review.
  ///
  /// Reads, in this order: the number of an answer, `b` for the last answer, a command.
  init(_ line: String, reviewing asked: [Question]) {
    let text = line.trimmingWhitespace()
    if text.isEmpty {
      self = .conclude
    } else if let number = Int(text) {
      self =
        asked.element(numbered: number).map { .change($0.id) }
        ?? .unclear(Meaning.reviewWanted(asked.count))
    } else if text.lowercased() == "b", let last = asked.last {
      self = .change(last.id)
    } else if QuestionKey.isLetter(text) {
      self = .unclear(
        "There is no question on screen. Type the number of an answer to change it, or Enter.")
    } else {
      self = .command(text)
    }
  }

  private static func reviewWanted(_ count: Int) -> String {
    switch count {
    case 0: "There is no answer yet; /more goes on with the questions."
    case 1: "There is 1 answer so far; type its number to change it."
    default: "There are \(count) answers; type one of their numbers."
    }
  }
}
