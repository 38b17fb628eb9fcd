/// A workshop made ready for one case and so many tables: every text as it is said.
package struct RunSheet: Sendable {
  /// What names in braces stand for.
  enum Name: String, CaseIterable {
    /// The case's id.
    case file = "case"
    /// The case's title.
    case title
    /// How many tables there are.
    case tables
  }

  /// A step of the workshop at its minute.
  package struct Step: Sendable {
    /// Counted from 1.
    package let number: Int
    package let title: String
    /// The minute it begins at, counted from 0.
    package let start: Int
    package let minutes: Int
    /// What may stand on the wall.
    package let room: String
    package let say: [String]
    package let listenFor: [String]
    /// For people who join by video.
    package let byVideo: [String]
    package let type: [Workshop.Line]
    package let ifLate: String?

    package var end: Int { start + minutes }
  }

  package let workshop: Workshop
  /// The case it works on, if it works on one.
  package let file: CaseFile?
  package let tables: Int
  package let prepare: [String]
  package let steps: [Step]

  package init(_ workshop: Workshop, file: CaseFile?, tables: Int) {
    self.workshop = workshop
    self.file = file
    self.tables = tables
    let filled = { (text: String) in RunSheet.filled(text, file, tables) }
    prepare = workshop.prepare.map(filled)
    var start = 0
    steps = workshop.steps.enumerated().map { index, step in
      defer { start += step.minutes }
      return Step(
        number: index + 1, title: step.title, start: start, minutes: step.minutes,
        room: filled(step.room),
        say: step.say.map(filled) + (step.borrowed.contains(.discuss) ? file?.discuss ?? [] : []),
        listenFor: step.listenFor.map(filled)
          + (step.borrowed.contains(.wrongTurns) ? file?.wrongTurns ?? [] : []).map {
            "\"\($0.think)\" But: \($0.but)"
          },
        byVideo: step.byVideo.map(filled),
        type: step.type.map { Workshop.Line(text: filled($0.text), place: $0.place) },
        ifLate: step.ifLate.map(filled))
    }
  }

  private static func filled(_ text: String, _ file: CaseFile?, _ tables: Int) -> String {
    let words: [Name: String] = [
      .file: file?.id.rawValue ?? "", .title: file?.title ?? "", .tables: String(tables),
    ]
    return words.reduce(text) { $0.replacing("{\($1.key.rawValue)}", with: $1.value) }
  }
}
