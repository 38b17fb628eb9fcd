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
  private let symptoms: [CompiledSymptom]
  /// The symptoms that are said, in the order they are told.
  private let said: [Int]
  /// What the leader came with, as far as it is met.
  private let concerned: [Int]
  private let helping: [Int]
  /// What helps with a concern that is met: with two of them, then for what is found, then as its
  /// author put it.
  private let ranked: [Int]
  private let urgent: [Int]

  init(_ diagnosis: Diagnosis, _ said: [Int], _ outcome: RuleOutcome) {
    let compiled = diagnosis.compiled
    symptoms = compiled.symptoms
    self.said = said
    urgent = outcome.urgent
    helping = diagnosis.helps.map(\.action)
    let met = diagnosis.answers.concernPlaces.filter {
      [.borneOut, .partly].contains(diagnosis.outcome(ofConcern: $0))
    }.map { compiled.concerns[$0] }
    concerned = met.flatMap(\.behind).map(\.symptom)
    let helps = met.flatMap(\.helps)
    let ofBoth = helps.filter { action in helps.count { $0 == action } > 1 }
    let ofFound = said.flatMap { symptom in
      helps.filter { compiled.actions[$0].home == symptom }
    }
    ranked = ofBoth + ofFound + helps
  }

  /// The group of an action that is for a symptom, or for the team as a whole.
  func group(of action: Int, for symptom: Int?) -> PlanGroup {
    if symptom.map({ symptoms[$0].doesHarm }) == true || urgent.contains(action) { return .harm }
    if ranked.contains(action) { return .concern }
    let place = symptom.flatMap(said.firstIndex(of:))
    if let symptom, let place {
      if concerned.contains(symptom) { return .concern }
      if place == 0 { return .first }
    }
    if helping.contains(action) { return .help }
    return place.map(PlanGroup.finding) ?? .team
  }

  /// The place of an action among what helps with a concern that is met; the first of them opens its
  /// group.
  func helpRank(of action: Int) -> Int? { ranked.firstIndex(of: action) }
}

extension Diagnosis {
  /// What helps with concerns that the answers do not speak against, each with the concern it is for.
  var helps: [(action: Int, concern: Int)] {
    answers.concernPlaces.filter { outcome(ofConcern: $0) != .not }.flatMap { concern in
      compiled.concerns[concern].helps.map { ($0, concern) }
    }
  }
}
