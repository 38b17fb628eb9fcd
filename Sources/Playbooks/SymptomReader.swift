extension Symptom {
  static let shape = Shape(
    "a symptom",
    [
      .required("id", .identifier),
      .required("name", .text),
      .required("trust", .list(.word(Trust.allCases.map(\.rawValue)))),
      .required("step", .whole(1...5)),
      .required("about", .text),
      .required("signs", .list(.text)),
      .required("severity", .group(severityShape)),
      .optional("look-alikes", .list(.group(lookAlikeShape))),
      .required("follow-up", .group(followUpShape)),
      .optional("base-rate", .group(baseRateShape)),
      .optional("outside-view", .flag),
    ])

  private static let severityShape = Shape(
    "'severity'", Level.allCases.map { .required($0.word, .text) })

  private static let lookAlikeShape = Shape(
    "a look-alike",
    [
      .required("with", .identifier), .optional("ask", .list(.identifier)),
      .required("tell-apart", .text),
    ])

  private static let followUpShape = Shape(
    "'follow-up'",
    [
      .required("metric", .text), .required("how", .text), .required("good", .text),
      .required("look-at", .text),
    ])

  private static let baseRateShape = Shape(
    "'base-rate'", [.required("text", .text), .required("source", .text)])

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    name = fields.text("name")
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
