internal import Playbooks

/// What an action of the plan answers; the first that fits goes first.
package enum PlanGroup: Hashable, Comparable, Sendable {
  /// A finding that does harm (plan step 1), or something a rule puts first because it does.
  case harm
  /// A finding the leader came with, and what helps with the concern it bears out.
  case concern
  /// What is found first.
  case first
  /// What helps within days with a concern that is not clear, whatever the pattern.
  case help
  /// Another finding, by its place among all that is said.
  case finding(Int)
  /// The team as a whole.
  case team
}

/// Which group an action belongs to.
struct PlanGroups {
  private let library: Library
  /// The symptoms that are said, in the order they are told.
  private let said: [Int]
  private let concerned: Set<Int>
  private let helping: Set<Action.ID>
  /// What helps with a concern that is met: with two of them, then for what is found, then as its
  /// author put it.
  private let ranked: [Action.ID]
  private let urgent: Set<Action.ID>

  init(_ diagnosis: Diagnosis, _ said: [Int], _ outcome: RuleOutcome) {
    let library = diagnosis.library
    self.library = library
    self.said = said
    let met = diagnosis.concerns.filter {
      [.borneOut, .partly].contains(diagnosis.outcome(of: $0))
    }
    concerned = Set(met.flatMap(diagnosis.behind))
    helping = Set(diagnosis.helps.map(\.action.id))
    let helps = met.flatMap(\.helps).compactMap { library[$0] }
    let ofBoth = helps.filter { action in helps.count { $0.id == action.id } > 1 }
    let ofFound = said.flatMap { symptom in
      helps.filter { $0.home == library.symptoms[symptom].id }
    }
    ranked = (ofBoth + ofFound + helps).map(\.id)
    urgent = outcome.urgent
  }

  /// The group of an action that is for a symptom, or for the team as a whole.
  func group(of action: Action.ID, for symptom: Int?) -> PlanGroup {
    let place = symptom.flatMap(said.firstIndex(of:))
    if symptom.map({ library.symptoms[$0].step == 1 }) == true || urgent.contains(action) {
      return .harm
    }
    if ranked.contains(action) { return .concern }
    if let symptom, let place {
      if concerned.contains(symptom) { return .concern }
      if place == 0 { return .first }
    }
    if helping.contains(action) { return .help }
    return place.map(PlanGroup.finding) ?? .team
  }

  /// The place of an action among what helps with a concern that is met; the first of them opens its
  /// group.
  func helpRank(of action: Action.ID) -> Int? { ranked.firstIndex(of: action) }
}

extension Diagnosis {
  /// What helps with concerns that the answers do not speak against, each with the concern it is for.
  var helps: [(action: Action, concern: Concern)] {
    concerns.filter { outcome(of: $0) != .not }.flatMap { concern in
      concern.helps.compactMap { library[$0] }.map { ($0, concern) }
    }
  }
}
