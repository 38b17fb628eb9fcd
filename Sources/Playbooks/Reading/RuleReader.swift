extension Rule {
  static let shape = Shape(
    "a rule",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .optional("when", .condition, "what must hold; without it the rule always acts"),
      .optional("recommend", .list(.identifier), "actions to offer"),
      .optional(
        "avoid", .list(.text), "actions to leave out: ids, 'tagged TAG' or 'owned by OWNER'"),
      .optional(
        "put-first", .either(.list(.text), .group(putFirstShape)),
        "actions that come first; or {within, actions}"),
      .optional(
        "harm", .flag, "true: something does harm, so what is put first goes before other findings"),
      .optional("replace", .table(.list(.identifier)), "an action, and those that stand in for it"),
      .optional("cap-confidence", .word(["first-guess"]), "nothing sounds as sure as it would"),
      .optional("add-evidence", .table(.mark), "marks for symptoms"),
      .optional("weigh", .table(.number(0...10)), "questions, and a factor for what they say"),
      .optional("say", .text, "a sentence for the report"),
      .optional("ask-next", .list(.identifier), "questions to ask next"),
      .optional("hand-over", .text, "stops that matter; whom to turn to"),
      .required("because", .text, "the reason, in words for the leader"),
      .required("source", .text, "where it comes from"),
    ])

  private static let putFirstShape = Shape(
    "'put-first'",
    [
      .required("within", .whole(1...3), "how many actions at the top are meant"),
      .required("actions", .list(.text), "ids, 'tagged TAG' or 'owned by OWNER'"),
    ])

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    let movesBelief = fields["add-evidence"] != nil || fields["weigh"] != nil
    when = fields.condition("when", for: movesBelief ? .evidence : .plan) ?? .always
    isForHarm = fields.flag("harm")
    effects = Rule.effects(fields)
    because = fields.text("because")
    source = fields.text("source")
    if isForHarm, !fields.isWritten("put-first") {
      fields.log.error(at: fields.place(of: "harm"), "'harm' is for rules with 'put-first'")
    }
    if !Rule.verbs.contains(where: fields.isWritten) {
      fields.log.error(
        at: fields.place(of: "id"), "rule '\(id)' does nothing; give it a verb such as 'recommend'")
    }
  }

  private static let verbs = [
    "recommend", "avoid", "put-first", "replace", "cap-confidence", "add-evidence", "weigh", "say",
    "ask-next", "hand-over",
  ]

  private static func effects(_ fields: Fields) -> [Effect] {
    var effects: [Effect] = []
    func add<Value>(_ values: [Value], _ make: ([Value]) -> Effect) {
      if !values.isEmpty { effects.append(make(values)) }
    }
    add(fields.references("recommend", to: .action)) { .recommend($0) }
    add(selectors("avoid", in: fields)) { .avoid($0) }
    if case .map = fields["put-first"]?.content,
      let group = fields.group("put-first", as: putFirstShape)
    {
      let within = group.number("within").map { Int($0) } ?? 1
      add(selectors("actions", in: group)) { .putFirst($0, within: within) }
    } else {
      add(selectors("put-first", in: fields)) { .putFirst($0, within: 1) }
    }
    let replacements: [(Action.ID, YAMLValue)] = fields.table("replace", to: .action)
    for (old, value) in replacements {
      effects.append(.replace(old, by: actions(value, fields.log)))
    }
    if fields["cap-confidence"] != nil { effects.append(.capConfidence) }
    let evidence = fields.marks("add-evidence")
    if !evidence.isEmpty { effects.append(.addEvidence(evidence)) }
    let factors: [(Question.ID, YAMLValue)] = fields.table("weigh", to: .question)
    add(factors.compactMap { id, value in value.text.flatMap(Double.init).map { (id, $0) } }) {
      .weigh(Dictionary($0, uniquingKeysWith: { first, _ in first }))
    }
    if let text = fields.optionalText("say") { effects.append(.say(text)) }
    add(fields.references("ask-next", to: .question)) { .askNext($0) }
    if let text = fields.optionalText("hand-over") { effects.append(.handOver(text)) }
    return effects
  }

  private static func actions(_ value: YAMLValue, _ log: ReadingLog) -> [Action.ID] {
    let values = if case .list(let elements) = value.content { elements } else { [value] }
    return values.compactMap { element in
      element.text.map { name in
        log.refer(to: .name(name, .action), at: element.place)
        return Action.ID(rawValue: name)
      }
    }
  }

  /// Actions by id, `tagged TAG` or `owned by OWNER`.
  private static func selectors(_ key: String, in fields: Fields) -> [Selector] {
    fields.list(key).compactMap { value in
      guard let text = value.text else { return nil }
      if text.hasPrefix("tagged ") {
        return word(after: "tagged ", in: value, as: Action.Tag.self, fields.log).map(
          Selector.tagged)
      }
      if text.hasPrefix("owned by ") {
        return word(after: "owned by ", in: value, as: Action.Owner.self, fields.log)
          .map(Selector.owned)
      }
      guard Identifiers.isWellFormed(text) else {
        fields.log.error(
          at: value.place,
          "'\(key)' wants the id of an action, 'tagged TAG' or 'owned by OWNER',"
            + " not \(SafeText.quoted(text))")
        return nil
      }
      fields.log.refer(to: .name(text, .action), at: value.place)
      return .action(Action.ID(rawValue: text))
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    after prefix: String, in value: YAMLValue, as type: Word.Type, _ log: ReadingLog
  ) -> Word? where Word.RawValue == String {
    let name = String(value.text?.dropFirst(prefix.count) ?? "")
    if let word = Word(rawValue: name) { return word }
    let known = Word.allCases.map(\.rawValue)
    log.error(
      at: value.place,
      "'\(prefix.dropLast())' wants \(known.joined(separator: ", ")), not \(SafeText.quoted(name))"
        + Suggestion.hint(for: name, among: known))
    return nil
  }
}

extension Contradiction {
  static let shape = Shape(
    "a contradiction",
    [
      .required("between", .list(.condition), "two answers, such as [mf1 = a, mf4 = d]"),
      .optional("check", .identifier, "a neutral question to ask"),
      .required("say", .text, "both answers in one sentence"),
    ])

  /// - Returns: `nil` where the two sides cannot be read; the log says why.
  init?(_ fields: Fields) {
    place = fields.place
    check = fields.reference("check", to: .question)
    say = fields.text("say")
    let values = fields.list("between")
    let sides = values.compactMap { Contradiction.side($0, fields.log) }
    if values.count != 2, fields.isWhole("between") {
      fields.log.error(at: fields.place(of: "between"), Contradiction.wanted)
    }
    guard sides.count == 2 else { return nil }
    first = sides[0]
    second = sides[1]
  }

  private static let wanted = "'between' wants two answers, such as [mf1 = a, mf4 = d]"

  private static func side(_ value: YAMLValue, _ log: ReadingLog) -> Side? {
    do {
      guard case .atom(let atom) = try ConditionParser.parse(value.text ?? ""),
        atom.relation == .among
      else {
        log.error(at: value.place, wanted)
        return nil
      }
      for option in atom.values {
        log.refer(to: .option(option, of: atom.name), at: value.place(ofCharacter: atom.offset))
      }
      return Side(
        question: Question.ID(rawValue: atom.name),
        options: atom.values.map { AnswerOption.ID(rawValue: $0) })
    } catch {
      log.error(at: value.place(ofCharacter: error.offset), "'between': \(error.message)")
      return nil
    }
  }
}
