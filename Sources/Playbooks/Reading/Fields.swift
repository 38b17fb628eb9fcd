/// The keys of one group, checked against its shape once; whatever is wrong is in the log, and
/// reading goes on with stand-ins so that the rest is checked too.
struct Fields {
  let place: Place
  let log: ReadingLog
  private let values: [String: YAMLValue]
  private let written: Set<String>
  /// Keys of whose value a part was refused.
  private let flawed: Set<String>

  init(_ value: YAMLValue, as shape: Shape, log: ReadingLog) {
    place = value.place
    self.log = log
    guard case .map(let entries) = value.content else {
      log.error(at: value.place, "\(shape.name) wants a group of keys, not \(value.kind)")
      values = [:]
      written = []
      flawed = []
      return
    }
    var values: [String: YAMLValue] = [:]
    var written: Set<String> = []
    var flawed: Set<String> = []
    for entry in entries {
      guard let key = entry.key.text else {
        log.error(
          at: entry.key.place, "\(shape.name) wants words as keys, not \(entry.key.kind)")
        continue
      }
      if !written.insert(key).inserted {
        log.error(
          at: entry.key.place, "the key \(SafeText.quoted(key)) stands twice in the same group")
      } else if let field = shape.fields.first(where: { $0.key == key }) {
        let problems = log.problems.count
        values[key] = Fields.checked(entry, field, log)
        if log.problems.count > problems { flawed.insert(key) }
      } else {
        let hint = Suggestion.hint(for: key, among: shape.fields.map(\.key))
        log.error(
          at: entry.key.place, "\(shape.name) has no key \(SafeText.quoted(key))\(hint)")
      }
    }
    for field in shape.fields where field.isRequired && !written.contains(field.key) {
      log.error(at: value.place, "\(shape.name) lacks '\(field.key)'")
    }
    self.values = values
    self.written = written
    self.flawed = flawed
  }

  private static func checked(
    _ entry: (key: YAMLValue, value: YAMLValue), _ field: Shape.Field, _ log: ReadingLog
  ) -> YAMLValue? {
    if case .empty = entry.value.content {
      log.error(at: entry.key.place, "'\(field.key)' is empty")
      return nil
    }
    return ValueCheck(key: field.key, log: log).checked(entry.value, field.kind)
  }

  /// Whether the key is there and nothing in it was refused.
  func isWhole(_ key: String) -> Bool { values[key] != nil && !flawed.contains(key) }

  /// Whether the key is there at all, right or wrong.
  func isWritten(_ key: String) -> Bool { written.contains(key) }

  /// The value as written; `nil` if it is missing or wrong.
  subscript(key: String) -> YAMLValue? { values[key] }

  func place(of key: String) -> Place { values[key]?.place ?? place }

  func optionalText(_ key: String) -> String? { values[key]?.text }

  func text(_ key: String) -> String { optionalText(key) ?? "" }

  func flag(_ key: String) -> Bool { values[key]?.text == "true" }

  func number(_ key: String) -> Double? { values[key]?.text.flatMap(Double.init) }

  func word<Word: RawRepresentable>(_ key: String, as type: Word.Type) -> Word?
  where Word.RawValue == String {
    values[key]?.text.flatMap(Word.init)
  }

  /// The elements of a list; a single value counts as a list of one.
  func list(_ key: String) -> [YAMLValue] {
    switch values[key]?.content {
    case .list(let elements): elements
    case nil, .empty: []
    default: values[key].map { [$0] } ?? []
    }
  }

  func texts(_ key: String) -> [String] { list(key).compactMap(\.text) }

  func groups(_ key: String, as shape: Shape) -> [Fields] {
    list(key).map { Fields($0, as: shape, log: log) }
  }

  func group(_ key: String, as shape: Shape) -> Fields? {
    values[key].map { Fields($0, as: shape, log: log) }
  }

  /// The entries of a group whose keys are the author's own, each key once.
  func table(_ key: String) -> [(key: String, place: Place, value: YAMLValue)] {
    guard case .map(let entries) = values[key]?.content else { return [] }
    return entries.map { ($0.key.text ?? "", $0.key.place, $0.value) }
  }

  // MARK: Names

  /// The name this group defines.
  func identifier<Owner>(_ key: String) -> Identifier<Owner> {
    let name = text(key)
    if Identifiers.reserved.contains(name) {
      log.error(at: place(of: key), Identifiers.complaint(aboutReserved: name))
    }
    return Identifier(rawValue: name)
  }

  /// The name of something defined here or elsewhere.
  func reference<Owner>(_ key: String, to kind: NameKind) -> Identifier<Owner>? {
    let all: [Identifier<Owner>] = references(key, to: kind)
    return all.first
  }

  func references<Owner>(_ key: String, to kind: NameKind) -> [Identifier<Owner>] {
    list(key).compactMap { value in
      value.text.map { name in
        log.refer(to: .name(name, kind), at: value.place)
        return Identifier(rawValue: name)
      }
    }
  }

  /// A group whose keys name things defined here or elsewhere.
  func table<Owner>(_ key: String, to kind: NameKind) -> [(Identifier<Owner>, YAMLValue)] {
    table(key).map { entry in
      log.refer(to: .name(entry.key, kind), at: entry.place)
      return (Identifier(rawValue: entry.key), entry.value)
    }
  }

  func marks(_ key: String) -> [Symptom.ID: Mark] {
    let entries: [(Symptom.ID, YAMLValue)] = table(key, to: .symptom)
    return Dictionary(
      entries.compactMap { entry in
        entry.1.text.flatMap { Mark($0) }.map { (entry.0, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A condition; `nil` if the key is missing or wrong.
  func condition(_ key: String, for use: Reference.ConditionUse) -> Condition? {
    guard let value = values[key], let text = value.text else { return nil }
    do {
      let condition = try ConditionParser.parse(text)
      for atom in condition.atoms {
        log.refer(to: .atom(atom, use), at: value.place(ofCharacter: atom.offset))
      }
      if use != .plan, condition.countsSymptoms {
        log.error(at: value.place, "'\(key)' may look at facts and answers, not at severities")
      }
      return condition
    } catch {
      log.error(at: value.place(ofCharacter: error.offset), "'\(key)': \(error.message)")
      return nil
    }
  }
}
