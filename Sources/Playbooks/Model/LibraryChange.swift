extension Library {
  /// One rate changed, to see what rests on it.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - option: The option of the question.
  ///   - factor: What the rate is multiplied with; it stays between 0.1 and 9.9.
  /// - Returns: The changed library; the same if the option is not there or has no rate.
  package func changing(
    rateOf question: Question.ID, option: AnswerOption.ID, by factor: Double
  ) -> Library {
    guard let index = index(of: question),
      let position = questions[index].options.firstIndex(where: { $0.id == option }),
      let usual = questions[index].options[position].usual
    else { return self }
    var changed = self
    changed.questions[index].options[position].usual = min(9.9, max(0.1, usual * factor))
    changed.solveRates(ofQuestionAt: index)
    return changed
  }

  /// One mark changed, to see what rests on it.
  ///
  /// - Parameters:
  ///   - symptom: The symptom the mark is for.
  ///   - question: The question.
  ///   - option: The option of the question.
  ///   - mark: The mark to have instead; an option without one gets it.
  /// - Returns: The changed library, its ``playbooks`` as they were written; the same library if the
  ///   question or the option is not there.
  package func changing(
    mark symptom: Symptom.ID, of question: Question.ID, option: AnswerOption.ID, to mark: Mark
  ) -> Library {
    guard let index = index(of: question),
      let position = questions[index].options.firstIndex(where: { $0.id == option })
    else { return self }
    var changed = self
    changed.questions[index].options[position].marks[symptom] = mark
    changed.solveRates(ofQuestionAt: index)
    return changed
  }
}
