internal import Playbooks

/// Facts and answers at one moment.
struct FactLookup: Sendable {
  private let compiled: CompiledLibrary
  private let matter: Matter
  /// Replies that count, at the places of their questions.
  private let replies: [Reply?]
  /// How many people are in the room, as far as their hands show; 0 without a tally.
  private(set) var people = 0
  private var facts: [String: String] = [:]
  /// Questions about facts that a room answered.
  private(set) var tallied: [(question: Int, tally: Tally)] = []

  init(_ active: [Answers.Given], in compiled: CompiledLibrary, matter: Matter) {
    self.compiled = compiled
    self.matter = matter
    var replies = [Reply?](repeating: nil, count: compiled.questions.count)
    for given in active { replies[given.place] = given.reply }
    self.replies = replies
    for given in active { takeFacts(given) }
  }

  private mutating func takeFacts(_ given: Answers.Given) {
    let question = compiled.questions[given.place]
    if case .tally(let tally) = given.reply, question.kind != .statement {
      people = max(people, question.people(in: tally))
      if question.setsFacts { tallied.append((given.place, tally)) }
    } else if question.setsFacts {
      for option in question.options.indices where question.isChosen(option, by: given.reply) {
        facts.merge(question.options[option].sets) { first, _ in first }
      }
    }
  }

  /// The reply to the question at a place, if it counts.
  func reply(at place: Int) -> Reply? { replies[place] }

  func isAnswered(_ place: Int) -> Bool { replies[place] != nil }

  /// What a comparison with a fact or an answer is worth; unknown for anything else.
  func truth(of comparison: CompiledAtom) -> Truth {
    switch comparison {
    case .matter(let atom): matterTruth(atom)
    case .fact(let atom, let setters): factTruth(atom, setters)
    case .answer(let atom, let question): answerTruth(atom, question)
    case .symptom, .verdict, .unknown: .unknown
    }
  }

  /// Whom it is about is always known; since when, only if somebody said.
  private func matterTruth(_ atom: Condition.Atom) -> Truth {
    guard let word = matter.word(of: atom.name) else { return .unknown }
    return Truth(atom.values.contains(word) == (atom.relation != .notAmong))
  }

  /// A fact nobody set is false once all questions that could set it are answered.
  private func factTruth(_ atom: Condition.Atom, _ setters: [Int]) -> Truth {
    guard let word = facts[atom.name] else {
      return roomTruth(atom) ?? unsetTruth(atom, setters)
    }
    switch atom.relation {
    case .isTrue: return .yes
    case .notAmong: return Truth(!atom.values.contains(word))
    default: return Truth(atom.values.contains(word))
    }
  }

  private func unsetTruth(_ atom: Condition.Atom, _ setters: [Int]) -> Truth {
    let isSettled = setters.allSatisfy { setter in
      replies[setter].map(compiled.questions[setter].isSubstantial) == true
    }
    return isSettled ? Truth(atom.relation == .notAmong) : .unknown
  }

  /// What the hands of a room say about a fact; `nil` if they don't set it.
  private func roomTruth(_ atom: Condition.Atom) -> Truth? {
    for (place, tally) in tallied {
      let question = compiled.questions[place]
      let setters = question.options.filter { $0.sets[atom.name] != nil }
      let telling = question.options.filter { !$0.isNoEvidence || $0.sets[atom.name] != nil }
      guard truth(that: setters, among: telling, tally, question) != .no else { continue }
      let fitting = telling.filter { atom.holds(where: $0.sets[atom.name]) }
      return truth(that: fitting, among: telling, tally, question)
    }
    return nil
  }

  private func answerTruth(_ atom: Condition.Atom, _ question: Int) -> Truth {
    let isAmong: Truth
    switch replies[question] {
    case .options(let chosen):
      isAmong = Truth(chosen.contains { atom.values.contains($0.rawValue) })
    case .tally(let tally): isAmong = given(atom.values, in: tally, question)
    case .unsure, .skipped, .ownWords, nil: return .unknown
    }
    return atom.relation == .notAmong ? !isAmong : isAmong
  }

  /// Whether a room gave one of these answers to a question.
  func given(_ options: [String], in tally: Tally, _ place: Int) -> Truth {
    let question = compiled.questions[place]
    let fitting = question.options.filter { options.contains($0.id.rawValue) }
    return truth(that: fitting, among: question.options, tally, question)
  }

  /// Whether a room agrees on some options, of those it could have raised a hand for.
  ///
  /// Where each may raise several times, at least so many people raised one of them as the option
  /// with most hands has, and at most so many as all have together.
  private func truth(
    that fitting: [CompiledQuestion.Option], among options: [CompiledQuestion.Option],
    _ tally: Tally, _ question: CompiledQuestion
  ) -> Truth {
    let hands = { (options: [CompiledQuestion.Option]) in
      options.reduce(0) { $0 + tally[$1.id] }
    }
    guard question.isSeveral else {
      return Gathering.agreement(hands(fitting), of: hands(options))
    }
    let least = Gathering.agreement(fitting.map { tally[$0.id] }.max() ?? 0, of: people)
    let most = Gathering.agreement(hands(fitting), of: people)
    return least == .yes ? .yes : most == .no ? .no : .unknown
  }
}

extension Condition.Atom {
  /// Whether a comparison with a fact holds where the fact has this word.
  fileprivate func holds(where word: String?) -> Bool {
    let isAmong = word.map(values.contains) ?? false
    return switch relation {
    case .isTrue: word != nil
    case .notAmong: !isAmong
    default: isAmong
    }
  }
}

extension CompiledQuestion {
  /// How many people a tally shows at least: each raises one hand, or one for each option that
  /// applies.
  fileprivate func people(in tally: Tally) -> Int {
    let hands = options.map { tally[$0.id] }
    return isSeveral ? hands.max() ?? 0 : hands.reduce(0, +)
  }
}
