extension EverydayChances {
  static let shape = Shape(
    "'everyday-chances'",
    [
      .required("title", .text, "what the list is called"),
      .required("about", .text, "one or two sentences above the list"),
      .required("list", .list(.text), "one sentence for each chance"),
      .required("source", .text, "where it comes from"),
    ])

  init(_ fields: Fields) {
    title = fields.text("title")
    about = fields.text("about")
    list = fields.texts("list")
    source = fields.text("source")
  }
}

extension PulseQuestion {
  static let shape = Shape(
    "a pulse question",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .required(
        "trust", .list(.word(Symptom.Trust.allCases.map(\.rawValue))),
        "the kinds of trust it is about"),
      .required("ask", .text, "the question"),
      .optional("scale", .list(.text), "the ready answers, in order"),
      .optional("rule", .text, "for free words instead of a scale: what to mind with the answers"),
    ])

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    trust = fields.texts("trust").compactMap(Symptom.Trust.init)
    ask = fields.text("ask")
    let scale = fields.texts("scale")
    answers = scale.isEmpty ? .words(rule: fields.text("rule")) : .scale(scale)
    if fields.isWritten("scale") == fields.isWritten("rule") {
      fields.log.error(
        at: place, "'\(id)' wants either a 'scale' or, for answers in free words, a 'rule'")
    }
  }
}

extension Measure {
  static let shape = Shape(
    "a measure",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .required("name", .text, "what to call it"),
      .required("formula", .text, "how to work it out"),
      .required("use", .text, "when and for whom it helps"),
      .required("caution", .text, "what it does not say"),
    ])

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    name = fields.text("name")
    formula = fields.text("formula")
    use = fields.text("use")
    caution = fields.text("caution")
  }
}
