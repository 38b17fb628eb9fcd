/// All loaded playbooks together, every name looked up.
package struct Library: Sendable {
  package let playbooks: [Playbook]
  /// In file order.
  package let symptoms: [Symptom]
  /// Context first, reflection last, else in file order.
  package internal(set) var questions: [Question]
  package private(set) var actions: [Action]
  /// What makes leaders sit down with this, in file order.
  package internal(set) var concerns: [Concern]
  package let rules: [Rule]
  /// The rules that move belief, and those that ask for a question; both are looked at after
  /// every answer.
  package let beliefRules: [Rule]
  package let askingRules: [Rule]
  package let contradictions: [Contradiction]
  package let everydayChances: [EverydayChances]
  package let pulse: [PulseQuestion]
  /// What members of a team agree with or not, in file order.
  package internal(set) var statements: [Statement]
  package let measures: [Measure]
  /// What is done about matters that need other help than a plan; `nil` if no playbook says so.
  package let safety: Safety?
  /// What the codes in a source stand for.
  package let sources: [String: String]
  /// What its texts are worded for.
  package private(set) var matter = Matter.usual

  /// What follows from it alone, by type; see ``once(_:)``.
  private var derived = Memo<ObjectIdentifier, any Sendable>()
  private var wordings = Memo<Matter, WordedTexts>()
  private let symptomIndex: [Symptom.ID: Int]
  private let questionIndex: [Question.ID: Int]
  private let statementIndex: [Question.ID: Int]
  private let actionIndex: [Action.ID: Int]
  private let concernIndex: [Concern.ID: Int]
  private let measureIndex: [Measure.ID: Int]
  private let kinds: [String: NameKind]
  /// Which questions can establish a fact.
  private let setters: [String: [Question.ID]]

  /// Puts playbooks together, in the order given.
  ///
  /// - Throws: Every problem between them: ids that stand twice, names nobody defines, comparisons
  ///   of different kinds, questions that can never be asked, symptoms nobody can act on.
  package init(_ playbooks: [Playbook]) throws(Problems) {
    self.init(linking: playbooks)
    let problems = LibraryChecks(self).problems
    if !problems.isEmpty { throw Problems(problems) }
    for index in questions.indices { solveRates(ofQuestionAt: index) }
    for index in statements.indices {
      statements[index].question.solveRates { symptomIndex[$0] != nil }
    }
    for index in concerns.indices { concerns[index].solveRate { symptomIndex[$0] != nil } }
  }

  /// Puts playbooks together that were checked, and leaves rates unsolved.
  init(linking playbooks: [Playbook]) {
    self.playbooks = playbooks
    symptoms = playbooks.flatMap(\.symptoms)
    let all = playbooks.flatMap(\.questions)
    questions =
      all.filter { $0.kind == .context }
      + all.filter { $0.kind != .context && $0.kind != .reflection }
      + all.filter { $0.kind == .reflection }
    actions = playbooks.flatMap(\.actions)
    concerns = playbooks.flatMap(\.concerns)
    rules = playbooks.flatMap(\.rules)
    beliefRules = rules.filter(\.movesBelief)
    askingRules = rules.filter { !$0.asksNext.isEmpty }
    contradictions = playbooks.flatMap(\.contradictions)
    everydayChances = playbooks.compactMap(\.everydayChances)
    pulse = playbooks.flatMap(\.pulse)
    statements = playbooks.flatMap(\.statements)
    measures = playbooks.flatMap(\.measures)
    safety = playbooks.compactMap(\.safety).last
    sources = playbooks.reduce(into: [:]) { $0.merge($1.sources) { _, later in later } }

    symptomIndex = Library.index(symptoms)
    questionIndex = Library.index(questions)
    statementIndex = Library.index(statements)
    actionIndex = Library.index(actions)
    concernIndex = Library.index(concerns)
    measureIndex = Library.index(measures)
    setters = Library.setters(of: questions)
    var kinds: [String: NameKind] = [:]
    for fact in Set(setters.keys).union(Matter.facts.keys) { kinds[fact] = .fact }
    for question in pulse { kinds[question.id.rawValue] = .pulse }
    for measure in measures { kinds[measure.id.rawValue] = .measure }
    for rule in rules { kinds[rule.id.rawValue] = .rule }
    for action in actions { kinds[action.id.rawValue] = .action }
    for concern in concerns { kinds[concern.id.rawValue] = .concern }
    for question in questions { kinds[question.id.rawValue] = .question }
    for statement in statements { kinds[statement.id.rawValue] = .question }
    for symptom in symptoms { kinds[symptom.id.rawValue] = .symptom }
    self.kinds = kinds
  }

  /// Solves what the rates of a question come to, after a mark or a rate has changed.
  mutating func solveRates(ofQuestionAt index: Int) {
    (derived, wordings) = (Memo(), Memo())
    let loaded = symptomIndex
    questions[index].solveRates { loaded[$0] != nil }
  }

  /// The same playbooks with every text worded for a matter.
  package func worded(for matter: Matter) -> Library {
    guard matter != self.matter else { return self }
    let texts = wordings.value(for: matter) { WordedTexts(of: self, for: matter) }
    var library = self
    library.matter = matter
    library.questions = texts.questions
    library.actions = texts.actions
    library.concerns = texts.concerns
    return library
  }

  private static func index<Element: Identifiable>(_ elements: [Element]) -> [Element.ID: Int] {
    Dictionary(
      elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func setters(of questions: [Question]) -> [String: [Question.ID]] {
    var setters: [String: [Question.ID]] = [:]
    for question in questions {
      for fact in Set(question.options.flatMap(\.sets.keys)) {
        setters[fact, default: []].append(question.id)
      }
    }
    return setters
  }

  // MARK: Looking up

  package subscript(id: Symptom.ID) -> Symptom? { symptomIndex[id].map { symptoms[$0] } }
  /// A statement of a pulse.
  package func statement(_ id: Question.ID) -> Statement? {
    statementIndex[id].map { statements[$0] }
  }

  /// The statements that are mostly about a symptom: what to ask in a pulse to see whether it changed.
  package func statements(about symptom: Symptom.ID) -> [Statement] {
    statements.filter { $0.question.home == symptom }
  }

  /// A question, or a statement as one.
  package subscript(id: Question.ID) -> Question? {
    questionIndex[id].map { questions[$0] } ?? statementIndex[id].map { statements[$0].question }
  }
  package subscript(id: Action.ID) -> Action? { actionIndex[id].map { actions[$0] } }
  package subscript(id: Concern.ID) -> Concern? { concernIndex[id].map { concerns[$0] } }
  package subscript(id: Measure.ID) -> Measure? { measureIndex[id].map { measures[$0] } }

  /// The place of a symptom in ``symptoms``.
  package func index(of id: Symptom.ID) -> Int? { symptomIndex[id] }

  /// The place of a question in ``questions``.
  func index(of id: Question.ID) -> Int? { questionIndex[id] }

  /// The place of a question in ``questions``, or of a statement behind all of them.
  package func place(of id: Question.ID) -> Int? {
    questionIndex[id] ?? statementIndex[id].map { questions.count + $0 }
  }

  /// The question or the statement at a place.
  package func question(at place: Int) -> Question {
    place < questions.count ? questions[place] : statements[place - questions.count].question
  }

  /// The place of an action in ``actions``.
  package func place(of id: Action.ID) -> Int? { actionIndex[id] }

  /// The place of a concern in ``concerns``.
  package func place(of id: Concern.ID) -> Int? { concernIndex[id] }

  /// What `make` works out from this library; it is called once for each type, and what it made is
  /// shared by all copies, however they are worded.
  package func once<Value: Sendable>(_ make: (Library) -> Value) -> Value {
    let value = derived.value(for: ObjectIdentifier(Value.self)) { make(self) }
    return value as? Value ?? make(self)
  }

  /// What a name stands for; `nil` if no loaded playbook defines it.
  package func kind(of name: String) -> NameKind? { kinds[name] }

  /// The questions whose options establish a fact.
  package func setters(of fact: String) -> [Question.ID] { setters[fact] ?? [] }

  /// The words a fact can have, in file order; `true` for a yes/no fact.
  package func words(of fact: String) -> [String] {
    if let words = Matter.facts[fact] { return words }
    var words: [String] = []
    for option in setters(of: fact).compactMap({ self[$0] }).flatMap(\.options) {
      if let word = option.sets[fact], !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// All names a playbook may use.
  package var names: [String] { Array(kinds.keys) }
}
