package import Playbooks

/// What a look back at a plan comes to, and what to do now (R24, R30, R31).
package struct Outcome: Sendable {
  /// Where things go, as far as one can tell.
  package enum Course: Sendable, Equatable {
    case better, unmoved, worse
    /// Nothing was seen yet that could tell.
    case unclear
  }

  /// An action and the one that could take its place.
  package struct Swap: Sendable {
    package let old: Commitment
    package let new: Action
  }

  /// A fall of the share that takes part in a survey from here on counts as an answer, in points
  /// (R31).
  static let participationFall = 15.0
  static let participation = "me-participation"

  package let commitments: Commitments
  package let lookBack: LookBack
  package let participationFell: Bool
  package let course: Course
  /// Open actions that were not begun.
  package let notBegun: [Commitment]
  /// Begun actions that have not had the weeks they take, and the day they will have had them.
  package let tooEarly: [(commitment: Commitment, until: Day)]
  /// Open steps for the whole group.
  package let group: [Commitment]
  package let swap: Swap?

  /// What `commitments` come to on a day; `nil` before the first look back.
  ///
  /// `earlier` is what the plan rested on; `movements` is how its symptoms stand now compared with
  /// then, empty if they were not asked about again.
  package init?(
    _ commitments: Commitments, _ earlier: Conclusion, _ movements: [Symptom.ID: Reading.Direction],
    today: Day
  ) {
    guard let lookBack = commitments.lookBacks.last else { return nil }
    self.commitments = commitments
    self.lookBack = lookBack
    let library = earlier.diagnosis.library
    participationFell = Outcome.fell(commitments.measures[Outcome.participation] ?? [])
    notBegun = commitments.open.filter { $0.status == .todo }
    let begun = commitments.all.filter { $0.status == .doing || $0.status == .done }
    let course = Outcome.course(
      movements.values.sorted { $0.rawValue < $1.rawValue },
      commitments.all.flatMap(\.readings).filter { $0.on >= lookBack.on }.map(\.direction),
      participationFell)
    // What was not begun could not move anything.
    self.course = begun.isEmpty && course == .unmoved ? .unclear : course
    tooEarly = begun.compactMap { commitment in
      guard let begunOn = commitment.begunOn, let action = library[commitment.action] else {
        return nil
      }
      let until = begunOn.advanced(by: Int((action.weeks.upperBound * 7).rounded(.up)))
      return until > today ? (commitment, until) : nil
    }
    group = commitments.open.filter { library[$0.action]?.tags.contains(.group) == true }
    let waiting = Set(tooEarly.map(\.commitment.action))
    swap = Outcome.swap(
      begun.filter { !waiting.contains($0.action) }, commitments, earlier.plan, movements)
  }

  /// Compares the last two readings that begin with a number.
  private static func fell(_ readings: [Reading]) -> Bool {
    let shares = readings.compactMap { reading in
      Double(reading.text.prefix { $0.isNumber || $0 == "." })
    }
    guard let now = shares.last, let before = shares.dropLast().last else { return false }
    return before - now >= participationFall
  }

  /// What was asked again counts before what was seen, and what got worse before what got better.
  private static func course(
    _ movements: [Reading.Direction], _ seen: [Reading.Direction], _ participationFell: Bool
  ) -> Course {
    let signs = movements.contains { $0 != .unclear } ? movements : seen
    let (better, worse) = (signs.count { $0 == .better }, signs.count { $0 == .worse })
    if participationFell || worse > better || (worse > 0 && !movements.isEmpty) { return .worse }
    if better > worse { return .better }
    return better > 0 || signs.contains(.same) ? .unmoved : .unclear
  }

  /// One action that had its time and moved nothing, and the next in line for the same symptom.
  private static func swap(
    _ candidates: [Commitment], _ commitments: Commitments, _ plan: Plan,
    _ movements: [Symptom.ID: Reading.Direction]
  ) -> Swap? {
    let spare = plan.entries.filter { commitments[$0.action.id] == nil }
    for old in candidates {
      let symptom = plan.entries.first { $0.action.id == old.action }?.symptom
      if symptom.flatMap({ movements[$0] }) == .better { continue }
      if let new = spare.first(where: { $0.symptom == symptom }) ?? spare.first {
        return Swap(old: old, new: new.action)
      }
    }
    return nil
  }
}
