package import Playbooks

extension Evidence {
  /// One item with what was chosen: one option by one person, or several by the hands of a room.
  package struct Piece: Sendable {
    package let item: Item
    /// For each option of the item, how many chose it; 1 in all for an ordinary answer.
    package let hands: [Int]
    /// What each hand counts; 1 for an ordinary answer.
    package let voice: Double
    /// The option as its question knows it, the one with most hands; none for what a rule adds.
    package let option: AnswerOption.ID?
    /// What each symptom's slopes are multiplied by.
    package internal(set) var factors: [Double] = []

    init(_ item: Item, hands: [Int], voice: Double, option: AnswerOption.ID?) {
      self.item = item
      self.hands = hands
      self.voice = voice
      self.option = option
    }

    init(_ item: Item, chosen: Int, option: AnswerOption.ID?) {
      let hands = item.slopes.indices.map { $0 == chosen ? 1 : 0 }
      self.init(item, hands: hands, voice: 1, option: option)
    }

    /// How many independent answers it stands for.
    package var voices: Double { Double(hands.reduce(0, +)) * voice }

    /// Above 0 points to the symptom at `position` among the item's, below 0 away from it; the mean
    /// over all hands.
    package func direction(for position: Int) -> Double {
      let sum = hands.indices.reduce(0) {
        hands[$1] == 0 ? $0 : $0 + Double(hands[$1]) * item.direction(of: $1, for: position)
      }
      return sum / Double(hands.reduce(0, +))
    }
  }
}

extension Evidence.Piece {
  /// What a reply says about symptoms: one piece for a question, or for each ticked option.
  static func all(
    _ question: Question, _ reply: Reply, _ answers: Answers, weight: Double
  ) -> [Evidence.Piece] {
    let options = question.options.filter { !$0.isNoEvidence }
    let hands = options.map { question.hands(in: reply, for: $0) }
    let all = hands.reduce(0, +)
    guard all > 0 else { return [] }
    if question.isSeveral {
      // Hands that stay down say nothing, but belong to the room.
      let people = if case .tally = reply { answers.people } else { 1 }
      let voice = Gathering.voice(ofEach: people, correlation: answers.correlation)
      return zip(options, hands).filter { $1 > 0 }.compactMap { option, hands in
        Item.ticked(option, of: question, in: answers.library, weight: weight)
          .map { Evidence.Piece($0, hands: [0, hands], voice: voice, option: option.id) }
      }
    }
    guard let item = Item.nominal(question, in: answers.library, weight: weight) else { return [] }
    let voice = Gathering.voice(ofEach: all, correlation: answers.correlation)
    let leading = hands.firstIndex(of: hands.max() ?? 0) ?? 0
    return [Evidence.Piece(item, hands: hands, voice: voice, option: options[leading].id)]
  }
}

extension Question {
  /// How many chose an option; without a show of hands, one person does.
  fileprivate func hands(in reply: Reply, for option: AnswerOption) -> Int {
    switch reply {
    case .options(let ids):
      (isSeveral ? ids.contains(option.id) : chosen(by: reply).first?.id == option.id) ? 1 : 0
    case .tally(let tally): tally[option.id]
    case .unsure, .skipped, .ownWords: 0
    }
  }
}
