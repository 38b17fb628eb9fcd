extension Action {
  static let shape = Shape(
    "an action",
    [
      .required("id", .identifier),
      .optional("home", .identifier),
      .required("title", .text),
      .required("first-step", .text),
      .required("steps", .list(.text)),
      .required("owner", .word(Owner.allCases.map(\.rawValue))),
      .optional("with", .text),
      .optional("startable-today", .flag),
      .required("hours", .group(hoursShape)),
      .required("weeks", .list(.number(0...104))),
      .required("effect", .word(Effect.allCases.map(\.rawValue))),
      .required("basis", .text),
      .required("source", .text),
      .required("measure", .text),
      .required("how-often", .text),
      .optional("tags", .list(.word(Tag.allCases.map(\.rawValue)))),
      .optional("needs", .group(needsShape)),
      .optional("not-when", .group(notWhenShape)),
    ])

  private static let hoursShape = Shape(
    "'hours'", [.required("setup", .number(0...200)), .required("weekly", .number(0...40))])

  private static let needsShape = Shape(
    "'needs'",
    [
      .optional("after", .list(.identifier)), .optional("when", .condition),
      .required("say", .text),
    ])

  private static let notWhenShape = Shape(
    "'not-when'", [.optional("when", .condition), .required("say", .text)])

  init(_ fields: Fields, home only: Symptom.ID?) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    home = fields.reference("home", to: .symptom) ?? only
    title = fields.text("title")
    firstStep = fields.text("first-step")
    steps = fields.texts("steps")
    owner = fields.word("owner", as: Owner.self) ?? .leader
    with = fields.optionalText("with")
    isStartableToday = fields.flag("startable-today")
    let time = fields.group("hours", as: Action.hoursShape)
    hours = Hours(setup: time?.number("setup") ?? 0, weekly: time?.number("weekly") ?? 0)
    weeks = Action.range(fields)
    effect = fields.word("effect", as: Effect.self) ?? .small
    basis = fields.text("basis")
    source = fields.text("source")
    measure = fields.text("measure")
    howOften = fields.text("how-often")
    tags = Set(fields.texts("tags").compactMap(Tag.init))
    needs = fields.group("needs", as: Action.needsShape).map {
      Needs(
        after: $0.references("after", to: .action),
        when: $0.condition("when", for: .plan), say: $0.text("say"))
    }
    notWhen = fields.group("not-when", as: Action.notWhenShape).map {
      NotWhen(when: $0.condition("when", for: .plan), say: $0.text("say"))
    }
  }

  private static func range(_ fields: Fields) -> ClosedRange<Double> {
    let ends = fields.texts("weeks").compactMap(Double.init)
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last, last > 0
    else {
      if !ends.isEmpty {
        fields.log.error(
          at: fields.place(of: "weeks"), "'weeks' wants one number, or [from, to]")
      }
      return 1...1
    }
    return first...last
  }
}
