package import Playbooks

/// An action the leader took on, and what became of it.
package struct Commitment: Sendable, Hashable {
  /// How far it has come, as it was told last.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case todo, doing, done, dropped
  }

  package internal(set) var pledge: Pledge
  /// When it was taken on.
  package let since: Day
  package internal(set) var status = Status.todo
  /// Whether it was taken on by hand, and not proposed by a plan.
  package internal(set) var isTaken = false
  /// Whether its day was set by hand.
  package internal(set) var isArranged = false
  /// When its status was last told; `nil` before that.
  package internal(set) var toldOn: Day?
  /// When it was begun; `nil` before that.
  package internal(set) var begunOn: Day?
  /// Why it stands where it stands, in the leader's words; often empty.
  package internal(set) var because = ""
  /// Who does it, in the leader's words; empty if it is as the playbook says.
  package internal(set) var who = ""
  /// What its measure showed, the earliest first.
  package internal(set) var readings: [Reading] = []

  package init(pledge: Pledge, since day: Day) {
    self.pledge = pledge
    since = day
    who = pledge.who
  }

  package var action: Action.ID { pledge.action }
  package var isOpen: Bool { status == .todo || status == .doing }

  /// Whether it wants to be asked about on this day.
  package func isDue(on day: Day) -> Bool { due.map { $0 <= day } == true }

  /// The day from which it wants to be asked about: the one after its first step was to be done, and a
  /// week after it was told to be not begun; `nil` once it is begun or over.
  var due: Day? {
    guard status == .todo else { return nil }
    let after = pledge.by.advanced(by: 1)
    return toldOn.map { max(after, $0.advanced(by: 7)) } ?? after
  }

  /// Whether the leader said anything about it.
  var isTold: Bool { toldOn != nil || !readings.isEmpty || !who.isEmpty }
}
