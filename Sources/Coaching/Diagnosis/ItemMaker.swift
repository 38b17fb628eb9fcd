internal import Playbooks

/// Makes the items of a library, each with its place among all.
struct ItemMaker {
  private let library: Library
  /// By the id of an item.
  private let ranks: [String: Int]
  /// Ranks are below this.
  var count: Int { ranks.count }

  init(_ library: Library) {
    self.library = library
    var names: [(owner: String, id: String)] = []
    for question in library.places.lazy.map(library.question) {
      let owner = question.id.rawValue
      names.append((owner, owner))
      if question.isSeveral {
        names += question.options.map { (owner, ItemMaker.id(of: $0, question)) }
      }
    }
    names += library.beliefRules.map { ($0.id.rawValue, $0.id.rawValue) }
    names += library.concerns.map { ($0.id.rawValue, $0.id.rawValue) }
    let ordered = names.sorted { ($0.owner, $0.id) < ($1.owner, $1.id) }
    var ranks: [String: Int] = [:]
    for name in ordered where ranks[name.id] == nil { ranks[name.id] = ranks.count }
    self.ranks = ranks
  }

  private static func id(of option: AnswerOption, _ question: Question) -> String {
    "\(question.id)/\(option.id)"
  }

  /// The item a question asks for with all options that take part, each with its intercept and marks;
  /// `nil` if none speaks about a loaded symptom.
  func nominal(_ question: Question, _ intercepts: [Double], _ marks: [PlacedMarks]) -> Item? {
    make(
      question.id.rawValue, question, intercepts, marks,
      isFitted: marks.contains { $0.isFitted })
  }

  /// A ticked option of a several-of question: not ticked (option 0) or ticked (option 1).
  func ticked(_ option: AnswerOption, _ marks: PlacedMarks, of question: Question) -> Item? {
    make(
      ItemMaker.id(of: option, question), question, [0, option.intercept],
      [.none, marks], isFitted: false)
  }

  /// Evidence a rule adds: absent (option 0) or present (option 1).
  func added(by rule: Rule, _ marks: [Symptom.ID: Mark]) -> Item? {
    raised(rule.id.rawValue, marks, intercept: 0)
  }

  /// What the leader came with: not chosen (option 0) or chosen (option 1).
  func raised(_ concern: Concern) -> Item? {
    raised(concern.id.rawValue, concern.pointsTo, intercept: concern.intercept)
  }

  private func raised(_ id: String, _ marks: [Symptom.ID: Mark], intercept: Double) -> Item? {
    let known = marks.compactMap { id, mark in library.index(of: id).map { ($0, mark.slope) } }
      .filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
    guard !known.isEmpty else { return nil }
    return Item(
      id: id, rank: ranks[id] ?? 0, symptoms: known.map(\.0),
      slopes: known.map { _ in 0 } + known.map(\.1), intercepts: [0, intercept])
  }

  private func make(
    _ id: String, _ question: Question, _ intercepts: [Double], _ marks: [PlacedMarks],
    isFitted: Bool
  ) -> Item? {
    let symptoms = PlacedMarks.symptoms(of: marks)
    guard !symptoms.isEmpty else { return nil }
    var slopes: [Double] = []
    for marks in marks { slopes += symptoms.map { marks[$0] } }
    return Item(
      id: id, rank: ranks[id] ?? 0, question: question.id,
      home: library.index(of: question.home), symptoms: symptoms, slopes: slopes,
      intercepts: intercepts, isFitted: isFitted, isSoft: question.isSoft,
      voices: question.kind.voices)
  }
}
