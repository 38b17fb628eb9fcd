package import Playbooks

/// Why an action is not among the first of the plan.
package enum Absence: Sendable {
  /// It is among the first actions.
  case none
  /// It is recommended and waits.
  case later([Delay])
  /// It is recommended and left out.
  case leftOut(Obstacle)
  /// No rule recommends it now; the nearest ones, and what each of them lacks.
  case notRecommended([NearRule])

  /// Why a recommended action waits.
  package enum Delay: Sendable, Equatable {
    /// Every place is taken by actions that go before it.
    case full
    /// Together with the first ones it would take so many hours a week.
    case hours(Double)
    /// Two of the first actions are for the same symptom.
    case same(Symptom.ID)
    /// It comes after an action that is not among the first.
    case after(Action.ID)
    /// Something that can begin today took its place.
    case startable
  }

  /// A rule that could recommend the action.
  package struct NearRule: Sendable {
    package let rule: Rule
    /// What its condition lacks; none if it holds.
    package let shortfall: Shortfall?
    /// The symptoms it is about, of which none is said; without those the shortfall names.
    package let unsaid: [Symptom.ID]
  }

  /// How many rules are named at most.
  private static let most = 2

  package init(of action: Action, from conclusion: Conclusion) {
    let plan = conclusion.plan
    if plan.steps.contains(where: { $0.action.id == action.id }) {
      self = .none
    } else if plan.later.contains(where: { $0.action.id == action.id }) {
      self = .later(plan.delays(of: action))
    } else if let omission = plan.notNow.first(where: { $0.action.id == action.id }) {
      self = .leftOut(omission.because)
    } else {
      self = .notRecommended(Absence.nearest(to: action, conclusion))
    }
  }

  /// The rules that would recommend it, those that lack least first.
  private static func nearest(to action: Action, _ conclusion: Conclusion) -> [NearRule] {
    let diagnosis = conclusion.diagnosis
    let judgement = Judgement(diagnosis)
    let rules = diagnosis.library.rules.filter { $0.canRecommend(action.id) }.map { rule in
      let shortfall = judgement.shortfall(of: rule.when)
      let wanted = Set(shortfall?.names ?? [])
      let claims = diagnosis.isSilent(about: rule) ? rule.when.claimedSymptoms : []
      let unsaid = diagnosis.library.symptoms.map(\.id).filter {
        claims.contains($0) && !wanted.contains($0.rawValue)
      }
      return NearRule(rule: rule, shortfall: shortfall, unsaid: unsaid)
    }
    return Array(rules.sorted { $0.distance < $1.distance }.prefix(most))
  }
}

extension Absence.NearRule {
  fileprivate var distance: Int { (shortfall?.distance ?? 0) + (unsaid.isEmpty ? 0 : 1) }
}

extension Rule {
  /// Whether one of its effects brings the action into the plan.
  fileprivate func canRecommend(_ action: Action.ID) -> Bool {
    effects.contains { effect in
      switch effect {
      case .recommend(let ids), .replace(_, let ids): ids.contains(action)
      case .putFirst(let selectors, _): selectors.contains(.action(action))
      default: false
      }
    }
  }
}

extension Plan {
  /// Why an action that waits is not among the first.
  func delays(of action: Action) -> [Absence.Delay] {
    let hours = steps.reduce(action.hours.weekly) { $0 + $1.action.hours.weekly }
    let isThere = { (id: Action.ID, entries: [Entry]) in entries.contains { $0.action.id == id } }
    var delays = (action.needs?.after ?? [])
      .filter { isThere($0, later) }.map { Absence.Delay.after($0) }
    if hours > Plan.weeklyHours { delays.append(.hours(hours)) }
    if steps.count >= Plan.size { delays.append(.full) }
    if let symptom = later.first(where: { $0.action.id == action.id })?.symptom,
      steps.count(where: { $0.symptom == symptom }) >= Plan.mostForOne
    {
      delays.append(.same(symptom))
    }
    return delays.isEmpty ? [.startable] : delays
  }
}
