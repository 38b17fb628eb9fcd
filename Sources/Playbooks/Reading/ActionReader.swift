extension Action {
  static let shape = Shape(
    "an action",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .optional("home", .identifier, "the symptom it helps, where the playbook has more than one"),
      .required("title", Wording.kind, "what to do, in a few words"),
      .required("first-step", Wording.kind, "the first half hour, with the words to say or write"),
      .optional("message", Wording.kind, "the words to send or say first, ready to copy"),
      .required("steps", .list(.text), "what comes after it"),
      .required("owner", .word(Owner.allCases.map(\.rawValue)), "who does it"),
      .optional("with", .text, "who else, in free words"),
      .optional(
        "startable-today", .flag, "true: the leader can begin today, alone, in half an hour"),
      .required("hours", .group(hoursShape), "the leader's own hours"),
      .required(
        "weeks", .list(.number(0...104)), "weeks until a first visible change, or [from, to]"),
      .required(
        "effect", .word(Effect.allCases.map(\.rawValue)), "how much of a difference to expect"),
      .required("basis", .text, "what that rests on"),
      .required("source", .text, "where it comes from"),
      .required("measure", .text, "how to tell that it worked"),
      .required("how-often", .text, "how often to do it"),
      .optional(
        "tags", .list(.word(Tag.allCases.map(\.rawValue))), "kinds of action that rules speak of"),
      .optional("needs", .group(needsShape), "what must be in place first"),
      .optional("not-when", .group(notWhenShape), "when it does harm or makes no sense"),
      .optional("rehearse", .group(Rehearsal.shape), "where it is a talk: how it may go"),
    ])

  private static let hoursShape = Shape(
    "'hours'",
    [
      .required("setup", .number(0...200), "hours once"),
      .required("weekly", .number(0...40), "hours every week"),
    ])

  private static let needsShape = Shape(
    "'needs'",
    [
      .optional("after", .list(.identifier), "actions that come before it"),
      .optional("when", .condition, "what must hold"),
      .required("say", .text, "the same in words; reads after \"check first: \""),
    ])

  private static let notWhenShape = Shape(
    "'not-when'",
    [
      .optional("when", .condition, "what must not hold"),
      .required("say", .text, "the same in words, as advice"),
    ])

  init(_ fields: Fields, home only: Symptom.ID?) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    home = fields.reference("home", to: .symptom) ?? only
    texts = Texts(
      title: fields.wording("title"), firstStep: fields.wording("first-step"),
      message: fields.optionalWording("message"))
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
    rehearsal = fields.group("rehearse", as: Rehearsal.shape).map(Rehearsal.init)
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
