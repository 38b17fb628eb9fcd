package import Playbooks

/// All replies so far, held against one library: which of them count, and what they establish.
///
/// A reply counts while its question's gate is not false; a reply that does not count is kept and
/// counts again once the gate opens. Replies to questions the library does not have are parked.
package struct Answers: Sendable {
  package let library: Library
  /// Every reply, also those that do not count.
  package let replies: [Question.ID: Reply]
  /// Replies that count, in library order.
  package let active: [(question: Question, reply: Reply)]
  /// Who is in the room; `nil` without one.
  package let gathering: Gathering?
  /// What brought the leader here; `nil` where nobody was asked.
  package let opening: Opening?
  /// What a pulse of the team came to; `nil` without one.
  ///
  /// Its statements are among the replies.
  package let team: WaveResult?
  /// How alike the people in the room answer.
  let correlation: Double

  private let lookup: FactLookup

  /// Holds replies against a library, whose texts are worded for what the opening says.
  package init(
    _ replies: [Question.ID: Reply], in library: Library, gathering: Gathering? = nil,
    opening: Opening? = nil, team: WaveResult? = nil, correlation: Double = Gathering.correlation
  ) {
    let library = library.worded(for: opening?.matter ?? .usual)
    let replies = replies.merging(team?.replies(in: library) ?? [:]) { own, _ in own }
    self.library = library
    self.replies = replies
    self.gathering = gathering
    self.opening = opening
    self.team = team
    self.correlation = correlation
    let all =
      library.questions.compactMap { question in
        replies[question.id].map { (question: question, reply: $0) }
      }
      + library.statements.compactMap { statement in
        replies[statement.id].map { (question: statement.question, reply: $0) }
      }
    var active = all
    var lookup = FactLookup(active, in: library)
    // A closed gate can take away a fact that other gates rest on, and so close or open them;
    // each round settles one more link of such a chain.
    for _ in all {
      let open = all.filter { $0.question.gate.truth(of: lookup.truth) != .no }
      guard open.map(\.question.id) != active.map(\.question.id) else { break }
      active = open
      lookup = FactLookup(active, in: library)
    }
    self.active = active
    self.lookup = lookup
  }

  /// What the leader came with, of what the library knows.
  package var concerns: [Concern] { opening?.chosen?.compactMap { library[$0] } ?? [] }

  /// What a comparison with a fact or an answer is worth now; unknown for anything else.
  package func truth(of atom: Condition.Atom) -> Truth { lookup.truth(of: atom) }

  /// Whether a question may be asked: its gate holds for certain.
  package func opens(_ question: Question) -> Bool {
    question.gate == .always || question.gate.truth(of: truth) == .yes
  }

  /// Whether a question may be asked, or could be after a fact nobody has asked about yet.
  package func mayOpen(_ question: Question) -> Bool { opens(question) || key(to: question) != nil }

  /// The context question to ask before it is clear whether a question may be asked.
  ///
  /// `nil` if nothing more about the team would tell.
  func key(to question: Question) -> Question? {
    guard question.gate != .always, question.gate.truth(of: truth) == .unknown else { return nil }
    return unsettledContext(in: question.gate).first
  }

  /// The open context questions that a condition waits for.
  func unsettledContext(in condition: Condition) -> [Question] {
    condition.atoms.filter { truth(of: $0) == .unknown }.flatMap { atom in
      library.setters(of: atom.name) + [Question.ID(rawValue: atom.name)]
    }.compactMap { library[$0] }.filter {
      $0.kind == .context && !isAnswered($0.id) && opens($0)
    }
  }

  package func isAnswered(_ id: Question.ID) -> Bool { lookup.replies[id] != nil }

  /// The reply to a question, if it counts.
  package func reply(to id: Question.ID) -> Reply? { lookup.replies[id] }

  /// How many people are in the room, as far as their hands show.
  var people: Int { lookup.people }

  /// Whether one of these answers was given to a question; in a room, by more than two thirds.
  func isGiven(_ options: [AnswerOption.ID], to id: Question.ID) -> Bool {
    switch reply(to: id) {
    case .options(let chosen): chosen.contains(where: options.contains)
    case .tally(let tally):
      library[id].map { lookup.given(options.map(\.rawValue), in: tally, $0) } == .yes
    case .unsure, .skipped, .ownWords, nil: false
    }
  }

  /// Replies whose gate is false, in library order.
  package var inactive: [Question] {
    library.questions.filter { replies[$0.id] != nil && !isAnswered($0.id) }
  }

  /// The same answers with one of them changed.
  package func replacing(_ id: Question.ID, with reply: Reply) -> Answers {
    Answers(
      replies.merging([id: reply]) { _, new in new }, in: library, gathering: gathering,
      opening: opening, team: team, correlation: correlation)
  }

  /// What the leader said, without what the team did.
  package var withoutTeam: Answers {
    Answers(
      replies.filter { library.statement($0.key) == nil }, in: library, gathering: gathering,
      opening: opening, correlation: correlation)
  }
}

extension Question {
  /// The options a reply ticks, or for which a hand was raised.
  package func chosen(by reply: Reply) -> [AnswerOption] {
    switch reply {
    case .options(let ids): options.filter { ids.contains($0.id) }
    case .tally(let tally): options.filter { tally[$0.id] > 0 }
    case .unsure, .skipped, .ownWords: []
    }
  }

  /// Whether a reply says anything about symptoms or facts: not a skip, and not only options
  /// flagged `no-evidence`.
  package func isSubstantial(_ reply: Reply) -> Bool {
    chosen(by: reply).contains { !$0.isNoEvidence }
  }
}
