extension Workshop {
  static let shape = Shape(
    "a workshop",
    [
      .required("workshop", .identifier, "the workshop's id"),
      .required("version", .whole(1...1_000_000), "goes up with every change"),
      .required("title", .text, "what the workshop is called"),
      .required("about", .text, "what it is for, in a line"),
      .optional("people", .text, "for how many, and how they sit"),
      .required("minutes", .whole(5...480), "what all steps take together"),
      .optional("case", .identifier, "the case it works on unless another is named"),
      .optional("prepare", .list(.text), "what the trainer does before people come"),
      .required("steps", .list(.group(stepShape)), "what happens, in order"),
    ])

  static let stepShape = Shape(
    "a step",
    [
      .required("title", .text, "what the step is called"),
      .required("minutes", .whole(1...240), "how long it takes"),
      .required("room", .text, "what may stand on the wall meanwhile"),
      .required("say", .list(.text), "what the trainer says, word for word"),
      .optional("listen-for", .list(.text), "what the trainer listens for, and does then"),
      .optional("by-video", .list(.text), "what to do or say for people who join by video"),
      .optional("type", .list(.text), "commands to type, in order"),
      .optional("if-late", .text, "what to leave out when time runs short"),
      .optional(
        "from-case", .list(.word(Borrowed.allCases.map(\.rawValue))),
        "what the case adds: its wrong turns to listen for, its questions to say"),
    ])

  /// Reads a workshop.
  ///
  /// - Throws: Every problem in the text; among them minutes that don't add up, and names in braces
  ///   that stand for nothing.
  package init(yaml text: String, file: String) throws(Problems) {
    let log = ReadingLog()
    let root = try YAMLValue.parse(text, file: file, log: log)
    let fields = Fields(root, as: Workshop.shape, log: log)
    id = fields.identifier("workshop")
    version = fields.number("version").map { Int($0) } ?? 1
    title = fields.text("title")
    about = fields.text("about")
    people = fields.optionalText("people")
    minutes = fields.number("minutes").map { Int($0) } ?? 0
    caseLine = fields.optionalText("case").map {
      Line(text: $0, place: fields.place(of: "case"))
    }
    prepare = fields.filledIn("prepare")
    steps = fields.groups("steps", as: Workshop.stepShape).map(Step.init)
    let sum = steps.map(\.minutes).reduce(0, +)
    if fields.isWhole("minutes"), fields.isWhole("steps"), sum != minutes, !log.hasErrors {
      log.error(
        at: fields.place(of: "minutes"),
        "the steps take \(sum) minutes together, not \(minutes)")
    }
    if caseLine == nil, let needy = steps.firstIndex(where: \.needsCase) {
      log.error(
        at: fields.place(of: "workshop"),
        "step \(needy + 1) works on a case, and the workshop names none: case: case1")
    }
    if log.hasErrors { throw Problems(log.problems) }
  }
}

extension Workshop.Step {
  fileprivate init(_ fields: Fields) {
    title = fields.text("title")
    minutes = fields.number("minutes").map { Int($0) } ?? 0
    room = fields.filledIn("room").first ?? ""
    say = fields.filledIn("say")
    listenFor = fields.filledIn("listen-for")
    byVideo = fields.filledIn("by-video")
    type = zip(fields.filledIn("type"), fields.list("type")).map {
      Workshop.Line(text: $0, place: $1.place)
    }
    ifLate = fields.filledIn("if-late").first
    borrowed = Set(fields.texts("from-case").compactMap(Workshop.Borrowed.init))
  }

  fileprivate var needsCase: Bool {
    !borrowed.isEmpty
      || (say + listenFor + byVideo + type.map(\.text) + [room]).contains {
        $0.contains("{case}") || $0.contains("{title}")
      }
  }
}

extension Fields {
  /// Texts in which names in braces are filled in later; a name nobody knows is a problem.
  fileprivate func filledIn(_ key: String) -> [String] {
    for value in list(key) {
      for match in (value.text ?? "").matches(of: /\{([^{}]*)\}/)
      where RunSheet.Name(rawValue: String(match.1)) == nil {
        let known = RunSheet.Name.allCases.map(\.rawValue)
        log.error(
          at: value.place,
          "'\(key)' knows no \(SafeText.quoted(String(match.0)))"
            + Suggestion.hint(for: String(match.1), among: known)
            + "; it may hold {case}, {title} and {tables}")
      }
    }
    return texts(key)
  }
}
