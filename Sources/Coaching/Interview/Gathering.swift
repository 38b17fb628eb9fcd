internal import Playbooks

/// Who sits in front of the trainer, and so what a show of hands can mean.
package enum Gathering: String, Sendable, CaseIterable {
  /// Nobody said yet.
  case undecided
  /// All know the same team: their hands are pooled.
  case oneTeam = "one-team"
  /// Each thinks of a team of their own: hands show a spread, and are evidence about no team.
  case differentTeams = "different-teams"

  /// How alike people of one team answer (intraclass correlation); set by hand, see docs/method.md.
  package static let correlation = 0.3

  /// Fewer hands than this are told as "fewer than five" wherever the figures leave the room.
  package static let leastShown = 5

  /// What one of so many hands counts: 1 ÷ (1 + (n - 1) ρ), the design effect of Kish (1965).
  ///
  /// A hand alone counts as one answer, all hands together as at most 1 ÷ ρ answers.
  package static func voice(ofEach hands: Int, correlation: Double) -> Double {
    1 / (1 + Double(max(0, hands - 1)) * correlation)
  }

  /// Whether a room holds something: more than two thirds do, fewer than one third do, or the room is
  /// split on it and nobody can tell.
  static func agreement(_ hands: Int, of people: Int) -> Truth {
    if 3 * hands > 2 * people { return .yes }
    return 3 * hands < people ? .no : .unknown
  }
}
