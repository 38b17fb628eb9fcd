extension WaveResult.Shown.Kind {
  /// Of kinds that as many chose, the first is told: agreeing where possible.
  package static let byPrecedence: [Self] = [.high, .low, .middle]

  /// The most that may have chosen this, where another is told as what most said.
  package func most(beside told: Self, _ count: Int) -> Int {
    let places = (Self.byPrecedence.firstIndex(of: self), Self.byPrecedence.firstIndex(of: told))
    return (places.0 ?? 0) < (places.1 ?? 0) ? count - 1 : count
  }
}

extension WaveResult.Shown {
  /// How many answered; `nil` where it is not told.
  package var answered: Int? {
    switch self {
    case .counts(let classes): classes.answered
    case .nearlyAll(_, let all), .most(_, _, let all), .agreeing(_, let all): all
    case .share, .tooFew: nil
    }
  }

  /// Between which counts a kind lies; `nil` where no count is told.
  package func range(of kind: Kind) -> ClosedRange<Int>? {
    switch self {
    case .counts(let classes): return classes[kind]...classes[kind]
    case .nearlyAll(let told, let all):
      return kind == told ? max(0, all - 1)...all : 0...min(1, all)
    case .most(let told, let count, let all):
      if kind == told { return count...count }
      let rest = max(0, all - count)
      let others = Kind.byPrecedence.filter { $0 != told && $0 != kind }
      let other = others.reduce(0) { $0 + $1.most(beside: told, count) }
      let most = max(0, min(rest, kind.most(beside: told, count)))
      return min(most, max(0, rest - other))...most
    case .agreeing(let count, let all):
      return kind == .high ? count...count : 0...max(0, all - count)
    case .share, .tooFew: return nil
    }
  }
}
