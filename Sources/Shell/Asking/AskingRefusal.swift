/// Why a line is not what was asked for.
enum AskingRefusal: Refusal {
  case neitherYesNorNo
  case emptyLine
  case notOneLine(String, longest: Int)
  case noNumber
  case missing(option: String)
  case brokenOff
  case firstPage
  case noSuchPage(of: Int)
  case notInTheTalk

  var told: Told {
    switch self {
    case .neitherYesNorNo: Told("Please type yes or no.")
    case .emptyLine: Told("Please type one line, or \(type: "quit") to leave.")
    case .notOneLine(let name, let longest):
      Told("\(name) takes one line of at most \(longest) letters.")
    case .noNumber: Told("Please type a number, such as 9.")
    case .missing(let option): Told("\(option) is missing.")
    case .brokenOff: Told("Nothing was written.")
    case .firstPage: Told("This is the first page.")
    case .noSuchPage(let count): Told("There are \(count) pages.")
    case .notInTheTalk:
      Told(
        "Enter goes on, 1, 2 or 3 chooses a way, b goes back, q leaves; a slash begins a command.")
    }
  }
}
