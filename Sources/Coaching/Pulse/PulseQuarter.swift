extension WaveResult.Shown {
  /// With low trust: how many of those who answered a statement agreed, so that each step holds at
  /// least two counts.
  package enum Quarter: String, Hashable, Sendable, Codable {
    case few, underHalf = "under-half", overHalf = "over-half", most
    /// Of five or six, whose quarters would hold one count only.
    case lowerHalf = "lower-half", upperHalf = "upper-half"

    /// From so many answers on there are quarters: two counts lie in each of 7, and in any of 8.
    package static let leastAnswers = 7

    package init(_ agreeing: Int, of answered: Int) {
      guard answered >= Self.leastAnswers else {
        self = 2 * agreeing < answered ? .lowerHalf : .upperHalf
        return
      }
      switch 4 * agreeing {
      case ..<answered: self = .few
      case ..<(2 * answered): self = .underHalf
      case ..<(3 * answered): self = .overHalf
      default: self = .most
      }
    }

    /// The share it begins and ends with.
    package var range: ClosedRange<Double> {
      switch self {
      case .few: 0...0.25
      case .underHalf: 0.25...0.5
      case .overHalf: 0.5...0.75
      case .most: 0.75...1
      case .lowerHalf: 0...0.5
      case .upperHalf: 0.5...1
      }
    }

    package var middle: Double { (range.lowerBound + range.upperBound) / 2 }
  }
}
