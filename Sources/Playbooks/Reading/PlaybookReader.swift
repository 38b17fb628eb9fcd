extension Playbook {
  static let shape = Shape(
    "a playbook",
    [
      .required(
        "playbook", .identifier, "its name; of two with the same name the later one counts"),
      .required("version", .whole(1...1_000_000), "a number that grows with each change"),
      .required("title", .text, "what it is called"),
      .required("about", .text, "one or two sentences about it"),
      .optional("elsewhere", .list(.identifier), "ids it uses that other playbooks define"),
      .optional("symptoms", .list(.group(Symptom.shape)), "ways trust wears down"),
      .optional(
        "context", .list(.group(Question.asideShape)),
        "questions about the team, asked when they decide"),
      .optional("questions", .list(.group(Question.shape)), "questions about what happened lately"),
      .optional(
        "reflection", .list(.group(Question.asideShape)),
        "questions for a quiet moment; they count half"),
      .optional("actions", .list(.group(Action.shape)), "what can be done"),
      .optional(
        "concerns", .list(.group(Concern.shape)), "what makes a leader sit down with this"),
      .optional("rules", .list(.group(Rule.shape)), "what follows from what"),
      .optional(
        "contradictions", .list(.group(Contradiction.shape)),
        "pairs of answers that point opposite ways"),
      .optional(
        "everyday-chances", .group(EverydayChances.shape), "small chances to show trust"),
      .optional("pulse", .list(.group(PulseQuestion.shape)), "questions for a survey of the team"),
      .optional(
        "statements", .list(.group(Statement.shape)),
        "what members agree with or not, in a pulse"),
      .optional("measures", .list(.group(Measure.shape)), "numbers to look at now and then"),
      .optional(
        "safety", .group(Safety.shape),
        "what is done about matters that need other help than a plan"),
      .optional(
        "sources", .table(.text),
        "codes (E17) or their letter (E) that stand in a source, and what they stand for"),
    ])

  /// Reads a playbook from YAML text.
  ///
  /// Names of things in other playbooks are not looked up here; ``Library`` does.
  ///
  /// - Parameters:
  ///   - text: What the file holds.
  ///   - file: How problems name the file.
  ///   - isStored: Whether conversations ran on it, so that slips of its author stay.
  /// - Throws: Every problem in the text, not only the first; a YAML syntax error ends the reading.
  package init(yaml text: String, file: String, isStored: Bool = false) throws(Problems) {
    let log = ReadingLog(tellsSlips: !isStored)
    let root = try YAMLValue.parse(text, file: file, log: log)
    let fields = Fields(root, as: Playbook.shape, log: log)

    id = fields.identifier("playbook")
    place = fields.place(of: "playbook")
    version = fields.number("version").map { Int($0) } ?? 1
    title = fields.text("title")
    about = fields.text("about")
    elsewhere = Set(fields.texts("elsewhere"))
    let symptoms = fields.groups("symptoms", as: Symptom.shape).map(Symptom.init)
    let home = symptoms.count == 1 ? symptoms.first?.id : nil
    self.symptoms = symptoms
    questions =
      fields.groups("context", as: Question.asideShape).map { Question($0, aside: .context) }
      + fields.groups("questions", as: Question.shape).map { Question($0, home: home) }
      + fields.groups("reflection", as: Question.asideShape).map {
        Question($0, aside: .reflection)
      }
    actions = fields.groups("actions", as: Action.shape).map { Action($0, home: home) }
    concerns = fields.groups("concerns", as: Concern.shape).map(Concern.init)
    rules = fields.groups("rules", as: Rule.shape).map(Rule.init)
    contradictions = fields.groups("contradictions", as: Contradiction.shape)
      .compactMap(Contradiction.init)
    everydayChances = fields.group("everyday-chances", as: EverydayChances.shape)
      .map(EverydayChances.init)
    pulse = fields.groups("pulse", as: PulseQuestion.shape).map(PulseQuestion.init)
    statements = fields.groups("statements", as: Statement.shape).map(Statement.init)
    measures = fields.groups("measures", as: Measure.shape).map(Measure.init)
    safety = fields.group("safety", as: Safety.shape).map(Safety.init)
    sources = Dictionary(
      fields.table("sources").map { ($0.key, $0.value.text ?? "") },
      uniquingKeysWith: { first, _ in first })
    self.text = text
    references = log.references
    if log.hasErrors { throw Problems(log.problems) }
  }
}
