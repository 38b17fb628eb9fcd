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

  private let facts: [String: String]
  private let answered: Set<Question.ID>

  package init(_ replies: [Question.ID: Reply], in library: Library) {
    self.library = library
    self.replies = replies
    let all = library.questions.compactMap { question in
      replies[question.id].map { (question: question, reply: $0) }
    }
    var active = all
    var known = Answers.facts(in: active)
    // A closed gate can take away a fact that other gates rest on, and so close or open them;
    // each round settles one more link of such a chain.
    for _ in all {
      let lookup = FactLookup(library: library, facts: known, replies: active)
      let open = all.filter { $0.question.gate.truth(of: lookup.truth) != .no }
      guard open.map(\.question.id) != active.map(\.question.id) else { break }
      active = open
      known = Answers.facts(in: active)
    }
    self.active = active
    facts = known
    answered = Set(active.map(\.question.id))
  }

  private static func facts(in active: [(question: Question, reply: Reply)]) -> [String: String] {
    var facts: [String: String] = [:]
    for entry in active {
      for option in entry.question.chosen(by: entry.reply) {
        facts.merge(option.sets) { first, _ in first }
      }
    }
    return facts
  }

  /// What a comparison with a fact or an answer is worth now; unknown for anything else.
  package func truth(of atom: Condition.Atom) -> Truth {
    FactLookup(library: library, facts: facts, replies: active).truth(of: atom)
  }

  /// Whether a question may be asked: its gate holds for certain.
  package func opens(_ question: Question) -> Bool {
    question.gate.truth(of: truth) == .yes
  }

  package func isAnswered(_ id: Question.ID) -> Bool { answered.contains(id) }

  /// The reply to a question, if it counts.
  package func reply(to id: Question.ID) -> Reply? {
    answered.contains(id) ? replies[id] : nil
  }

  /// Replies whose gate is false, in library order.
  package var inactive: [Question] {
    library.questions.filter { replies[$0.id] != nil && !answered.contains($0.id) }
  }

  /// The same answers with one of them changed.
  package func replacing(_ id: Question.ID, with reply: Reply) -> Answers {
    Answers(replies.merging([id: reply]) { _, new in new }, in: library)
  }
}

extension Question {
  /// The options a reply ticks.
  package func chosen(by reply: Reply) -> [AnswerOption] {
    guard case .options(let ids) = reply else { return [] }
    return options.filter { ids.contains($0.id) }
  }

  /// Whether a reply says anything about symptoms or facts: not a skip, and not only options
  /// flagged `no-evidence`.
  package func isSubstantial(_ reply: Reply) -> Bool {
    chosen(by: reply).contains { !$0.isNoEvidence }
  }
}

/// Facts and answers at one moment.
private struct FactLookup {
  let library: Library
  let facts: [String: String]
  let replies: [(question: Question, reply: Reply)]

  func truth(of atom: Condition.Atom) -> Truth {
    switch library.kind(of: atom.name) {
    case .fact: factTruth(atom)
    case .question: answerTruth(atom)
    default: .unknown
    }
  }

  /// A fact nobody set is false once all questions that could set it are answered.
  private func factTruth(_ atom: Condition.Atom) -> Truth {
    guard let word = facts[atom.name] else {
      let isSettled = library.setters(of: atom.name).allSatisfy { setter in
        replies.contains { $0.question.id == setter && $0.question.isSubstantial($0.reply) }
      }
      return isSettled ? Truth(atom.relation == .notAmong) : .unknown
    }
    switch atom.relation {
    case .isTrue: return .yes
    case .notAmong: return Truth(!atom.values.contains(word))
    default: return Truth(atom.values.contains(word))
    }
  }

  private func answerTruth(_ atom: Condition.Atom) -> Truth {
    let id = Question.ID(rawValue: atom.name)
    guard let entry = replies.first(where: { $0.question.id == id }),
      case .options(let chosen) = entry.reply
    else { return .unknown }
    let isAmong = chosen.contains { atom.values.contains($0.rawValue) }
    return Truth(atom.relation == .notAmong ? !isAmong : isAmong)
  }
}
