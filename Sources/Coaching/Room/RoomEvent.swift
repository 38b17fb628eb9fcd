package import Playbooks

/// Something that happened in a room with phones.
package enum RoomEvent: Hashable, Sendable, Codable {
  /// A seat was taken with a token nobody else knows.
  case seated(token: String)
  /// A seat was taken away; its token opens nothing any more.
  case removed(seat: Int)
  /// A question is put to the phones, in place of whatever they showed.
  case put(Ballot)
  /// The latest hand of a seat.
  case raised(seat: Int, round: Int, options: [AnswerOption.ID])
  /// The question is over; phones show how hands fell, or wait for the reveal.
  case counted(CountedBallot, isHidden: Bool)
  /// What was counted waits for the reveal.
  case hid
  case revealed
  /// Nothing is asked at the moment.
  case withdrawn
  /// Guesses about a case are asked for.
  case guessing(GuessSheet)
  case guessed(seat: Int, sheet: Int, Guess)
  /// No more guesses are taken; those that were sent wait to be kept.
  case guessesClosed
  case ownTeams(isOpen: Bool)
  case code(String)
  case moved(RoomPlace)
  /// Something else stands on the wall.
  case stood(WallPlace)
}

/// Where a room is to be found.
package struct RoomPlace: Hashable, Sendable, Codable {
  /// An IPv4 address of this computer.
  package let address: String
  package let port: Int
  /// For people elsewhere, such as a tunnel's; leads here somehow.
  package let publicAddress: String?

  package init(address: String, port: Int, publicAddress: String?) {
    self.address = address
    self.port = port
    self.publicAddress = publicAddress
  }

  /// As a browser has it.
  package var url: String { port == 80 ? "http://\(address)" : "http://\(address):\(port)" }

  /// What people type: the one for all, if there is one.
  package var shown: String { publicAddress ?? url }
}

/// The wave that phones in a room answer.
package struct RoomPulse: Hashable, Sendable, Codable {
  /// Where the wave's file is.
  package let path: String
  /// Its mark.
  package let mark: String

  package init(path: String, mark: String) {
    self.path = path
    self.mark = mark
  }
}

/// What phones may guess about a case.
package struct GuessSheet: Hashable, Sendable, Codable {
  /// Something to choose, by its id and in the words a phone shows.
  package struct Choice: Hashable, Sendable, Codable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Counts up like a ballot's round.
  package let round: Int
  /// The exercise the guesses belong to.
  package let session: Session.ID
  /// The case it is about.
  package let file: CaseFile.ID
  package let title: String
  package let symptoms: [Choice]
  /// The first action of each sign, and all others.
  package let usual: [Choice]
  package let others: [Choice]

  package init(
    round: Int, session: Session.ID, file: CaseFile.ID, title: String, symptoms: [Choice],
    usual: [Choice], others: [Choice]
  ) {
    self.round = round
    self.session = session
    self.file = file
    self.title = title
    self.symptoms = symptoms
    self.usual = usual
    self.others = others
  }
}
