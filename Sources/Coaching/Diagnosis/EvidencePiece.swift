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
    /// What rules and the kind of question multiply the slopes by (R22).
    let weight: Double
    /// What each symptom's slopes are multiplied by.
    package internal(set) var factors: [Double] = []

    init(_ item: Item, hands: [Int], voice: Double, option: AnswerOption.ID?, weight: Double) {
      self.item = item
      self.hands = hands
      self.voice = voice
      self.option = option
      self.weight = weight
    }

    /// What was raised without a question: by a rule, or by what the leader came with.
    init(raised item: Item) {
      self.init(item, hands: [0, 1], voice: 1, option: nil, weight: 1)
    }

    /// How many independent answers it stands for.
    package var voices: Double { Double(hands.reduce(0, +)) * voice }

    /// Above 0 points to the symptom at `position` among the item's, below 0 away from it; the mean
    /// over all hands.
    package func direction(for position: Int) -> Double {
      var (sum, all) = (0.0, 0)
      for option in hands.indices where hands[option] > 0 {
        sum += Double(hands[option]) * item.direction(of: option, for: position)
        all += hands[option]
      }
      return sum / Double(all)
    }
  }
}

extension Evidence.Piece {
  /// What a reply says about symptoms: one piece for a question, or for each ticked option.
  ///
  /// Rules multiply the slopes by `weight`; so many `people` are in the room.
  static func all(
    _ question: CompiledQuestion, _ reply: Reply, weight: Double, people: Int, correlation: Double
  ) -> [Evidence.Piece] {
    let weight = weight * question.weight
    let hands = question.hands(in: reply)
    let all = hands.reduce(0, +)
    guard all > 0 else { return [] }
    if question.isSeveral {
      // Hands that stay down say nothing, but belong to the room.
      let people = if case .tally = reply { people } else { 1 }
      let voice = Gathering.voice(ofEach: people, correlation: correlation)
      return zip(question.items, hands).enumerated().compactMap { place, entry in
        guard let item = entry.0, entry.1 > 0 else { return nil }
        let option = question.options[question.telling[place]].id
        return Evidence.Piece(
          item, hands: [0, entry.1], voice: voice, option: option, weight: weight)
      }
    }
    guard let item = question.items.first ?? nil else { return [] }
    let voice = Gathering.voice(ofEach: all, correlation: correlation)
    let leading = hands.firstIndex(of: hands.max() ?? 0) ?? 0
    let option = question.options[question.telling[leading]].id
    return [Evidence.Piece(item, hands: hands, voice: voice, option: option, weight: weight)]
  }
}
