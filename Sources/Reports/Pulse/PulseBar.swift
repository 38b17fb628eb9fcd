internal import Coaching

/// Where the parts of a bar lie that stands for what was said of one statement.
///
/// From -1 to 1: who neither agrees nor disagrees stands around 0, who disagrees to the left, who
/// agrees to the right; everybody together is 1 wide.
struct PulseBar: Equatable {
  /// On which side of the scale people are, or may be.
  enum Kind: String {
    case low, middle, high
    /// May be of the same kind, or not: nobody was told.
    case open
  }

  /// A stretch of the bar; `start` is left of the middle where it is below 0.
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
    case .counts(let classes): self.init(classes)
    // The one stands at the end, so that it looks like one more of the same.
    case .nearlyAll(let kind, let all):
      self.init(Self.only(kind, all - 1), left: kind == .low ? 1 : 0, right: kind == .low ? 0 : 1)
    // The others stand where they may be; who agree, still begin in the middle.
    case .most(let kind, let count, let all):
      let rest = max(0, all - count)
      self.init(
        Self.only(kind, count), left: kind == .high ? rest : 0, right: kind == .high ? 0 : rest)
    case .agreeing(let count, let all):
      self.init(Self.only(.high, count), left: max(0, all - count))
    case .share(let quarter): self.init(quarter)
    case .tooFew, nil: return nil
    }
  }

  /// The quarters that agree for certain, and one of which a part may.
  private init(_ quarter: WaveResult.Shown.Quarter) {
    let (sure, perhaps) = (quarter.range.lowerBound, quarter.range.upperBound)
    base = 0
    parts = PulseBar.row([(.high, sure), (.open, perhaps - sure)], from: 0)
  }

  /// So many more are left open at the ends.
  private init(_ classes: PulseClasses, left: Int = 0, right: Int = 0) {
    let all = Double(max(1, classes.answered + left + right))
    let share = { (count: Int) in Double(count) / all }
    let middle = share(classes.middle)
    base = middle / 2
    parts = PulseBar.row(
      [
        (.open, share(left)), (.low, share(classes.low)), (.middle, middle),
        (.high, share(classes.high)), (.open, share(right)),
      ], from: -middle / 2 - share(classes.low + left))
  }

  private static func only(_ kind: WaveResult.Shown.Kind, _ count: Int) -> PulseClasses {
    PulseClasses(
      low: kind == .low ? count : 0, middle: kind == .middle ? count : 0,
      high: kind == .high ? count : 0)
  }

  private static func row(_ widths: [(Kind, Double)], from start: Double) -> [Part] {
    var place = start
    return widths.filter { $0.1 > 0 }.map { kind, width in
      defer { place += width }
      return Part(kind: kind, start: place, width: width)
    }
  }
}
