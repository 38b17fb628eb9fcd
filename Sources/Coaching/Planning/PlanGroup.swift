internal import Playbooks

/// What an action of the plan answers; the first that fits goes first.
package enum PlanGroup: Hashable, Comparable, Sendable {
  /// A finding that does harm (plan step 1), or something a rule puts first because it does.
  case harm
  /// A finding the leader came with.
  case concern
  /// What is found first.
  case first
  /// What helps with the concern within days, whatever the pattern.
  case help
  /// Another finding, by its place among all that is said.
  case finding(Int)
  /// The team as a whole.
  case team
}

/// Which group an action belongs to.
struct PlanGroups {
  private let reports: [Report]
  private let concerned: Set<Symptom.ID>
  private let helping: Set<Action.ID>
  private let urgent: Set<Action.ID>

  init(_ diagnosis: Diagnosis, _ reports: [Report], _ outcome: RuleOutcome) {
    self.reports = reports.filter(\.isSaid)
    let library = diagnosis.library
    let open = diagnosis.concerns.map { (concern: $0, outcome: diagnosis.outcome(of: $0)) }
    concerned = Set(
      open.filter { [.borneOut, .partly].contains($0.outcome) }
        .flatMap { diagnosis.behind($0.concern) }.map { library.symptoms[$0].id })
    helping = Set(diagnosis.helps.map(\.action.id))
    urgent = outcome.urgent
  }

  /// The group of an action that is for a symptom, or for the team as a whole.
  func group(of action: Action.ID, for symptom: Symptom.ID?) -> PlanGroup {
    let place = reports.firstIndex { $0.symptom.id == symptom }
    if place.map({ reports[$0].symptom.step == 1 }) == true || urgent.contains(action) {
      return .harm
    }
    if let place {
      if concerned.contains(reports[place].symptom.id) { return .concern }
      if place == 0 { return .first }
    }
    if helping.contains(action) { return .help }
    return place.map(PlanGroup.finding) ?? .team
  }
}

extension Diagnosis {
  /// What helps with concerns that are not borne out yet, each with the concern it is for.
  var helps: [(action: Action, concern: Concern)] {
    concerns.filter { [.partly, .unclear, .open].contains(outcome(of: $0)) }.flatMap { concern in
      concern.helps.compactMap { library[$0] }.map { ($0, concern) }
    }
  }
}
