internal import Playbooks

/// What counts for one symptom besides belief.
struct SymptomCounts: Sendable {
  /// Questions of its own playbook that got an answer that says something.
  private(set) var homes = 0
  /// The same with what the team said, which is no anecdote: two answers for each statement (R01).
  private(set) var homeVoices = 0
  /// Questions with an answer that points to it and on which no room is split; two for each statement
  /// of a team.
  private(set) var pointing = 0
  /// Whether anything said so far speaks about it.
  private(set) var isSpokenOf = false
  /// Whether a home answer points away; for some symptoms one that is no self-view (R05).
  private(set) var isSpokenAgainst = false
  /// Whether an answered question that is no fact speaks about it.
  private(set) var isCovered = false
  /// The question counted last as pointing; several ticks in it count once.
  private var lastPointing: Question.ID?

  /// One for each symptom of the library.
  static func all(_ answers: Answers, _ evidence: Evidence) -> [SymptomCounts] {
    let compiled = answers.compiled
    var counts = Array(repeating: SymptomCounts(), count: compiled.symptoms.count)
    for given in answers.given {
      let question = compiled.questions[given.place]
      guard question.isSubstantial(given.reply) else { continue }
      if let home = question.home {
        counts[home].homes += question.kind == .statement ? 0 : 1
        counts[home].homeVoices += question.kind.voices
      }
      guard ![.context, .statement].contains(question.kind) else { continue }
      for symptom in question.symptoms(coveredBy: given.reply) { counts[symptom].isCovered = true }
    }
    for piece in evidence.pieces {
      for (position, symptom) in piece.item.symptoms.enumerated() {
        let isEnough = !(compiled.symptoms[symptom].needsOutsideView && piece.item.isSoft)
        counts[symptom].add(piece, position, isHome: piece.item.home == symptom && isEnough)
      }
    }
    return counts
  }

  private mutating func add(_ piece: Evidence.Piece, _ position: Int, isHome: Bool) {
    isSpokenOf = true
    guard let question = piece.item.question else { return }
    let direction = piece.direction(for: position)
    guard direction != 0, !piece.isSplit(for: position) else { return }
    if direction < 0 { isSpokenAgainst = isSpokenAgainst || isHome }
    if direction > 0, lastPointing != question {
      pointing += piece.item.voices
      lastPointing = question
    }
  }
}

extension CompiledQuestion {
  /// The symptoms a reply covers: what is not ticked says nothing.
  fileprivate func symptoms(coveredBy reply: Reply) -> [Int] {
    guard isSeveral else { return symptoms }
    return options.indices.filter { isChosen($0, by: reply) }.flatMap { options[$0].marks.symptoms }
  }
}

extension Question.Kind {
  /// For how many answers one counts where two are asked for (R01): what one person says is an
  /// anecdote, what five or more say of themselves is none.
  var voices: Int { self == .statement ? Report.Line.leastAnswers : 1 }
}
