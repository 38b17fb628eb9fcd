extension Question {
  static let shape = Shape(
    "a question",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .optional(
        "home", .identifier, "the symptom it belongs to, where the playbook has more than one"),
      .optional("overview", .flag, "true: a look at several symptoms, and at home in none"),
      .optional("opener", .flag, "true: a wide question, asked early; a fact asked first"),
      .optional("soft", .flag, "true: a self-view, counts half where it clears the leader"),
      .optional("check", .flag, "true: asked only to clear up two answers"),
      .optional("choose", .word(["one", "several"]), "how many options may be ticked"),
      .optional("when", .condition, "what must hold for it to be asked"),
      .optional("seconds", .number(1...600), "time to answer; 8 where nothing is said"),
      .required("ask", Wording.kind, "the question; {since} stands for the time it is about"),
      .optional("help", Wording.kind, "one more sentence below it"),
      .required("why", Wording.kind, "why we ask, in one sentence"),
      .optional("listen", Wording.kind, "what a coach listens for"),
      .optional("aloud", Wording.kind, "the question as a coach or trainer says it"),
      .optional("hint", Wording.kind, "a tip for a trainer with a room"),
      .optional(
        "find-out", Wording.kind, "after 'I don't know': how to find out, for the plan"),
      .optional("usual-source", .text, "where the rates of its options come from"),
      .required(
        "options", .table(.group(AnswerOption.shape)),
        "a short name for each option, and what it says"),
    ])

  /// Questions outside the interview: no symptom is their home, and no order is theirs to ask for.
  static let asideShape = Shape(
    "a question here",
    shape.fields.filter { !["home", "overview", "check"].contains($0.key) })

  /// Seconds to answer where the playbook does not say.
  private static let usualSeconds = 8.0

  /// Reads a question of the interview; `only` is the one symptom of its playbook, if it is one.
  init(_ fields: Fields, home only: Symptom.ID?) {
    let isCheck = fields.flag("check")
    let isHomeless = fields.flag("overview") || isCheck
    let named: Symptom.ID? = fields.reference("home", to: .symptom)
    self.init(fields, kind: isCheck ? .check : .evidence, home: isHomeless ? nil : named ?? only)
    if fields.flag("overview"), fields.isWritten("home") {
      fields.log.error(at: fields.place(of: "home"), "a question with 'overview' has no 'home'")
    } else if !isHomeless, home == nil, !fields.isWritten("home") {
      fields.log.error(
        at: place,
        "'\(id)' needs a 'home', the symptom whose playbook asks it, or 'overview: true'")
    }
  }

  /// Reads a question that stands outside the interview.
  init(_ fields: Fields, aside kind: Kind) {
    self.init(fields, kind: kind, home: nil)
  }

  private init(_ fields: Fields, kind: Kind, home: Symptom.ID?) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    self.kind = kind
    self.home = home
    isOpener = fields.flag("opener")
    isSoft = fields.flag("soft")
    isSeveral = fields.text("choose") == "several"
    gate = fields.condition("when", for: .gate) ?? .always
    seconds = fields.number("seconds") ?? Question.usualSeconds
    texts = Texts(
      ask: fields.wording("ask"), help: fields.optionalWording("help"),
      why: fields.wording("why"), listen: fields.optionalWording("listen"),
      aloud: fields.optionalWording("aloud"), hint: fields.optionalWording("hint"),
      findOut: fields.optionalWording("find-out"))
    usualSource = fields.optionalText("usual-source")
    options = fields.table("options").map { entry in
      AnswerOption(
        Fields(entry.value, as: AnswerOption.shape, log: fields.log), id: entry.key,
        place: entry.place)
    }
    if fields.isWhole("options") { complain(to: fields.log) }
  }

  private func complain(to log: ReadingLog) {
    if (2...12).contains(options.count) == false {
      log.error(at: place, "'\(id)' has \(options.count) options; 2 to 12 make a question")
    }
    for unsure in options.filter(\.isUnsure).dropFirst() {
      log.error(at: unsure.place, "only one option of a question can be 'unsure'")
    }
    for option in options { complain(about: option, to: log) }
    complainAboutRates(to: log)
  }

  /// Rates of one choice add up to about ten; what is no evidence has none.
  private func complainAboutRates(to log: ReadingLog) {
    guard hasRates else { return }
    for option in options where option.isNoEvidence && option.usual != nil {
      log.error(at: option.place, "an option that is 'no-evidence' has no 'usual'")
    }
    if options.contains(where: { $0.intercept != 0 }) {
      log.error(at: place, "'\(id)' has both 'usual' and 'intercept'; keep one of them")
    }
    let rated = options.filter { $0.usual != nil && !$0.isNoEvidence }
    guard !isSeveral, !rated.isEmpty else { return }
    // Held against the bounds as it is written, so that 12.0 is never "more than 12".
    let sum = (rated.reduce(0) { $0 + ($1.usual ?? 0) } * 10).rounded() / 10
    let isWhole = rated.count == options.count { !$0.isNoEvidence }
    if sum > Question.usualSum.upperBound || isWhole && sum < Question.usualSum.lowerBound {
      log.error(
        at: place,
        "the 'usual' of '\(id)' add up to \(Rates.written(sum)); of ten leaders, 8 to 12 is near "
          + "enough")
    }
  }

  /// What the rates of one choice may add up to.
  private static let usualSum = 8.0...12.0

  private func complain(about option: AnswerOption, to log: ReadingLog) {
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

extension AnswerOption {
  static let shape = Shape(
    "an option",
    [
      .required("say", Wording.kind, "the answer in words"),
      .optional("marks", .table(.mark), "symptoms, and how strongly the answer points to them"),
      .optional(
        "usual", .number(0.1...9.9),
        "of ten leaders who answer, how many say this; never for 'no-evidence'"),
      .optional(
        "intercept", .number(-20...20),
        "fitted to data: what this option adds whatever the symptoms"),
      .optional("unsure", .flag, "true: the option that means 'I don't know'"),
      .optional("no-evidence", .flag, "true: says nothing about any symptom"),
      .optional("alone", .flag, "true: excludes the other options"),
      .optional("sets", .table(.fact), "facts it establishes: true or a word"),
      .optional("strength", .text, "what one can thank people for where this is the answer"),
    ])

  init(_ fields: Fields, id: String, place: Place) {
    self.id = ID(rawValue: id)
    self.place = place
    wording = fields.wording("say")
    marks = fields.marks("marks")
    intercept = fields.number("intercept") ?? 0
    usual = fields.number("usual")
    strength = fields.optionalText("strength")
    isUnsure = fields.flag("unsure")
    isNoEvidence = fields.flag("no-evidence")
    isAlone = fields.flag("alone")
    for fact in fields.table("sets") where Identifiers.reserved.contains(fact.key) {
      fields.log.error(at: fact.place, Identifiers.complaint(aboutReserved: fact.key))
    }
    sets = Dictionary(
      fields.table("sets").map { ($0.key, $0.value.text ?? "") },
      uniquingKeysWith: { first, _ in first })
  }
}
