/// What a measure showed on a day.
package struct Reading: Hashable, Sendable {
  /// How it compares with the time before, as the leader sees it.
  package enum Direction: String, Sendable, CaseIterable, Codable {
    case better, same, worse, unclear
  }

  /// A number or a few words; empty if nobody looked.
  package let text: String
  package let direction: Direction
  package let on: Day

  package init(_ text: String, _ direction: Direction, on: Day) {
    self.text = text
    self.direction = direction
    self.on = on
  }
}
