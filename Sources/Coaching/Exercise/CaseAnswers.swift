package import Playbooks

extension CaseFile {
  /// What its leader answers.
  package var replies: [Question.ID: Reply] {
    Dictionary(
      answers.map { ($0.question, Reply(words: $0.words)) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What its leader answers, held against a library.
  package func answers(in library: Library) -> Answers {
    Answers(replies, in: library, opening: opening)
  }

  /// What its leader came with; `nil` where the case does not say.
  package var opening: Opening? { concern.map { Opening($0) } }

  /// The answers about the team as such, which the story tells everyone.
  package func facts(in library: Library) -> [Question.ID: Reply] {
    replies.filter { library[$0.key]?.kind == .context }
  }
}
