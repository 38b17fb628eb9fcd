internal import Playbooks

/// Facts and answers at one moment.
struct FactLookup {
  private let library: Library
  /// Replies that count.
  let replies: [Question.ID: Reply]
  /// How many people are in the room, as far as their hands show; 0 without a tally.
  private(set) var people = 0
  private var facts: [String: String] = [:]
  /// Questions about facts that a room answered.
  private var tallied: [(question: Question, tally: Tally)] = []

  init(_ active: [(question: Question, reply: Reply)], in library: Library) {
    self.library = library
    replies = Dictionary(
      active.map { ($0.question.id, $0.reply) }, uniquingKeysWith: { first, _ in first })
    for (question, reply) in active {
      if case .tally(let tally) = reply, question.kind != .statement {
        people = max(people, question.people(in: tally))
        if question.setsFacts { tallied.append((question, tally)) }
      } else if question.setsFacts {
        for option in question.chosen(by: reply) { facts.merge(option.sets) { first, _ in first } }
      }
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
    if Matter.sets(atom.name) { return matterTruth(atom) }
    guard let word = facts[atom.name] else { return roomTruth(atom) ?? unsetTruth(atom) }
    switch atom.relation {
    case .isTrue: return .yes
    case .notAmong: return Truth(!atom.values.contains(word))
    default: return Truth(atom.values.contains(word))
    }
  }

  /// Whom it is about is always known; since when, only if somebody said.
  private func matterTruth(_ atom: Condition.Atom) -> Truth {
    guard let word = library.matter.word(of: atom.name) else { return .unknown }
    return Truth(atom.values.contains(word) == (atom.relation != .notAmong))
  }

  private func unsetTruth(_ atom: Condition.Atom) -> Truth {
    let isSettled = library.setters(of: atom.name).allSatisfy { setter in
      guard let reply = replies[setter] else { return false }
      return library[setter]?.isSubstantial(reply) == true
    }
    return isSettled ? Truth(atom.relation == .notAmong) : .unknown
  }

  /// What the hands of a room say about a fact; `nil` if they don't set it.
  private func roomTruth(_ atom: Condition.Atom) -> Truth? {
    for (question, tally) in tallied {
      let setters = question.options.filter { $0.sets[atom.name] != nil }
      let telling = question.options.filter { !$0.isNoEvidence || $0.sets[atom.name] != nil }
      guard truth(that: setters, among: telling, tally, question) != .no else { continue }
      let fitting = telling.filter { library.holds(atom, after: $0, of: question) }
      return truth(that: fitting, among: telling, tally, question)
    }
    return nil
  }

  private func answerTruth(_ atom: Condition.Atom) -> Truth {
    let id = Question.ID(rawValue: atom.name)
    let isAmong: Truth
    switch replies[id] {
    case .options(let chosen):
      isAmong = Truth(chosen.contains { atom.values.contains($0.rawValue) })
    case .tally(let tally):
      isAmong = library[id].map { given(atom.values, in: tally, $0) } ?? .unknown
    case .unsure, .skipped, .ownWords, nil: return .unknown
    }
    return atom.relation == .notAmong ? !isAmong : isAmong
  }

  /// Whether a room gave one of these answers to a question.
  func given(_ options: [String], in tally: Tally, _ question: Question) -> Truth {
    let fitting = question.options.filter { options.contains($0.id.rawValue) }
    return truth(that: fitting, among: question.options, tally, question)
  }

  /// Whether a room agrees on some options, of those it could have raised a hand for.
  ///
  /// Where each may raise several times, at least so many people raised one of them as the option
  /// with most hands has, and at most so many as all have together.
  private func truth(
    that fitting: [AnswerOption], among options: [AnswerOption], _ tally: Tally,
    _ question: Question
  ) -> Truth {
    guard question.isSeveral else {
      return Gathering.agreement(tally.hands(for: fitting), of: tally.hands(for: options))
    }
    let least = Gathering.agreement(fitting.map { tally[$0.id] }.max() ?? 0, of: people)
    let most = Gathering.agreement(tally.hands(for: fitting), of: people)
    return least == .yes ? .yes : most == .no ? .no : .unknown
  }
}
