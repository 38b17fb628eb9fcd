/// Holds values against what a key may hold, and keeps the good ones.
struct ValueCheck {
  let key: String
  let log: ReadingLog

  /// The value without its wrong elements; `nil` if nothing of it can be used.
  ///
  /// The keys of groups are checked when the groups are read.
  func checked(_ value: YAMLValue, _ kind: Shape.Kind) -> YAMLValue? {
    switch kind {
    case .list(let element):
      guard case .list(let values) = value.content else { return checked(value, element) }
      if values.isEmpty { return refuse(value, "is an empty list") }
      return value.with(.list(values.compactMap { checked($0, element) }))
    case .table(let element):
      guard case .map(let entries) = value.content else {
        return refuse(value, "wants a group of keys, not \(value.kind)")
      }
      var seen: Set<String> = []
      return value.with(.map(entries.compactMap { checked($0, element, &seen) }))
    case .group:
      if case .map = value.content { return value }
      return refuse(value, "wants a group of keys, not \(value.kind)")
    case .either(let first, .group(let shape)):
      if case .map = value.content { return checked(value, .group(shape)) }
      return checked(value, first)
    case .either(let first, .table(let element)):
      if case .map = value.content { return checked(value, .table(element)) }
      return checked(value, first)
    case .either(let first, _): return checked(value, first)
    default:
      guard let text = value.text else {
        return refuse(value, "wants \(kind.name), not \(value.kind)")
      }
      return kind.complaint(about: text).map { refuse(value, $0) } ?? value
    }
  }

  private func checked(
    _ entry: (key: YAMLValue, value: YAMLValue), _ kind: Shape.Kind, _ seen: inout Set<String>
  ) -> (key: YAMLValue, value: YAMLValue)? {
    guard let name = entry.key.text, Identifiers.isWellFormed(name) else {
      let name = entry.key.text.map { ", not \(SafeText.quoted($0))" } ?? ""
      log.error(at: entry.key.place, "'\(key)' wants short names as keys\(name)")
      return nil
    }
    // The parser holds a text and a number, say, for different keys; we do not.
    guard seen.insert(name).inserted else {
      log.error(
        at: entry.key.place, "the key \(SafeText.quoted(name)) stands twice in the same group")
      return nil
    }
    return checked(entry.value, kind).map { (entry.key, $0) }
  }

  private func refuse(_ value: YAMLValue, _ complaint: String) -> YAMLValue? {
    log.error(at: value.place, "'\(key)' \(complaint)")
    return nil
  }
}

extension Shape.Kind {
  /// What is wrong with a single text of this kind, in words.
  fileprivate func complaint(about text: String) -> String? {
    switch self {
    case .identifier, .fact:
      Identifiers.isWellFormed(text)
        ? nil
        : "wants a short name of letters, digits, hyphens and underscores that begins with a"
          + " letter, not \(SafeText.quoted(text))"
    case .flag:
      ["true", "false"].contains(text) ? nil : "wants true or false, not \(SafeText.quoted(text))"
    case .number(let range):
      Double(text).map(range.contains) == true
        ? nil
        : "wants a number from \(short(range.lowerBound)) to \(short(range.upperBound)),"
          + " not \(SafeText.quoted(text))"
    case .whole(let range):
      Int(text).map(range.contains) == true
        ? nil
        : "wants a whole number from \(range.lowerBound) to \(range.upperBound),"
          + " not \(SafeText.quoted(text))"
    case .word(let words):
      words.contains(text)
        ? nil
        : "wants \(words.joined(separator: ", ")), not \(SafeText.quoted(text))"
          + Suggestion.hint(for: text, among: words)
    case .mark:
      Mark(text) == nil
        ? "wants ++, +, 0, -, -- in quotes or a number from -10 to 10, not \(SafeText.quoted(text))"
        : nil
    default: text.allSatisfy(\.isWhitespace) ? "is empty" : nil
    }
  }

  private func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  fileprivate var name: String {
    switch self {
    case .text: "a text"
    case .identifier, .fact: "a short name"
    case .condition: "a condition"
    case .flag: "true or false"
    case .number, .whole: "a number"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    case .mark: "a mark"
    case .list, .table, .group, .either: "a value"
    }
  }
}
