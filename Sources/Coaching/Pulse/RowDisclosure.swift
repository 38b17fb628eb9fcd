/// Decides what may be shown of one statement, or of the recommendation, each time a wave is told.
struct RowDisclosure {
  /// What one group said, all who answered until then.
  struct Part: Hashable {
    let people: Int
    let classes: PulseClasses

    static func + (left: Part, right: Part) -> Part {
      Part(
        people: left.people + right.people,
        classes: PulseClasses(
          low: left.classes.low + right.classes.low,
          middle: left.classes.middle + right.classes.middle,
          high: left.classes.high + right.classes.high))
    }

    static func - (left: Part, right: Part) -> Part {
      Part(
        people: left.people - right.people,
        classes: PulseClasses(
          low: left.classes.low - right.classes.low,
          middle: left.classes.middle - right.classes.middle,
          high: left.classes.high - right.classes.high))
    }
  }

  let wave: Wave
  let disclosure: Disclosure

  private static let kinds: [WaveResult.Shown.Kind] = [.low, .middle, .high]

  /// What is told the last time; each time has the parts of all groups.
  func told(_ times: [[Part]]) -> (whole: WaveResult.Shown?, groups: [WaveResult.Shown?]?) {
    var whole: WaveResult.Shown?
    var groups: [WaveResult.Shown?]?
    // The last time the whole was told to the count.
    var last: (part: Part, shown: WaveResult.Shown)?
    for (place, parts) in times.enumerated() {
      let sum = parts.reduce(Part(people: 0, classes: .init(low: 0, middle: 0, high: 0)), +)
      let fresh = shown(sum.classes)
      // That it was hidden tells something; what is told later would tell what.
      let mayHide = place > 0 && disclosure.guards.contains(.hiding)
      let follows = last.map { mayFollow($0.part, shown: $0.shown, sum) } ?? true
      let isHidden = (groups: mayHide && groups == nil, whole: mayHide && whole == nil)
      whole = isHidden.whole || !follows ? nil : fresh
      if let whole, whole != .tooFew { last = (sum, whole) }
      let came = place > 0 ? zip(parts, times[place - 1]).map { $0 - $1 } : []
      let mayTell = came.allSatisfy { groups == nil || isNobody($0) || isExact($0.classes) }
      groups = isHidden.groups || !mayTell ? nil : self.groups(parts, whole: fresh)
    }
    return (whole, groups)
  }

  /// What is told of a part by itself.
  private func shown(_ classes: PulseClasses) -> WaveResult.Shown {
    let answered = classes.answered
    if disclosure.isTooFew(answered, in: wave) { return .tooFew }
    if wave.isLowTrust {
      return switch 4 * classes.high {
      case ..<answered: .share(.few)
      case ..<(2 * answered): .share(.underHalf)
      case ..<(3 * answered): .share(.overHalf)
      default: .share(.most)
      }
    }
    guard disclosure.guards.contains(.unanimity) else { return .counts(classes) }
    // One less counts as all: or whoever sees no such line would know that somebody differs.
    if let place = classes.all.firstIndex(where: { $0 >= answered - 1 }) {
      return .nearlyAll(Self.kinds[place], of: answered)
    }
    return .counts(classes)
  }

  /// What is told of each group; `nil` if one of them, or the whole, must not be told exactly: it
  /// would follow from the others.
  private func groups(
    _ parts: [Part], whole: WaveResult.Shown
  ) -> [WaveResult.Shown?]? {
    let all = parts.map { shown($0.classes) }
    guard disclosure.guards.contains(.remainders) else {
      return all.map { isExact($0) ? $0 : nil }
    }
    return (all + [whole]).allSatisfy(isExact) ? all : nil
  }

  /// Whether the whole may be told after it was told before: who came since are then a part as
  /// well.
  private func mayFollow(_ before: Part, shown: WaveResult.Shown, _ now: Part) -> Bool {
    let came = now - before
    guard disclosure.guards.contains(.difference), came.people != 0 else { return true }
    switch shown {
    case .nearlyAll(let kind, let answered):
      // Fewer now than all of them then: so one differed, and what the others said is left over.
      let place = Self.kinds.firstIndex(of: kind) ?? 0
      return !disclosure.isTooFew(came.classes.answered, in: wave)
        && now.classes.all[place] >= answered
    case .counts: return isExact(came.classes)
    case .share, .tooFew: return true
    }
  }

  private func isNobody(_ part: Part) -> Bool {
    !disclosure.guards.contains(.difference) || part.people == 0
  }

  private func isExact(_ classes: PulseClasses) -> Bool { isExact(shown(classes)) }

  private func isExact(_ shown: WaveResult.Shown) -> Bool {
    if case .counts = shown { true } else { false }
  }
}
