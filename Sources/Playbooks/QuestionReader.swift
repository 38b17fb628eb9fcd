extension Question {
  static let shape = Shape(
    "a question",
    [
      .required("id", .identifier),
      .optional("home", .identifier),
      .optional("opener", .flag),
      .optional("soft", .flag),
      .optional("check", .flag),
      .optional("choose", .word(["one", "several"])),
      .optional("when", .condition),
      .optional("seconds", .number(1...600)),
      .required("ask", .text),
      .optional("help", .text),
      .required("why", .text),
      .optional("listen", .text),
      .optional("aloud", .text),
      .optional("hint", .text),
      .required("options", .table(.group(AnswerOption.shape))),
    ])

  /// Seconds to answer where the playbook does not say.
  private static let usualSeconds = 8.0

  init(_ fields: Fields, isContext: Bool, home only: Symptom.ID?) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    kind = isContext ? .context : fields.flag("check") ? .check : .evidence
    let named: Symptom.ID? = fields.reference("home", to: .symptom)
    home = kind == .evidence ? named ?? only : nil
    isOpener = fields.flag("opener")
    isSoft = fields.flag("soft")
    isSeveral = fields.text("choose") == "several"
    gate = fields.condition("when", for: .gate) ?? .always
    seconds = fields.number("seconds") ?? Question.usualSeconds
    ask = fields.text("ask")
    help = fields.optionalText("help")
    why = fields.text("why")
    listen = fields.optionalText("listen")
    aloud = fields.optionalText("aloud")
    hint = fields.optionalText("hint")
    options = fields.table("options").map { entry in
      AnswerOption(
        Fields(entry.value, as: AnswerOption.shape, log: fields.log), id: entry.key,
        place: entry.place)
    }
    complain(to: fields.log)
  }

  private func complain(to log: ReadingLog) {
    if kind == .evidence, home == nil {
      log.error(at: place, "'\(id)' needs a 'home': the symptom whose playbook asks it")
    }
    if (2...12).contains(options.count) == false {
      log.error(at: place, "'\(id)' has \(options.count) options; 2 to 12 make a question")
    }
    for option in options {
      if Identifiers.reserved.contains(option.id.rawValue) {
        log.error(at: option.place, "an option cannot be called '\(option.id)'")
      }
      if option.isNoEvidence, option.marks.values.contains(where: { $0.slope != 0 }) {
        log.error(at: option.place, "an option with marks cannot be 'no-evidence'")
      }
      if option.isAlone, !isSeveral {
        log.error(at: option.place, "'alone' is for questions with 'choose: several'")
      }
    }
  }
}

extension AnswerOption {
  static let shape = Shape(
    "an option",
    [
      .required("say", .text),
      .optional("marks", .table(.mark)),
      .optional("intercept", .number(-20...20)),
      .optional("unsure", .flag),
      .optional("no-evidence", .flag),
      .optional("alone", .flag),
      .optional("sets", .table(.text)),
    ])

  init(_ fields: Fields, id: String, place: Place) {
    self.id = ID(rawValue: id)
    self.place = place
    say = fields.text("say")
    marks = fields.marks("marks")
    intercept = fields.number("intercept") ?? 0
    isUnsure = fields.flag("unsure")
    isNoEvidence = fields.flag("no-evidence")
    isAlone = fields.flag("alone")
    sets = Dictionary(
      fields.table("sets").map { ($0.key, $0.value.text ?? "") },
      uniquingKeysWith: { first, _ in first })
  }
}
