/// Why something is not explained.
enum ReasonRefusal: Refusal {
  case noQuestion
  case whichOne(example: String)
  case noAnswer(String)

  var told: Told {
    switch self {
    case .noQuestion:
      Told(
        "There is no question on screen",
        right: "\(type: "why") takes a question's id, \(type: "how") explains a conclusion.")
    case .whichOne(let example):
      Told(
        "Which one?",
        right: "whynot takes the beginning of a name: \(type: "whynot \(example)").")
    case .noAnswer(let word):
      Told(
        "\"\(word)\" is no question=answer",
        right: "write it as in \(type: "whatif mf1=d").")
    }
  }
}
