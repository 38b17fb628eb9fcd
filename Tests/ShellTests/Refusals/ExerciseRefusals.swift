import Coaching
import Playbooks

@testable import Shell

extension ExerciseRefusal {
  static var examples: [ExerciseRefusal] {
    get throws {
      let guess = Guess(table: "table1", symptoms: [], first: nil)
      return [
        .noCase, .nothingSpeaks(of: ["paper", "clips"]), .alreadyRevealed,
        .guessesMissing(GuessStanding([guess], of: 3)),
      ]
    }
  }
}

extension GuessRefusal {
  static var examples: [GuessRefusal] {
    get throws {
      let library = try Sample.library
      return [
        .noTable, .notATableName, .unseenInTableName, .noSuchSymptoms(of: 11), .chosenTwice,
        .tooManyChosen,
        .noSuchEntry(of: 3), .tooManySymptoms, .symptomTwice, .noLevel(inWord: 1),
        .noSuchSymptom(inWord: 2, known: library.symptoms), .noSuchLevel(inWord: 1),
        .noFirst(known: library.actions), .noSuchFirst, .notASign(inWord: 2),
        .signsTwiceOrTooMany, .noSuchAction(of: 11), .noActionTitled, .severalActionsTitled,
      ]
    }
  }
}
