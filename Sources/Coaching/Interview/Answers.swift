package import Playbooks

/// All replies so far, held against one library: which of them count, and what they establish.
///
/// A reply counts while its question's gate is not false; a reply that does not count is kept and
/// counts again once the gate opens. Replies to questions the library does not have are parked.
package struct Answers: Sendable {
  package var library: Library { held.library }
  private let held: HeldLibrary
  /// Every reply, also those that do not count.
  package let replies: [Question.ID: Reply]
  /// Replies that count, in library order.
  package var active: [(question: Question, reply: Reply)] {
    given.map { (library.question(at: $0.place), $0.reply) }
  }
  /// The same with the places of the questions.
  let given: [Given]
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

  /// The library as computations look at it.
  let compiled: CompiledLibrary
  let facts: FactValues

  /// A reply to the question at a place of the library.
  struct Given {
    let place: Int
    let reply: Reply
  }

  /// Holds replies against a library, whose texts are worded for what the opening says.
  package init(
    _ replies: [Question.ID: Reply], in library: Library, gathering: Gathering? = nil,
    opening: Opening? = nil, team: WaveResult? = nil, correlation: Double = Gathering.correlation
  ) {
    let library = library.worded(for: opening?.matter ?? .usual)
    let replies = replies.merging(team?.replies(in: library) ?? [:]) { own, _ in own }
    held = HeldLibrary(library)
    compiled = CompiledLibrary.of(library)
    self.gathering = gathering
    self.opening = opening
    self.team = team
    self.correlation = correlation
    self.replies = replies
    (given, facts) = Answers.counting(replies, library, compiled)
  }

  /// The same answers with one of them changed.
  package func replacing(_ id: Question.ID, with reply: Reply) -> Answers {
    var replies = replies
    replies[id] = reply
    return Answers(self, replies)
  }

  /// The same conversation with other replies.
  private init(_ other: Answers, _ replies: [Question.ID: Reply]) {
    (held, compiled) = (other.held, other.compiled)
    (gathering, opening, team) = (other.gathering, other.opening, other.team)
    correlation = other.correlation
    self.replies = replies
    (given, facts) = Answers.counting(replies, held.library, compiled)
  }

  /// The replies that count, and what they establish.
  private static func counting(
    _ replies: [Question.ID: Reply], _ library: Library, _ compiled: CompiledLibrary
  ) -> ([Given], FactValues) {
    let all = replies.compactMap { id, reply in
      library.place(of: id).map { Given(place: $0, reply: reply) }
    }.sorted { $0.place < $1.place }
    var given = all
    var facts = FactValues(given, in: compiled, matter: library.matter)
    // A closed gate can take away a fact that other gates rest on, and so close or open them;
    // each round settles one more link of such a chain.
    for _ in all {
      let open = all.filter { !facts.closes($0.place) }
      guard !open.elementsEqual(given, by: { $0.place == $1.place }) else { break }
      given = open
      facts = FactValues(given, in: compiled, matter: library.matter)
    }
    return (given, facts)
  }

  /// What the leader came with, of what the library knows.
  package var concerns: [Concern] { opening?.chosen?.compactMap { library[$0] } ?? [] }

  /// The places of ``concerns``.
  var concernPlaces: [Int] { opening?.chosen?.compactMap { library.place(of: $0) } ?? [] }

  /// What a comparison with a fact or an answer is worth now; unknown for anything else.
  package func truth(of atom: Condition.Atom) -> Truth {
    truth(of: CompiledAtom(atom, in: library))
  }

  func truth(of comparison: CompiledAtom) -> Truth { facts.lookup.truth(of: comparison) }

  /// Whether a question may be asked: its gate holds for certain.
  package func opens(_ question: Question) -> Bool {
    question.gate == .always || question.gate.truth(of: truth) == .yes
  }

  /// Whether a question may be asked, or could be after a fact nobody has asked about yet.
  package func mayOpen(_ question: Question) -> Bool {
    library.place(of: question.id).map(facts.mayOpen) ?? opens(question)
  }

  package func isAnswered(_ id: Question.ID) -> Bool { reply(to: id) != nil }

  /// The reply to a question, if it counts.
  package func reply(to id: Question.ID) -> Reply? {
    library.place(of: id).flatMap(facts.reply(at:))
  }

  /// How many people are in the room, as far as their hands show.
  var people: Int { facts.lookup.people }

  /// Whether one of these answers was given to a question; in a room, by more than two thirds.
  func isGiven(_ options: [AnswerOption.ID], to id: Question.ID) -> Bool {
    switch reply(to: id) {
    case .options(let chosen): chosen.contains(where: options.contains)
    case .tally(let tally):
      library.place(of: id).map { facts.lookup.given(options.map(\.rawValue), in: tally, $0) }
        == .yes
    case .unsure, .skipped, .ownWords, nil: false
    }
  }

  /// Replies whose gate is false, in library order.
  package var inactive: [Question] {
    replies.keys.filter { !isAnswered($0) }.compactMap { library.place(of: $0) }.sorted()
      .map { library.question(at: $0) }.filter { $0.kind != .statement }
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

/// A library that is shared, as answers are copied often.
private final class HeldLibrary: Sendable {
  let library: Library

  init(_ library: Library) {
    self.library = library
  }
}
