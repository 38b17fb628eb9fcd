extension Symptom {
  static let shape = Shape(
    "a symptom",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .required("name", .text, "a short sentence that names no culprit"),
      .optional(
        "topic", .text, "what its questions are about, naming no problem; shown while asking"),
      .required(
        "trust", .list(.word(Trust.allCases.map(\.rawValue))), "the kinds of trust it touches"),
      .required(
        "step", .whole(1...5),
        "where it stands in a plan: 1 stop harm, 2 the leader, 3 clarity, 4 fairness, 5 closeness"),
      .required("about", .text, "two or three sentences for the report"),
      .required("signs", .list(.text), "what one can see or hear"),
      .required("severity", .group(severityShape), "a sentence for each level"),
      .optional(
        "look-alikes", .list(.group(lookAlikeShape)), "symptoms that look the same at first"),
      .required("follow-up", .group(followUpShape), "the number to watch once a plan runs"),
      .optional("base-rate", .group(baseRateShape), "a published figure, for comfort only"),
      .optional("outside-view", .flag, "true: answers about oneself alone cannot rule it out"),
    ])

  private static let severityShape = Shape(
    "'severity'", Level.allCases.map { .required($0.word, .text, "the sentence for this level") })

  private static let lookAlikeShape = Shape(
    "a look-alike",
    [
      .required("with", .identifier, "the other symptom"),
      .optional("ask", .list(.identifier), "questions that tell the two apart"),
      .required("tell-apart", .text, "how to tell the two apart, in words"),
    ])

  private static let followUpShape = Shape(
    "'follow-up'",
    [
      .required("metric", .text, "what to count"), .required("how", .text, "how to find out"),
      .required("good", .text, "the number to hope for"),
      .required("look-at", .text, "when to look"),
    ])

  private static let baseRateShape = Shape(
    "'base-rate'",
    [
      .required("text", .text, "the figure in a sentence"),
      .required("source", .text, "where it comes from"),
    ])

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    name = fields.text("name")
    topic = fields.optionalText("topic")
    trust = fields.texts("trust").compactMap(Trust.init)
    step = fields.number("step").map { Int($0) } ?? 1
    about = fields.text("about")
    signs = fields.texts("signs")
    let levels = fields.group("severity", as: Symptom.severityShape)
    severity = Dictionary(
      uniqueKeysWithValues: Level.allCases.map { ($0, levels?.text($0.word) ?? "") })
    lookAlikes = fields.groups("look-alikes", as: Symptom.lookAlikeShape).compactMap { group in
      group.reference("with", to: .symptom).map {
        LookAlike(
          with: $0, ask: group.references("ask", to: .question),
          tellApart: group.text("tell-apart"))
      }
    }
    let measure = fields.group("follow-up", as: Symptom.followUpShape)
    followUp = FollowUp(
      metric: measure?.text("metric") ?? "", how: measure?.text("how") ?? "",
      good: measure?.text("good") ?? "", lookAt: measure?.text("look-at") ?? "")
    baseRate = fields.group("base-rate", as: Symptom.baseRateShape).map {
      BaseRate(text: $0.text("text"), source: $0.text("source"))
    }
    needsOutsideView = fields.flag("outside-view")
  }
}
