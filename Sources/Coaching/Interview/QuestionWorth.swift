package import Playbooks

extension QuestionChoice {
  /// What asking a question of the library is worth; each option of a several-of question counts for
  /// itself.
  package func worth(of question: Question) -> Worth {
    library.place(of: question.id).flatMap { worths(of: [$0]).first } ?? .nothing
  }

  /// What asking the questions at these places is worth.
  func worths(of places: [Int]) -> [Worth] {
    compiled.outlooks.borrow { [stakes, diagnosis] outlooks in
      places.map { place in
        outlooks.update(place, diagnosis)
        return outlooks[place].reduce(.nothing) { $0 + stakes.worth(of: $1) }
      }
    }
  }
}

extension QuestionChoice.Worth {
  static let nothing = Self(gain: 0, information: 0, turn: 0)

  static func + (left: Self, right: Self) -> Self {
    Self(
      gain: left.gain + right.gain, information: left.information + right.information,
      turn: max(left.turn, right.turn))
  }
}
