internal import Playbooks

/// A library as computations look at it: everything at its place, and nothing by its name.
///
/// Made once for a library and shared; it holds no texts, so wording does not matter to it.
final class CompiledLibrary: Sendable {
  /// In the order of ``Library/symptoms``.
  let symptoms: [CompiledSymptom]
  /// In the order of ``Library/questions``; the statements behind them.
  let questions: [CompiledQuestion]
  /// Places of the questions about the team, and of those that are evidence.
  let context: [Int]
  let evidence: [Int]
  /// Places of all that are asked only if something holds.
  let gated: [Int]
  /// In the order of ``Library/concerns``.
  let concerns: [CompiledConcern]
  let rules: CompiledRules
  /// In the order of ``Library/actions``.
  let actions: [CompiledAction]
  /// Places of the questions of each of ``Library/contradictions``.
  let contradictions: [(first: Int?, second: Int?, check: Int?)]
  let conditions: ConditionTable
  let watch: FactWatch
  let ruleWatch: RuleWatch
  /// Room for computations, with what they keep for the next one.
  let outlooks: Spare<Outlooks>
  let tables: Spare<KeptTables>

  private init(_ library: Library) {
    let maker = ItemMaker(library)
    var conditions = ConditionTable()
    let questions = library.places.map { place in
      let question = library.question(at: place)
      return CompiledQuestion(
        question, gate: conditions.add(question.gate, in: library), in: library, maker)
    }
    rules = CompiledRules(of: library, &conditions, maker)
    actions = library.actions.map { CompiledAction($0, in: library, &conditions) }
    symptoms = CompiledSymptom.all(of: library)
    concerns = library.concerns.map { CompiledConcern($0, in: library, maker) }
    contradictions = library.contradictions.map { pair in
      (
        library.place(of: pair.first.question), library.place(of: pair.second.question),
        pair.check.flatMap { library.place(of: $0) }
      )
    }
    context = library.questions.indices.filter { questions[$0].kind == .context }
    evidence = library.questions.indices.filter { questions[$0].kind == .evidence }
    gated = questions.indices.filter { !conditions.isAlways(questions[$0].gate) }
    watch = FactWatch(conditions.comparisons, questions, symptoms: symptoms.count)
    ruleWatch = RuleWatch(rules, conditions)
    outlooks = Spare { [count = questions.count] in Outlooks(questions: count) }
    tables = Spare { [count = maker.count] in KeptTables(items: count) }
    self.questions = questions
    self.conditions = conditions
  }

  /// The one that belongs to a library.
  static func of(_ library: Library) -> CompiledLibrary { library.once(CompiledLibrary.init) }
}

extension Library {
  /// The places of all questions, and of the statements behind them.
  var places: Range<Int> { 0..<(questions.count + statements.count) }

  /// The place of a symptom; `nil` where none is named, or it is not loaded.
  func index(of id: Symptom.ID?) -> Int? {
    guard let id else { return nil }
    return index(of: id)
  }
}
