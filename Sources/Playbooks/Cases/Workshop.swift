/// A run sheet a trainer follows with a room: steps with minutes, what to say, what to type.
package struct Workshop: Sendable {
  package typealias ID = Identifier<Workshop>

  /// A line to type, and where it stands in the file.
  package struct Line: Sendable {
    package let text: String
    package let place: Place
  }

  /// What a step takes over from the case.
  package enum Borrowed: String, Sendable, CaseIterable {
    case wrongTurns = "wrong-turns"
    case discuss
  }

  /// A step as its author wrote it.
  package struct Step: Sendable {
    package let title: String
    package let minutes: Int
    /// What may stand on the wall; all else is for the trainer.
    package let room: String
    /// Word for word, a paragraph each.
    package let say: [String]
    package let listenFor: [String]
    /// For people who join by video.
    package let byVideo: [String]
    package let type: [Line]
    package let ifLate: String?
    package let borrowed: Set<Borrowed>
  }

  package let id: ID
  package let version: Int
  package let title: String
  /// What it is for, in a line.
  package let about: String
  /// For how many, and how they sit.
  package let people: String?
  /// What all steps take together.
  package let minutes: Int
  /// The case it works on unless another is named, and where it says so.
  package let caseLine: Line?
  /// What the trainer does before people come.
  package let prepare: [String]
  package let steps: [Step]

  /// The case it works on unless another is named.
  package var file: CaseFile.ID? { caseLine.map { CaseFile.ID(rawValue: $0.text) } }
}
