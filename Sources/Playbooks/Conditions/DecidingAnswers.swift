/// Which answers decide a comparison.
extension Library {
  /// The questions whose answers decide a comparison with a fact or an answer.
  package func questions(deciding atom: Condition.Atom) -> [Question] {
    if let question = self[Question.ID(rawValue: atom.name)] { return [question] }
    return setters(of: atom.name).compactMap { self[$0] }
  }

  /// Whether a question is there to find out if something must be handed over (R13); such a question is
  /// never put to a room.
  package func mayHandOver(_ question: Question) -> Bool {
    guard question.kind == .check else { return false }
    return rules.contains { rule in
      let handsOver = rule.effects.contains { if case .handOver = $0 { true } else { false } }
      return handsOver
        && rule.when.atoms.contains { atom in
          questions(deciding: atom).contains { $0.id == question.id }
        }
    }
  }

  /// Whether a comparison holds once this option is chosen, for all that the question decides.
  package func holds(
    _ atom: Condition.Atom, after option: AnswerOption, of question: Question
  ) -> Bool {
    let isAnswer = question.id.rawValue == atom.name
    let word = isAnswer ? option.id.rawValue : option.sets[atom.name]
    let isAmong = word.map(atom.values.contains) ?? false
    return switch atom.relation {
    case .isTrue: word != nil
    case .notAmong: !isAmong
    default: isAmong
    }
  }
}
