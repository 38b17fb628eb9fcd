package import Playbooks

/// A reason to read a comparison of two conversations with care.
package enum Caution: Sendable, Equatable {
  /// Their labels differ.
  case labels
  /// The two weeks they are about overlap: so many days lie between them.
  case overlap(days: Int)
  /// So many questions were answered both times, so many only one of the times.
  case questions(both: Int, once: Int)
  /// Playbooks that are not the same.
  case playbooks([Playbook.ID])
  /// Facts about the team that are not the same.
  case context([Question.ID])
  /// The earlier one is read on the playbooks of today; these answers could not be carried over.
  case carried(without: [Question.ID])
}

extension Comparison {
  /// The weeks a conversation asks about.
  private static let daysAsked = 14

  package var cautions: [Caution] {
    [labels, overlap, carried, playbooks, context, questions].compactMap(\.self)
  }

  private var labels: Caution? {
    then.session.labels == now.session.labels ? nil : .labels
  }

  private var overlap: Caution? {
    let days = then.day.days(until: now.day)
    return days < Comparison.daysAsked ? .overlap(days: days) : nil
  }

  private var carried: Caution? { (then.lost ?? now.lost).map { .carried(without: $0) } }

  private var playbooks: Caution? {
    let changed = Set(then.session.library).symmetricDifference(now.session.library)
    return changed.isEmpty ? nil : .playbooks(Set(changed.map(\.playbook)).sorted())
  }

  private var context: Caution? {
    let changed = now.diagnosis.answers.active.filter { question, reply in
      question.kind == .context
        && then.diagnosis.answers.reply(to: question.id).map { $0 != reply } == true
    }
    return changed.isEmpty ? nil : .context(changed.map(\.question.id))
  }

  private var questions: Caution? {
    let (before, after) = (Comparison.answered(then), Comparison.answered(now))
    let once = before.symmetricDifference(after).count
    return once == 0 ? nil : .questions(both: before.intersection(after).count, once: once)
  }

  private static func answered(_ snapshot: Snapshot) -> Set<Question.ID> {
    Set(
      snapshot.diagnosis.answers.active.map(\.question)
        .filter { $0.kind.isCounted && $0.kind != .context }.map(\.id))
  }
}
