extension Rule {
  static let shape = Shape(
    "a rule",
    [
      .required("id", .identifier),
      .optional("when", .condition),
      .optional("recommend", .list(.identifier)),
      .optional("avoid", .list(.text)),
      .optional("put-first", .either(.list(.text), .group(putFirstShape))),
      .optional("replace", .table(.list(.identifier))),
      .optional("cap-confidence", .word(["first-guess"])),
      .optional("add-evidence", .table(.mark)),
      .optional("weigh", .table(.number(0...10))),
      .optional("say", .text),
      .optional("ask-next", .list(.identifier)),
      .optional("hand-over", .text),
      .required("because", .text),
      .required("source", .text),
    ])

  private static let putFirstShape = Shape(
    "'put-first'", [.required("within", .whole(1...3)), .required("actions", .list(.text))])

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    let movesBelief = fields["add-evidence"] != nil || fields["weigh"] != nil
    when = fields.condition("when", for: movesBelief ? .evidence : .plan) ?? .always
    effects = Rule.effects(fields)
    because = fields.text("because")
    source = fields.text("source")
    if effects.isEmpty {
      fields.log.error(
        at: fields.place(of: "id"), "rule '\(id)' does nothing; give it a verb such as 'recommend'")
    }
  }

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
    for (old, _) in replacements {
      effects.append(.replace(old, by: replacementIDs(for: old, in: fields)))
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

  private static func replacementIDs(for old: Action.ID, in fields: Fields) -> [Action.ID] {
    let entry = fields.table("replace").first { $0.key == old.rawValue }
    guard let value = entry?.value else { return [] }
    let values = if case .list(let elements) = value.content { elements } else { [value] }
    return values.compactMap { element in
      element.text.map { name in
        fields.log.refer(to: .name(name, .action), at: element.place)
        return Action.ID(rawValue: name)
      }
    }
  }

  /// Actions by id, `tagged TAG` or `owned by OWNER`.
  private static func selectors(_ key: String, in fields: Fields) -> [Selector] {
    fields.list(key).compactMap { value in
      guard let text = value.text else { return nil }
      if let tag = word(
        after: "tagged ", in: text, of: Action.Tag.self, at: value.place, fields.log)
      {
        return .tagged(tag)
      }
      if let owner = word(
        after: "owned by ", in: text, of: Action.Owner.self, at: value.place, fields.log)
      {
        return .owned(owner)
      }
      guard !text.contains(" ") else { return nil }
      fields.log.refer(to: .name(text, .action), at: value.place)
      return .action(Action.ID(rawValue: text))
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    after prefix: String, in text: String, of type: Word.Type, at place: Place, _ log: ReadingLog
  ) -> Word? where Word.RawValue == String {
    guard text.hasPrefix(prefix) else { return nil }
    let name = String(text.dropFirst(prefix.count))
    if let word = Word(rawValue: name) { return word }
    let known = Word.allCases.map(\.rawValue)
    log.error(
      at: place,
      "'\(text)': wants \(known.joined(separator: ", ")), not '\(name)'"
        + Suggestion.hint(for: name, among: known))
    return nil
  }
}

extension Contradiction {
  static let shape = Shape(
    "a contradiction",
    [
      .required("between", .list(.condition)),
      .optional("check", .identifier),
      .required("say", .text),
    ])

  /// - Returns: `nil` where the two sides cannot be read; the log says why.
  init?(_ fields: Fields) {
    place = fields.place
    check = fields.reference("check", to: .question)
    say = fields.text("say")
    let sides = fields.list("between").compactMap { Contradiction.side($0, fields.log) }
    guard sides.count == 2 else {
      fields.log.error(
        at: fields.place(of: "between"), "'between' wants two answers, such as [mf1 = a, mf4 = d]")
      return nil
    }
    first = sides[0]
    second = sides[1]
  }

  private static func side(_ value: YAMLValue, _ log: ReadingLog) -> Side? {
    guard let text = value.text, case .atom(let atom)? = try? ConditionParser.parse(text),
      atom.relation == .among
    else { return nil }
    for option in atom.values {
      log.refer(to: .option(option, of: atom.name), at: value.place)
    }
    return Side(
      question: Question.ID(rawValue: atom.name),
      options: atom.values.map { AnswerOption.ID(rawValue: $0) })
  }
}
