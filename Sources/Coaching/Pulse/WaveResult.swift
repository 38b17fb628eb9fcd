/// What may be shown of a wave: this, and nothing finer, is sealed to the leader.
package struct WaveResult: Hashable, Sendable, Codable {
  /// What is told of one statement, or of the recommendation.
  package enum Shown: Hashable, Sendable, Codable {
    case counts(PulseClasses)
    /// All of so many, or all but one, said the same; which of the two is not told.
    case nearlyAll(Kind, of: Int)
    /// What most said: so many, of so many. Nobody or one person chose one of the others, and how
    /// they divide is not told.
    case most(Kind, Int, of: Int)
    /// Of a group: how many agreed, of so many; how the others divide is not told.
    case agreeing(Int, of: Int)
    /// With low trust: how many agreed, to the quarter or the half.
    case share(Quarter)
    /// Fewer answered it than the threshold.
    case tooFew

    /// On which side of the scale people are: disagreeing, in the middle, agreeing.
    package enum Kind: String, Hashable, Sendable, Codable {
      case low, middle, high
    }
  }

  /// What is told of a group of people: all who answered, or a part.
  package struct Part: Hashable, Sendable, Codable {
    /// Who answered anything.
    package let answered: Int
    /// In the order of the wave's statements; `nil` where a part would tell on another.
    package let statements: [Shown?]
    package let recommends: Shown?

    package init(answered: Int, statements: [Shown?], recommends: Shown?) {
      self.answered = answered
      self.statements = statements
      self.recommends = recommends
    }
  }

  package let wave: Wave
  /// The mark of the wave's file.
  package let mark: String
  package let whole: Part
  /// In the order of the wave's groups; empty if one of them must not be shown.
  package let groups: [Part]
  /// Members who came and went since the wave before, as the keeper knows; `nil` if nobody said.
  package let joined: Int?
  package let left: Int?

  package init(
    wave: Wave, mark: String, whole: Part, groups: [Part], joined: Int? = nil, left: Int? = nil
  ) {
    self.wave = wave
    self.mark = mark
    self.whole = whole
    self.groups = groups
    self.joined = joined
    self.left = left
  }
}
