internal import Playbooks

extension Snapshot {
  /// Conversations that can be set beside each other: a belief that knows how common an answer is
  /// never stands beside one that does not.
  ///
  /// Older ones without rates are read on the latest library that has them.
  static func onCommonGround(_ snapshots: [Snapshot]) -> [Snapshot] {
    let rated = snapshots.filter { $0.diagnosis.library.hasRates }
    guard rated.count < snapshots.count,
      let latest = rated.max(by: { $0.day < $1.day })?.diagnosis.library
    else { return snapshots }
    return snapshots.map { $0.diagnosis.library.hasRates ? $0 : $0.carried(to: latest) }
  }

  /// The same answers read on another library, where question, options and their texts are
  /// unchanged.
  private func carried(to library: Library) -> Snapshot {
    let before = diagnosis.answers
    let kept = before.active.filter { question, _ in
      library[question.id].map { question.reads(like: $0) } == true
    }
    let replies = Dictionary(
      kept.map { ($0.question.id, $0.reply) }, uniquingKeysWith: { first, _ in first })
    let answers = Answers(
      replies, in: library, gathering: before.gathering, opening: before.opening)
    let lost = before.active.map(\.question.id).filter { replies[$0] == nil }
    return Snapshot(session, on: day, Diagnosis(answers), carriedWithout: lost)
  }
}

extension Library {
  /// Whether its questions say how common an answer is.
  fileprivate var hasRates: Bool { questions.contains(where: \.hasRates) }
}

extension Question {
  /// Whether another edition of it asks the same and offers the same answers.
  fileprivate func reads(like other: Question) -> Bool {
    ask == other.ask && isSeveral == other.isSeveral
      && options.map(\.id) == other.options.map(\.id)
      && options.map(\.say) == other.options.map(\.say)
      && options.map(\.isNoEvidence) == other.options.map(\.isNoEvidence)
  }
}
