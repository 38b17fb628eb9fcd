package import Playbooks

extension QuestionChoice {
  /// What asking a question of the library is worth; each option of a several-of question counts for
  /// itself.
  package func worth(of question: Question) -> Worth {
    library.place(of: question.id).flatMap { worths(of: [$0]).first } ?? .nothing
  }

  /// What asking the questions at these places is worth.
  func worths(of places: [Int]) -> [Worth] {
    compiled.outlooks.borrow { $0.worths(of: places, diagnosis, stakes) }
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
