/// A plan by places: what to do now, what waits, and what is left out.
struct PlanDraft {
  /// The focus, and what is next.
  let now: [Candidate]
  let later: [Candidate]
  let omissions: [(action: Int, because: Hindrance)]

  private let actions: [CompiledAction]

  init(_ diagnosis: Diagnosis, _ outcome: RuleOutcome) {
    actions = diagnosis.compiled.actions
    let selection = CandidateSelection(diagnosis, outcome)
    let ordered = PlanOrder(selection.candidates, outcome.priorities, actions).ordered
    let now = PlanDraft.chosen(from: ordered, actions)
    self.now = now
    later = ordered.filter { candidate in !now.contains { $0.action == candidate.action } }
    omissions = selection.omissions
  }

  /// The first three that fit into the week together, one of them startable today if any is.
  ///
  /// What is for the team as a whole fills no place beside something that was found, unless nothing
  /// else can be started today.
  private static func chosen(
    from ordered: [Candidate], _ actions: [CompiledAction]
  ) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in ordered {
      guard chosen.count < Plan.size else { break }
      if candidate.group != .team || chosen.isEmpty, fits(candidate, chosen, ordered, actions) {
        chosen.append(candidate)
      }
    }
    guard !chosen.contains(where: { actions[$0.action].isStartableToday }) else { return chosen }
    // The last ones make room, never the focus.
    for count in stride(from: min(chosen.count, Plan.size - 1), through: 1, by: -1) {
      let kept = Array(chosen.prefix(count))
      let startable = ordered.first { candidate in
        actions[candidate.action].isStartableToday && fits(candidate, kept, ordered, actions)
      }
      if let startable { return kept + [startable] }
    }
    return chosen
  }

  private static func fits(
    _ candidate: Candidate, _ chosen: [Candidate], _ all: [Candidate], _ actions: [CompiledAction]
  ) -> Bool {
    let action = actions[candidate.action]
    let hours = chosen.reduce(action.weeklyHours) { $0 + actions[$1.action].weeklyHours }
    let isMissing = action.after.contains { place in
      all.contains { $0.action == place } && !chosen.contains { $0.action == place }
    }
    let same = chosen.count { candidate.symptom != nil && $0.symptom == candidate.symptom }
    return hours <= Plan.weeklyHours && !isMissing && same < Plan.mostForOne
  }

  /// Set-ups one after another, a week each; what can start today starts today.
  func days(from today: Day) -> [Day] {
    let firstStartable = now.firstIndex { actions[$0.action].isStartableToday }
    return now.indices.map { index in
      if index == firstStartable { return today }
      let before = firstStartable.map { $0 < index } == true ? index : index + 1
      return today.advanced(by: 7 * before)
    }
  }
}
