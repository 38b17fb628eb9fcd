internal import Playbooks

/// A question as computations look at it, with places instead of names and without texts.
///
/// Shared: what is copied as often would cost more than what is done with it.
final class CompiledQuestion: Sendable {
  let id: Question.ID
  let kind: Question.Kind
  /// Index of the symptom whose playbook asks it.
  let home: Int?
  let isOpener: Bool
  let isOverview: Bool
  let isSeveral: Bool
  /// When it may be asked.
  let gate: ConditionTable.Place
  let seconds: Double
  /// What the slopes of its marks are multiplied with.
  let weight: Double
  let options: [Option]
  /// Places in ``options`` of those that are evidence.
  let telling: [Int]
  /// One item for a single choice; else one for each of ``telling``.
  ///
  /// `nil` stands for a tick that says nothing about a loaded symptom; empty if no option says anything.
  let items: [Item?]
  /// Indices of the symptoms its options speak about, ascending.
  let symptoms: [Int]
  let setsFacts: Bool

  /// An option with places of symptoms instead of names.
  struct Option: Sendable {
    let id: AnswerOption.ID
    let isNoEvidence: Bool
    /// Facts it establishes.
    let sets: [String: String]
    let marks: PlacedMarks
  }

  init(_ question: Question, gate: ConditionTable.Place, in library: Library, _ maker: ItemMaker) {
    id = question.id
    kind = question.kind
    home = library.index(of: question.home)
    isOpener = question.isOpener
    isOverview = question.isOverview
    isSeveral = question.isSeveral
    self.gate = gate
    seconds = question.seconds
    weight = question.weight
    let marks = question.options.map { PlacedMarks($0.marks, in: library) }
    options = zip(question.options, marks).map { option, marks in
      Option(id: option.id, isNoEvidence: option.isNoEvidence, sets: option.sets, marks: marks)
    }
    let telling = question.options.indices.filter { !question.options[$0].isNoEvidence }
    self.telling = telling
    if question.isSeveral {
      items = telling.map { maker.ticked(question.options[$0], marks[$0], of: question) }
    } else {
      let item = maker.nominal(
        question, telling.map { question.options[$0].intercept }, telling.map { marks[$0] })
      items = item.map { [$0] } ?? []
    }
    symptoms = PlacedMarks.symptoms(of: marks)
    setsFacts = question.setsFacts
  }
}

extension CompiledQuestion {
  /// Whether a reply ticks an option, or a hand was raised for it.
  func isChosen(_ option: Int, by reply: Reply) -> Bool {
    switch reply {
    case .options(let ids): ids.contains(options[option].id)
    case .tally(let tally): tally[options[option].id] > 0
    case .unsure, .skipped, .ownWords: false
    }
  }

  /// Whether a reply says anything about symptoms or facts.
  func isSubstantial(_ reply: Reply) -> Bool { telling.contains { isChosen($0, by: reply) } }

  /// How many chose each option that is evidence; without a show of hands, one person does.
  func hands(in reply: Reply) -> [Int] {
    switch reply {
    case .options(let ids) where isSeveral:
      return telling.map { ids.contains(options[$0].id) ? 1 : 0 }
    case .options(let ids):
      let chosen = options.firstIndex { ids.contains($0.id) }
      return telling.map { $0 == chosen ? 1 : 0 }
    case .tally(let tally): return telling.map { tally[options[$0].id] }
    case .unsure, .skipped, .ownWords: return []
    }
  }
}
