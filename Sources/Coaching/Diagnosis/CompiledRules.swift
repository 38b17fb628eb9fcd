internal import Playbooks

/// The rules of a library as computations look at them.
struct CompiledRules: Sendable {
  /// When a rule acts, and the symptoms it is about.
  struct Entry: Sendable {
    let condition: ConditionTable.Place
    /// Indices of the symptoms it wants to be present; it recommends only while one is said.
    let claims: [Int]
    let effects: [CompiledEffect]
    /// Whether what it puts first stops harm.
    let isForHarm: Bool
  }

  /// What a rule does to belief.
  struct Moving: Sendable {
    let condition: ConditionTable.Place
    let added: [Item]
    /// What it multiplies the slopes of questions by.
    let weights: [[Question.ID: Double]]
  }

  /// What a rule wants to be asked next.
  struct Asking: Sendable {
    let id: Rule.ID
    let condition: ConditionTable.Place
    /// Each with whether it may lead to handing over; then no room is asked.
    let questions: [(place: Int, mayHandOver: Bool)]
  }

  /// In the order of ``Library/rules``.
  let all: [Entry]
  let moving: [Moving]
  let asking: [Asking]
  /// Which rules put each action in or out, or elsewhere.
  let byAction: PlaceGroups

  init(of library: Library, _ conditions: inout ConditionTable, _ maker: ItemMaker) {
    let kinds = ActionKinds(of: library)
    // By place: a copy of each rule would cost more than what is made of it.
    let all = library.rules.indices.map { place in
      Entry(
        condition: conditions.add(library.rules[place].when, in: library),
        claims: library.rules[place].when.claimedSymptoms.compactMap { library.index(of: $0) },
        effects: library.rules[place].effects.compactMap {
          CompiledEffect($0, in: library, kinds)
        },
        isForHarm: library.rules[place].isForHarm)
    }
    self.all = all
    var pairs: [(group: Int, member: Int)] = []
    for place in all.indices {
      for effect in all[place].effects {
        for action in effect.actions { pairs.append((action, place)) }
      }
    }
    byAction = PlaceGroups(library.actions.count, pairs)
    moving = library.beliefRules.map { rule in
      Moving(
        condition: conditions.add(rule.when, in: library),
        added: rule.effects.compactMap { effect in
          if case .addEvidence(let marks) = effect { maker.added(by: rule, marks) } else { nil }
        },
        weights: rule.effects.compactMap { effect in
          if case .weigh(let factors) = effect { factors } else { nil }
        })
    }
    asking = library.askingRules.map { rule in
      Asking(
        id: rule.id, condition: conditions.add(rule.when, in: library),
        questions: rule.asksNext.compactMap { id in
          library.place(of: id).map { ($0, library.mayHandOver(library.question(at: $0))) }
        })
    }
  }
}
