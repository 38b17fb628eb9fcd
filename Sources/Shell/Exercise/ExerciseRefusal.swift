/// Why a case on screen does not answer, take a guess or open itself.
enum ExerciseRefusal: Refusal {
  case noCase
  case nothingSpeaks(of: [String])
  case alreadyRevealed
  case guessesMissing(GuessStanding)

  var told: Told {
    switch self {
    case .noCase:
      Told(
        "There is no case on screen",
        right: "\(type: "cases list") shows them, \(type: "cases play ID") begins with one.")
    case .nothingSpeaks(let words):
      Told(
        "No question speaks of \"\(words.joined(separator: " ").shortened)\".",
        right: "Try another word, such as feedback, meeting or help; \(type: "propose") names a "
          + "question.")
    case .alreadyRevealed: Told("The case is revealed; guesses stay as they are.")
    case .guessesMissing(let standing):
      Told(
        standing.words,
        right: "\(type: "guess TABLE") keeps a guess; \(type: "reveal --anyway") shows the "
          + "diagnosis all the same.")
    }
  }
}
