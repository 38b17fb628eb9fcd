extension Library {
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
    return changed
  }
}
