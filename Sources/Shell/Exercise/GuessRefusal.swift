internal import Coaching
internal import Playbooks
internal import Reports

/// Why a table's guess is not taken.
///
/// Other tables look at the same screen: none of these says back what was typed.
enum GuessRefusal: Refusal {
  case noTable
  case notATableName
  case unseenInTableName
  case noSuchSymptoms(of: Int)
  case chosenTwice
  case tooManyChosen
  case noSuchEntry(of: Int)
  case tooManySymptoms
  case symptomTwice
  case noLevel(inWord: Int)
  case noSuchSymptom(inWord: Int, known: [Symptom])
  case noSuchLevel(inWord: Int)
  case noFirst(known: [Action])
  case noSuchFirst
  case notASign(inWord: Int)
  case signsTwiceOrTooMany
  case noSuchAction(of: Int)
  case noActionTitled
  case severalActionsTitled

  var told: Told {
    switch self {
    case .noTable:
      Told(
        "Say first which table guesses:", right: "\(type: "guess TABLE symptom=level").")
    case .notATableName:
      Told("A table's name is one line of at most \(Guess.longestName) characters.")
    case .unseenInTableName: Told("A table's name has no letters that cannot be seen.")
    case .noSuchSymptoms(let count):
      Told("Type numbers from 1 to \(count), or 0 for nothing.")
    case .chosenTwice: Told("One of them stands there twice", right: "once is enough.")
    case .tooManyChosen: Told("At most \(Guess.most):", right: "those that matter most.")
    case .noSuchEntry(let count):
      Told("Type a number from 1 to \(count)", right: "b goes back, Enter breaks off.")
    case .tooManySymptoms:
      Told("At most \(Guess.most) symptoms make a guess:", right: "those that matter most.")
    case .symptomTwice: Told("A symptom stands twice in the guess", right: "once is enough.")
    case .noLevel(let place):
      Told(
        "\(word(place)) is no symptom=level",
        right: "write it as in isolation=moderate, or nothing.")
    case .noSuchSymptom(let place, let known):
      Told(
        "\(word(place)) names no symptom there is.",
        right: "Symptoms: \(known.map(\.id.rawValue).joined(separator: ", ")).")
    case .noSuchLevel(let place):
      Told(
        "\(word(place)) has no level there is.",
        right: "Levels: "
          + levels.map { "\($0.word) (\(Words.level($0)))" }.joined(separator: ", ") + ".")
    case .noFirst(let known):
      Told("Say which action comes first, such as: first \(known.first?.id.rawValue ?? "").")
    case .noSuchFirst:
      Told(
        "Behind first stands no action there is.",
        right: "\(type: "guess TABLE") alone lists some to choose from.")
    case .notASign(let place):
      Told(
        "Word \(place) was not understood: a sign is number=level, with a level from 1 to "
          + "\(levels.count); 0 is for nothing.", right: typeAgain)
    case .signsTwiceOrTooMany:
      Told("At most \(Guess.most) signs, each of them once.", right: typeAgain)
    case .noSuchAction(let count): Told("The list has 1 to \(count).", right: orNothing)
    case .noActionTitled: Told("No action begins like that.", right: orNothing)
    case .severalActionsTitled:
      Told("That fits several actions", right: "more of its title, please.")
    }
  }

  private var levels: [Level] { Level.allCases.filter { $0 != .none } }
  private var typeAgain: String { "Type all of it again." }
  private var orNothing: String { "Enter leaves it out." }

  private func word(_ place: Int) -> String { "Word \(place) of the guess" }
}
