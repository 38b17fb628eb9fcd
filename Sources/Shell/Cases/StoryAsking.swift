internal import Coaching
internal import Foundation

/// What a disguised story calls the leader, the place and the work: made up, and none of the labels.
struct StoryAsking: Asking {
  struct Answer {
    var leader = "Kim"
    var place = "a town in the south"
    var work = "looks after orders"
  }

  /// Characters of a word for the story.
  private static let longest = 100

  let labels: SessionLabels
  private var words = Answer()
  private var left: [(question: String, word: WritableKeyPath<Answer, String>)] = [
    ("What is the leader called?", \.leader), ("Where are they?", \.place),
    ("The team …", \.work),
  ]

  init(avoiding labels: SessionLabels) {
    self.labels = labels
  }

  var prompt: String { "\(left[0].question) (\(words[keyPath: left[0].word])) " }

  mutating func take(_ line: String) throws -> Taken<Answer> {
    let text = line.trimmingWhitespace()
    let known = [labels.client, labels.team].filter { $0.count > 2 }
    guard !known.contains(where: { text.localizedCaseInsensitiveContains($0) }) else {
      throw CasesRefusal.realLabel
    }
    let word = left.removeFirst().word
    if !text.isEmpty { words[keyPath: word] = String(text.prefix(StoryAsking.longest)) }
    return left.isEmpty ? .answer(words) : .more
  }
}
