/// Decides what may be shown of one statement, or of the recommendation, each time a wave is told.
struct RowDisclosure {
  /// What one group said, all who answered until then.
  struct Part: Hashable {
    let people: Int
    let classes: PulseClasses

    static func + (left: Part, right: Part) -> Part {
      Part(people: left.people + right.people, classes: left.classes + right.classes)
    }

    static func - (left: Part, right: Part) -> Part {
      Part(people: left.people - right.people, classes: left.classes - right.classes)
    }
  }

  let wave: Wave
  let disclosure: Disclosure

  /// What is told the last time; each time has the parts of all groups.
  func told(_ times: [[Part]]) -> (whole: WaveResult.Shown?, groups: [WaveResult.Shown?]?) {
    var whole: WaveResult.Shown?
    var groups: [WaveResult.Shown?]?
    // The last time the whole was told to the count.
    var last: (part: Part, shown: WaveResult.Shown)?
    for (place, parts) in times.enumerated() {
      let sum = parts.reduce(Part(people: 0, classes: .none), +)
      let fresh = shown(sum.classes)
      // That it was hidden tells something; what is told later would tell what.
      let mayHide = place > 0 && disclosure.guards.contains(.hiding)
      let follows = last.map { mayFollow($0.part, shown: $0.shown, sum) } ?? true
      let isHidden = (groups: mayHide && groups == nil, whole: mayHide && whole == nil)
      whole = isHidden.whole || !follows ? nil : fresh
      if let whole, whole != .tooFew { last = (sum, whole) }
      let came = place > 0 ? zip(parts, times[place - 1]).map { $0 - $1 } : []
      let mayTell = came.allSatisfy {
        groups == nil || isNobody($0) || agreeing($0.classes) != nil
      }
      groups = isHidden.groups || !mayTell ? nil : self.groups(parts, whole: whole)
    }
    return (whole, groups)
  }

  /// What is told of a part by itself.
  private func shown(_ classes: PulseClasses) -> WaveResult.Shown {
    let answered = classes.answered
    if disclosure.isTooFew(answered, in: wave) { return .tooFew }
    if wave.isLowTrust { return .share(.init(classes.high, of: answered)) }
    let largest = classes.largest
    // One less counts as all: or whoever sees no such line would know that somebody differs.
    if disclosure.guards.contains(.unanimity), classes[largest] >= answered - 1 {
      return .nearlyAll(largest, of: answered)
    }
    // One counts as none: or whoever sees a 0 would know of everybody what they did not say.
    if disclosure.guards.contains(.emptyClass), classes.all.contains(where: { $0 < 2 }) {
      return .most(largest, classes[largest], of: answered)
    }
    return .counts(classes)
  }

  /// What is told of each group; `nil` if of one of them, or of the whole, it must not be told how
  /// many agree: it would follow from the others.
  private func groups(
    _ parts: [Part], whole: WaveResult.Shown?
  ) -> [WaveResult.Shown?]? {
    let all = parts.map { agreeing($0.classes) }
    guard disclosure.guards.contains(.remainders) else { return all }
    return switch whole {
    case .counts, .most(.high, _, _): all.contains(nil) ? nil : all
    case .most, .nearlyAll, .agreeing, .share, .tooFew, nil: nil
    }
  }

  /// How many of a group agree: if two do and two do not, so that the others may have divided in
  /// any way.
  private func agreeing(_ classes: PulseClasses) -> WaveResult.Shown? {
    guard !disclosure.isTooFew(classes.answered, in: wave) else { return nil }
    guard disclosure.guards.contains(.emptyClass) else {
      return isExact(classes) ? shown(classes) : nil
    }
    let others = classes.answered - classes.high
    return min(classes.high, others) < 2 ? nil : .agreeing(classes.high, of: classes.answered)
  }

  /// Whether the whole may be told after it was told before: who came since are then a part as
  /// well.
  private func mayFollow(_ before: Part, shown: WaveResult.Shown, _ now: Part) -> Bool {
    let came = now - before
    guard disclosure.guards.contains(.difference), came.people != 0 else { return true }
    switch shown {
    case .nearlyAll(let kind, let answered):
      // Fewer now than all of them then: so one differed, and what the others said is left over.
      guard !disclosure.isTooFew(came.classes.answered, in: wave), now.classes[kind] >= answered
      else { return false }
      // As many of two kinds would leave nobody for the third.
      if case .most(let other, _, _) = self.shown(now.classes) { return other == kind }
      return true
    case .counts: return isExact(came.classes)
    // Whether it is safe hangs on what was not told, so that silence would tell it.
    case .most: return false
    case .agreeing, .share, .tooFew: return true
    }
  }

  private func isNobody(_ part: Part) -> Bool {
    !disclosure.guards.contains(.difference) || part.people == 0
  }

  private func isExact(_ classes: PulseClasses) -> Bool {
    if case .counts = shown(classes) { true } else { false }
  }
}
