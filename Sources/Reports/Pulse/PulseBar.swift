internal import Coaching

/// Where the parts of a bar lie that stands for what was said of one statement.
///
/// From -1 to 1: who neither agrees nor disagrees stands around 0, who disagrees to the left, who
/// agrees to the right; everybody together is 1 wide.
struct PulseBar: Equatable {
  enum Kind: String {
    case low, middle, high
    /// May be of the same kind, or not: nobody was told.
    case open
  }

  struct Part: Equatable {
    let kind: Kind
    let start: Double
    let width: Double
  }

  /// From left to right; none is empty.
  let parts: [Part]
  /// Where agreeing begins.
  let base: Double

  /// `nil` where nothing is told that could be drawn.
  init?(_ shown: WaveResult.Shown?) {
    switch shown {
    case .counts(let classes): self.init(classes.low, classes.middle, classes.high, open: nil)
    case .nearlyAll(.low, let all): self.init(all - 1, 0, 0, open: .low)
    case .nearlyAll(.middle, let all): self.init(0, all - 1, 0, open: .high)
    case .nearlyAll(.high, let all): self.init(0, 0, all - 1, open: .high)
    case .share(let quarter): self.init(quarter)
    case .tooFew, nil: return nil
    }
  }

  /// The quarters that agree for certain, and one of which a part may.
  private init(_ quarter: WaveResult.Shown.Quarter) {
    let sure =
      switch quarter {
      case .few: 0.0
      case .underHalf: 0.25
      case .overHalf: 0.5
      case .most: 0.75
      }
    base = 0
    parts = PulseBar.row([(.high, sure), (.open, 0.25)], from: 0)
  }

  /// One person more is left open at an end, if any.
  private init(_ low: Int, _ middle: Int, _ high: Int, open: Kind?) {
    let all = Double(max(1, low + middle + high + (open == nil ? 0 : 1)))
    let share = { (count: Int) in Double(count) / all }
    let left = open == .low ? 1 : 0
    base = share(middle) / 2
    parts = PulseBar.row(
      [
        (.open, share(left)), (.low, share(low)), (.middle, share(middle)), (.high, share(high)),
        (.open, share(open == .high ? 1 : 0)),
      ], from: -share(middle) / 2 - share(low + left))
  }

  private static func row(_ widths: [(Kind, Double)], from start: Double) -> [Part] {
    var place = start
    return widths.filter { $0.1 > 0 }.map { kind, width in
      defer { place += width }
      return Part(kind: kind, start: place, width: width)
    }
  }
}
