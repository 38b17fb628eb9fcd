package import Playbooks

/// What a leader took on from a plan, and what became of it; built by nothing but ``apply(_:)``.
package struct Commitments: Sendable, Hashable {
  /// When the plan was shown; `nil` as long as there was none.
  package private(set) var promisedOn: Day?
  /// When the plan was shown last: the day its days count from.
  package private(set) var plannedOn: Day?
  /// In the order of the plan; behind it what was taken on besides.
  package private(set) var all: [Commitment] = []
  /// Readings of the library's measures, the earliest first.
  package private(set) var measures: [String: [Reading]] = [:]
  package private(set) var lookBacks: [LookBack] = []

  package init() {}

  package subscript(action: Action.ID) -> Commitment? { all.first { $0.action == action } }

  /// Whether anything was told since the plan was shown.
  package var isTold: Bool {
    !measures.isEmpty
      || all.contains { $0.isTold || $0.since != plannedOn }
  }

  package var open: [Commitment] { all.filter(\.isOpen) }

  mutating func apply(_ change: CommitmentChange) {
    switch change {
    case .promised(let pledges, let day): promise(pledges, on: day)
    case .took(let pledge, let other, let day):
      take(pledge, on: day)
      if let other { replace(other, by: pledge.action, on: day) }
    case .moved(let action, let status, let because, let day):
      update(action) {
        // The same said again, without words, takes no words away.
        if status != $0.status || !because.isEmpty { $0.because = because }
        $0.status = status
        $0.toldOn = day
        if $0.begunOn == nil, status == .doing || status == .done { $0.begunOn = day }
      }
    case .read(let name, let reading):
      guard !reading.text.isEmpty else { break }
      let action = Action.ID(rawValue: name)
      if self[action] == nil {
        measures[name, default: []].append(reading)
      } else {
        update(action) { $0.readings.append(reading) }
      }
    case .arranged(let action, let by, let who):
      update(action) {
        if let by {
          $0.pledge = $0.pledge.moved(to: by)
          $0.isArranged = true
        }
        if let who { $0.who = who }
      }
    case .lookedBack(let stage, let day):
      if lookBacks.last?.isPeek == true { lookBacks.removeLast() }
      lookBacks.append(LookBack(stage, on: day, all))
    case .askedAgain: break
    }
    guard let last = lookBacks.last else { return }
    // What is told on another day is no part of a look back in which nothing was said.
    if let day = change.day, last.isPeek, day != last.on { return }
    lookBacks[lookBacks.count - 1].apply(change)
  }

  /// A plan shown again after an answer changed: what was begun or told stays, the rest makes room; what
  /// is new comes in as far as there is room for it.
  private mutating func promise(_ pledges: [Pledge], on day: Day) {
    let kept = all.filter { $0.isTold || $0.isTaken || $0.isArranged }
    if kept.isEmpty { promisedOn = day }
    plannedOn = day
    let new = pledges.filter { pledge in !kept.contains { $0.action == pledge.action } }
      .prefix(max(0, Plan.size - kept.count(where: \.isOpen)))
      .map { Commitment(pledge: $0, since: day) }
    // Whoever says "done 2" means the second one of the plan that was seen.
    let seen = kept.isEmpty ? [] : all.map(\.action)
    let order = seen + new.map(\.action).filter { !seen.contains($0) }
    all = order.compactMap { action in (kept + new).first { $0.action == action } }
    // What is no longer in the plan is not asked about.
    guard !lookBacks.isEmpty else { return }
    lookBacks[lookBacks.count - 1].narrow(to: Set(all.map(\.action)))
  }

  /// Whether a plan that was shown says the same as the one that stands: it would change the days alone.
  package func stands(_ pledges: [Pledge]) -> Bool {
    guard let plannedOn else { return false }
    var again = self
    again.promise(pledges, on: plannedOn)
    return again.all.map(\.action) == all.map(\.action)
  }

  /// What its measure showed before stays.
  private mutating func take(_ pledge: Pledge, on day: Day) {
    var commitment = Commitment(pledge: pledge, since: day)
    commitment.isTaken = true
    commitment.readings = self[pledge.action]?.readings ?? []
    if let index = all.firstIndex(where: { $0.action == pledge.action }) {
      all[index] = commitment
    } else {
      all.append(commitment)
    }
  }

  /// What takes the place of another stands where that stood.
  private mutating func replace(_ other: Action.ID, by action: Action.ID, on day: Day) {
    update(other) {
      $0.status = .dropped
      $0.toldOn = day
    }
    guard let old = all.firstIndex(where: { $0.action == other }),
      let new = all.firstIndex(where: { $0.action == action }), old < new
    else { return }
    all.swapAt(old, new)
  }

  private mutating func update(_ action: Action.ID, _ change: (inout Commitment) -> Void) {
    guard let index = all.firstIndex(where: { $0.action == action }) else { return }
    change(&all[index])
  }

  // MARK: What is due

  /// The look back that began and is not over.
  package var running: LookBack? { lookBacks.last.flatMap { $0.step == nil ? nil : $0 } }

  /// The look back that was left after something was told in it.
  package var halfTold: LookBack? { running.flatMap { $0.isPeek ? nil : $0 } }

  /// The next look back in which nothing was said yet, and its day; `nil` after the last one.
  package var nextLookBack: (stage: LookBack.Stage, on: Day)? {
    guard let promisedOn, !all.isEmpty else { return nil }
    let last = lookBacks.filter { !$0.isPeek }.map(\.stage).max()
    let stage = LookBack.Stage.allCases.first { stage in last.map { stage > $0 } ?? true }
    return stage.map { ($0, promisedOn.advanced(by: $0.days)) }
  }

  /// The stage a look back on this day would be: the latest whose day has come, else the next.
  package func stage(on day: Day) -> LookBack.Stage? {
    guard let promisedOn, let next = nextLookBack else { return nil }
    return LookBack.Stage.allCases.last {
      $0 >= next.stage && promisedOn.advanced(by: $0.days) <= day
    } ?? next.stage
  }

  /// The look back to be made, and its day: the one that was left half-way, else the latest whose day has
  /// come, else the next; `nil` after the last one.
  package func lookBack(on day: Day) -> (stage: LookBack.Stage, on: Day)? {
    guard let promisedOn else { return nil }
    return (halfTold?.stage ?? stage(on: day)).map { ($0, promisedOn.advanced(by: $0.days)) }
  }

  /// The first day on which something here wants to be asked about; `nil` if nothing ever will.
  package var due: Day? {
    (all.map(\.due) + [halfTold?.on, nextLookBack?.on]).compactMap(\.self).min()
  }
}
