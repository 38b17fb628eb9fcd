package import Playbooks

/// Actions to choose a first one from: those for what a table guessed, and two others.
///
/// It looks at the guess alone, so it cannot betray the answer; it stands in the order of titles.
package struct ActionShortlist: Sendable {
  package let actions: [Action]

  /// - Parameters:
  ///   - symptoms: What the table guessed; none for a team where nothing stands out.
  ///   - library: Where the actions come from.
  package init(for symptoms: [Symptom.ID], in library: Library) {
    let own = library.actions.filter { action in
      action.home.map(symptoms.contains) ?? symptoms.isEmpty
    }
    let others = ActionShortlist.others(than: symptoms, in: library)
    actions = (own + others).sorted { ($0.title, $0.id) < ($1.title, $1.id) }
  }

  /// The first actions of the two symptoms behind the last one named, in library order.
  private static func others(than symptoms: [Symptom.ID], in library: Library) -> [Action] {
    let all = library.symptoms.map(\.id)
    let start = symptoms.last.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    let following = (all[start...] + all[..<start]).filter { !symptoms.contains($0) }
    return following.lazy.compactMap { id in library.actions.first { $0.home == id } }
      .prefix(2).map { $0 }
  }
}
