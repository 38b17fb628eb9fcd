import Playbooks
import Coaching

@testable import Shell

extension RoomRefusal {
  static var examples: [RoomRefusal] {
    get throws {
      let place = Sample.place
      return [
        .notOpen, .openAlready(place), .openElsewhere, .openOrLeftOpen, .leftOpen,
        .nothingToResume, .nothingToClose, .closedElsewhere, .forAPulse, .checkedWhileOpen,
        .noAddress, .noSuchAddress(of: 3), .noSuchPort, .notAPublicAddress, .portTaken(place),
        .notAnAddressHere(place), .portKept,
        .notListening(place, reason: "Network is unreachable"), .addressTooLong, .noSuchSeat(7),
      ]
    }
  }
}

extension HandsRefusal {
  static var examples: [HandsRefusal] {
    get throws {
      let question = try Sample.question
      let ballot = Ballot(question, in: "bcdfghjk", round: 1, lastSeat: 9)
      return [
        .nothingToCount, .nothingToPut, .unknownRoom, .neitherRoom,
        .noNumbers(question), .notACount("1000"), .tooManyNumbers(7, question),
        .tooFewNumbers(4, question), .noHand, .noHandAnywhere, .phonesMissing(2),
        .uncounted(1, ballot), .uncountedElsewhere(3, ballot, leavesExercise: true),
        .guessesWaiting(
          2,
          GuessSheet(
            round: 1, session: "bcdfghjk", file: "case1", title: "A case", symptoms: [], usual: [],
            others: []), leavesExercise: true),
      ]
    }
  }
}
