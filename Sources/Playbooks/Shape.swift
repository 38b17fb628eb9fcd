/// Which keys a group of an authored file may have, and what each may hold.
///
/// One table serves the reader, its problems and the JSON Schema.
struct Shape: Sendable {
  /// What a group of this shape is called in a problem.
  let name: String
  let fields: [Field]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  struct Field: Sendable {
    let key: String
    let kind: Kind
    let isRequired: Bool

    static func required(_ key: String, _ kind: Kind) -> Field {
      Field(key: key, kind: kind, isRequired: true)
    }

    static func optional(_ key: String, _ kind: Kind) -> Field {
      Field(key: key, kind: kind, isRequired: false)
    }
  }

  /// What a key may hold.
  indirect enum Kind: Sendable {
    case text
    case identifier
    case condition
    case flag
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Int>)
    case word([String])
    case mark
    /// A list; a single value may stand without brackets.
    case list(Kind)
    /// Keys of the author's own choice, each with a value of one kind.
    case table(Kind)
    case group(Shape)
    case either(Kind, Kind)
  }
}

extension Shape.Kind {
  /// What is wrong with a value of this kind, in words; nothing for groups, whose own keys are
  /// checked when they are read.
  func complaint(about value: YAMLValue) -> String? {
    switch self {
    case .list(let element):
      if case .list(let values) = value.content {
        return values.isEmpty
          ? "is an empty list" : values.lazy.compactMap { element.complaint(about: $0) }.first
      }
      return element.complaint(about: value)
    case .table(let element):
      guard case .map(let entries) = value.content else {
        return "wants a group of keys, not \(value.kind)"
      }
      return entries.lazy.compactMap { element.complaint(about: $0.value) }.first
    case .group:
      if case .map = value.content { return nil }
      return "wants a group of keys, not \(value.kind)"
    case .either(let first, let second):
      guard let complaint = first.complaint(about: value) else { return nil }
      return second.complaint(about: value) == nil ? nil : complaint
    default:
      guard let text = value.text else { return "wants \(name), not \(value.kind)" }
      return complaint(aboutText: text)
    }
  }

  private func complaint(aboutText text: String) -> String? {
    switch self {
    case .identifier:
      Identifiers.isWellFormed(text)
        ? nil
        : "wants a short name of small letters, digits and hyphens that begins with a letter,"
          + " not '\(SafeText.visible(text))'"
    case .flag: ["true", "false"].contains(text) ? nil : "wants true or false, not '\(text)'"
    case .number(let range):
      Double(text).map(range.contains) == true
        ? nil
        : "wants a number from \(short(range.lowerBound)) to \(short(range.upperBound)), not '\(text)'"
    case .whole(let range):
      Int(text).map(range.contains) == true
        ? nil
        : "wants a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'"
    case .word(let words):
      words.contains(text)
        ? nil
        : "wants \(words.joined(separator: ", ")), not '\(text)'"
          + Suggestion.hint(for: text, among: words)
    case .mark:
      Mark(text) == nil ? "wants ++, +, 0, -, -- in quotes or a number, not '\(text)'" : nil
    default: text.allSatisfy(\.isWhitespace) ? "is empty" : nil
    }
  }

  private func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  private var name: String {
    switch self {
    case .text: "a text"
    case .identifier: "a short name"
    case .condition: "a condition"
    case .flag: "true or false"
    case .number, .whole: "a number"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    case .mark: "a mark"
    case .list, .table, .group, .either: "a value"
    }
  }
}
