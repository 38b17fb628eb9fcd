/// Which answers decide a comparison.
extension Library {
  /// The questions whose answers decide a comparison with a fact or an answer.
  package func questions(deciding atom: Condition.Atom) -> [Question] {
    if let question = self[Question.ID(rawValue: atom.name)] { return [question] }
    return setters(of: atom.name).compactMap { self[$0] }
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
