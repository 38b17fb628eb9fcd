internal import Coaching
internal import Playbooks
internal import Reports

/// Why hands are not counted, or a question is not put to a room.
enum HandsRefusal: Refusal {
  case nothingToCount
  case nothingToPut
  case unknownRoom
  case neitherRoom
  case noNumbers(Question)
  case notACount(String)
  case tooManyNumbers(Int, Question)
  case tooFewNumbers(Int, Question)
  case noHand
  case noHandAnywhere
  case phonesMissing(Int)
  case uncounted(Int, Ballot)
  case uncountedElsewhere(Int, Ballot, leavesExercise: Bool)
  case guessesWaiting(Int, GuessSheet, leavesExercise: Bool)

  var told: Told {
    switch self {
    case .nothingToCount:
      Told(
        "There is no question on screen", right: "say which one: \(type: "tally mf1 3 8 4 1").")
    case .nothingToPut: Told("There is no question on screen.")
    case .unknownRoom:
      Told(
        "Say first who is in the room:",
        right: "\(type: "room one-team") or \(type: "room different-teams").")
    case .neitherRoom: Told("Please type 1 or 2.")
    case .noNumbers(let question): noNumbers(question)
    case .notACount(let word):
      Told(
        "\"\(word.shortened)\" is no number of hands",
        right: "it takes 0 to \(Tally.most), or two places added, such as 14+10.")
    case .tooManyNumbers(let count, let question):
      Told("\(typed(count, question)):", right: "one for each, please.")
    case .tooFewNumbers(let count, let question):
      Told(
        "\(typed(count, question)): the hands for \(missing(after: count, question)) are missing.",
        right: "Type 0 where nobody raised one.")
    case .noHand: Told("No hand was raised", right: "s skips the question.")
    case .noHandAnywhere:
      Told("No hand was raised, in the room or on a phone", right: "s skips the question.")
    case .phonesMissing(let count):
      Told(
        "\(count.of("phone")) \(count == 1 ? "has" : "have") not answered yet.",
        right:
          "Wait a little and type it again, or \(type: "reveal") counts what the phones sent; \(type: "tally") then "
          + "adds the hands raised in the room.")
    case .uncounted(let hands, let ballot):
      Told(
        waiting(hands, ballot),
        right: "\(type: "change \(ballot.question)") shows it, and \(type: "reveal") counts.")
    case .uncountedElsewhere(let hands, let ballot, let leavesExercise):
      Told(
        waiting(hands, ballot),
        right: (leavesExercise ? "\(type: "quit"), then " : "")
          + "\(type: "resume \(ballot.session)") goes back to the conversation they belong to, and "
          + "\(type: "reveal") counts them there.")
    case .guessesWaiting(let guesses, let sheet, let leavesExercise):
      Told(
        "\(guesses.of("guess", "guesses")) of phones about \"\(sheet.title)\" "
          + "\(guesses == 1 ? "is" : "are") not revealed yet:",
        right: (leavesExercise ? "\(type: "quit"), then " : "")
          + "\(type: "cases play \(sheet.file) \(sheet.session)") goes back to it, and "
          + "\(type: "reveal") takes them in there.")
    }
  }

  private func noNumbers(_ question: Question) -> Told {
    let count = question.options.count
    let numbers = (0..<count).map { String([3, 8, 4, 1][$0 % 4]) }.joined(separator: " ")
    return Told(
      "\(question.id) has \(count) answers:",
      right: "type tally with \(count) numbers of hands, in the order shown, such as: "
        + "\(type: "tally \(question.id) \(numbers)").")
  }

  private func typed(_ count: Int, _ question: Question) -> String {
    "\(question.id) has \(question.options.count) answers, and you typed \(count.of("number"))"
  }

  private func missing(after count: Int, _ question: Question) -> String {
    question.options.enumerated().dropFirst(count)
      .map { "\($0.offset + 1) \"\($0.element.say)\"" }.joined(separator: ", ")
  }

  private func waiting(_ hands: Int, _ ballot: Ballot) -> String {
    "\(hands.of("hand")) to \(ballot.question) \(hands == 1 ? "is" : "are") not counted yet:"
  }
}
