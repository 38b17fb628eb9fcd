internal import Playbooks

extension Plan {
  /// The plan as it was agreed: what was taken on and is not over, with its days and who does it, goes
  /// before what was worked out; what was taken on is no longer proposed.
  ///
  /// As long as no plan was shown it is the plan itself.
  func agreed(_ commitments: Commitments, in library: Library, on today: Day) -> Plan {
    guard commitments.promisedOn != nil else { return self }
    let steps = commitments.all.enumerated().filter(\.element.isOpen).map { place, commitment in
      var entry = entry(for: commitment, in: library)
      entry.number = place + 1
      return entry
    }
    return Plan(
      focus: steps.first, next: Array(steps.dropFirst()),
      later: entries.filter { commitments[$0.action.id] == nil }, notNow: notNow,
      madeOn: madeOn, lookAgain: commitments.lookBack(on: today)?.on)
  }

  private func entry(for commitment: Commitment, in library: Library) -> Entry {
    let pledge = commitment.pledge
    let proposed = entries.first { $0.action.id == commitment.action }
    // In one's own words, or no longer in any playbook: what was agreed is all that is known.
    let action =
      proposed?.action ?? library[commitment.action]
      ?? Action(
        own: pledge.action, title: pledge.title, firstStep: pledge.firstStep,
        measure: pledge.measure)
    return Entry(
      action: action, symptom: proposed?.symptom, group: proposed?.group ?? .team,
      because: proposed?.because ?? [], checkFirst: proposed?.checkFirst ?? [], by: pledge.by,
      commitment: commitment)
  }
}

extension Pledge {
  /// How the ids of actions in one's own words begin; no id of a playbook can.
  private static let own = "own."

  /// The number of an action in own words; `nil` for one of a playbook.
  package var ownNumber: Int? { isOwn ? Int(action.rawValue.dropFirst(Pledge.own.count)) : nil }

  /// Whether it is in the leader's own words, and in no playbook.
  package var isOwn: Bool { action.rawValue.hasPrefix(Pledge.own) }

  /// An action in the leader's own words, under a number no other of the plan has; the measure, how to
  /// tell that it worked, may be empty.
  package init(own number: Int, title: String, firstStep: String, measure: String, by day: Day) {
    self.init(
      action: Action.ID(rawValue: "\(Pledge.own)\(number)"), title: title, firstStep: firstStep,
      measure: measure, by: day)
  }
}
