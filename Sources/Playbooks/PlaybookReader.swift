extension Playbook {
  static let shape = Shape(
    "a playbook",
    [
      .required("playbook", .identifier),
      .required("version", .whole(1...1_000_000)),
      .required("title", .text),
      .required("about", .text),
      .optional("elsewhere", .list(.identifier)),
      .optional("symptoms", .list(.group(Symptom.shape))),
      .optional("context", .list(.group(Question.shape))),
      .optional("questions", .list(.group(Question.shape))),
      .optional("actions", .list(.group(Action.shape))),
      .optional("rules", .list(.group(Rule.shape))),
      .optional("contradictions", .list(.group(Contradiction.shape))),
    ])

  /// Reads a playbook from YAML text.
  ///
  /// Names of things in other playbooks are not looked up here; ``Library`` does.
  ///
  /// - Parameters:
  ///   - text: What the file holds.
  ///   - file: How problems name the file.
  /// - Throws: Every problem in the text, not only the first; a YAML syntax error ends the reading.
  package init(yaml text: String, file: String) throws(Problems) {
    let root = try YAMLValue.parse(text, file: file)
    let log = ReadingLog()
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
      fields.groups("context", as: Question.shape).map { Question($0, isContext: true, home: nil) }
      + fields.groups("questions", as: Question.shape).map {
        Question($0, isContext: false, home: home)
      }
    actions = fields.groups("actions", as: Action.shape).map { Action($0, home: home) }
    rules = fields.groups("rules", as: Rule.shape).map(Rule.init)
    contradictions = fields.groups("contradictions", as: Contradiction.shape)
      .compactMap(Contradiction.init)
    self.text = text
    references = log.references
    if log.hasErrors { throw Problems(log.problems) }
  }
}
