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

  private let lookup: FactLookup

  package init(_ replies: [Question.ID: Reply], in library: Library) {
    self.library = library
    self.replies = replies
    let all = library.questions.compactMap { question in
      replies[question.id].map { (question: question, reply: $0) }
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

  /// What a comparison with a fact or an answer is worth now; unknown for anything else.
  package func truth(of atom: Condition.Atom) -> Truth { lookup.truth(of: atom) }

  /// Whether a question may be asked: its gate holds for certain.
  package func opens(_ question: Question) -> Bool {
    question.gate == .always || question.gate.truth(of: truth) == .yes
  }

  package func isAnswered(_ id: Question.ID) -> Bool { lookup.replies[id] != nil }

  /// The reply to a question, if it counts.
  package func reply(to id: Question.ID) -> Reply? { lookup.replies[id] }

  /// Replies whose gate is false, in library order.
  package var inactive: [Question] {
    library.questions.filter { replies[$0.id] != nil && !isAnswered($0.id) }
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
  /// Replies that count.
  let replies: [Question.ID: Reply]
  private var facts: [String: String] = [:]

  init(_ active: [(question: Question, reply: Reply)], in library: Library) {
    self.library = library
    replies = Dictionary(
      active.map { ($0.question.id, $0.reply) }, uniquingKeysWith: { first, _ in first })
    for (question, reply) in active where question.setsFacts {
      for option in question.chosen(by: reply) { facts.merge(option.sets) { first, _ in first } }
    }
  }

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
        guard let reply = replies[setter] else { return false }
        return library[setter]?.isSubstantial(reply) == true
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
    guard case .options(let chosen)? = replies[id] else { return .unknown }
    let isAmong = chosen.contains { atom.values.contains($0.rawValue) }
    return Truth(atom.relation == .notAmong ? !isAmong : isAmong)
  }
}
